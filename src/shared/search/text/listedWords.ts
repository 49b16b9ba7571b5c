import { createKindTable, visitTerms } from "../index/terms.ts";

/** 3 to 24 characters with at least one letter. Excludes keys and checksums. */
const LISTED = /^(?=.*\p{L})[\p{L}\p{N}\p{M}]{3,24}$/u;

/** Whether a folded word is a candidate for the correction of typing errors. */
export function isListed(word: string): boolean {
  return LISTED.test(word);
}

/**
 * Returns the folded words in Latin letters of some texts that are candidates for corrections. The build writes
 * the same words into the files of terms.
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
