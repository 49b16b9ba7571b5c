import { createKindTable, visitTerms } from "../index/terms.ts";

/** Matches words of 3 to 24 characters with at least one letter. Longer words are mostly keys and checksums. */
const LISTED = /^(?=.*\p{L})[\p{L}\p{N}\p{M}]{3,24}$/u;

/** Whether a folded word may replace a query word that contains a typing error. */
export function isListed(word: string): boolean {
  return LISTED.test(word);
}

/**
 * Folds some texts and returns those of their words for which {@link isListed} is true. The build selects the words
 * for the file of words by the same condition.
 */
export function listedWords(texts: readonly string[]): Set<string> {
  const words = new Set<string>();
  const ignore = () => undefined;
  const word = (each: string) => void (isListed(each) && words.add(each));
  const kinds = createKindTable();
  for (const text of texts)
    visitTerms(text, kinds, { character: ignore, pair: ignore, pairAcross: ignore, word });
  return words;
}
