import type { ClientAnswer } from "../worker/searchClientTypes.ts";

/** Kinds of corrections to report. Other kinds also find the typed text. */
const REPORTED_KINDS = new Set(["keyboard", "typo"]);

/** Characters of a word. */
const WORD_CHARACTER = String.raw`[\p{L}\p{N}\p{S}]`;

/** Returns the query with its corrections; undefined when it was searched as typed. */
export function correctedQuery(found: ClientAnswer | undefined): string | undefined {
  const reported = found?.corrections.filter(({ kind }) => REPORTED_KINDS.has(kind)) ?? [];
  if (!found || reported.length === 0 || found.total === 0) return undefined;
  const replacement = new Map(reported.map((word) => [word.typed, word.replacement]));
  const words = [...replacement.keys()].map((typed) =>
    typed.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`),
  );
  const whole = new RegExp(`(?<!${WORD_CHARACTER})(?:${words.join("|")})(?!${WORD_CHARACTER})`, "gu");
  return found.question.query
    .normalize("NFC")
    .trim()
    .replace(whole, (typed) => replacement.get(typed) ?? typed);
}
