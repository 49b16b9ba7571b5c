import type { ClientAnswer } from "../worker/searchClientTypes.ts";

/** Kinds of corrections that are reported to the reader. */
const REPORTED_KINDS = new Set(["keyboard", "typo"]);

/** Pattern of a character that is part of a word. */
const WORD_CHARACTER = String.raw`[\p{L}\p{N}\p{S}]`;

/**
 * Returns the query with the corrections of {@link REPORTED_KINDS}. Returns `undefined` if there are none or nothing
 * was found.
 */
export function correctedQuery(found: ClientAnswer | undefined): string | undefined {
  const reported = found?.corrections.filter(({ kind }) => REPORTED_KINDS.has(kind)) ?? [];
  if (!found || reported.length === 0 || found.total === 0) return undefined;
  const replacement = new Map(reported.map((word) => [word.typed, word.replacement]));
  const words = [...replacement.keys()].map((typed) =>
    typed.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`),
  );
  const wordPattern = new RegExp(`(?<!${WORD_CHARACTER})(?:${words.join("|")})(?!${WORD_CHARACTER})`, "gu");
  return found.question.query
    .normalize("NFC")
    .trim()
    .replace(wordPattern, (typed) => replacement.get(typed) ?? typed);
}
