import { kindsOf, visitTerms } from "../index/terms.ts";

/** With a letter, of 3 to 24 characters, which leaves out keys and checksums. */
const LISTED = /^(?=.*\p{L})[\p{L}\p{N}\p{M}]{3,24}$/u;

/** Whether a word, folded, may have been meant by one that was typed wrongly. */
export function isListed(word: string): boolean {
  return LISTED.test(word);
}

/** The words in Latin letters of some texts that may have been meant, folded: those that files of terms have of the same texts. */
export function listedWords(texts: readonly string[]): Set<string> {
  const words = new Set<string>();
  const ignore = () => undefined;
  const word = (each: string) => void (isListed(each) && words.add(each));
  const kinds = kindsOf();
  for (const text of texts)
    visitTerms(text, kinds, { character: ignore, pair: ignore, pairAcross: ignore, word });
  return words;
}
