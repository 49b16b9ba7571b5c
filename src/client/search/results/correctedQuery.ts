import type { Found } from "../worker/client.ts";

/** Readings that are told of: others find what was typed, and more. */
const TOLD = new Set(["keyboard", "typo"]);

/** A sign that a word goes on with. */
const OF_WORD = String.raw`[\p{L}\p{N}\p{S}]`;

/** The query as it was understood, where that is another than was typed. */
export function correctedQuery(found: Found | undefined): string | undefined {
  const told = found?.corrections.filter(({ kind }) => TOLD.has(kind)) ?? [];
  if (!found || told.length === 0 || found.total === 0) return undefined;
  const replacement = new Map(told.map((word) => [word.typed, word.replacement]));
  const words = [...replacement.keys()].map((typed) =>
    typed.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`),
  );
  const whole = new RegExp(`(?<!${OF_WORD})(?:${words.join("|")})(?!${OF_WORD})`, "gu");
  return found.question.query
    .normalize("NFC")
    .trim()
    .replace(whole, (typed) => replacement.get(typed) ?? typed);
}
