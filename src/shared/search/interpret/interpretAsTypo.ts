import { squeeze } from "../../text/foldText.ts";
import { isOneEdit } from "./isOneEdit.ts";
import type { Alternative, Term } from "./interpretation.ts";

/** Matches the words that may be corrected. Shorter words are similar to too many other words. */
const FOUR_LATIN_LETTERS = /^\p{Script=Latin}{4,}$/u;

/**
 * Minimum length of a typed word, in letters, that is compared with prefixes that have one letter less. For a shorter
 * word, such prefixes begin too many words.
 */
const MIN_LENGTH_WITH_MISSING_LETTER = 5;
/** Maximum number of words that replace a typed word. */
const MAX_WORDS = 5;

/** Whether {@link interpretAsTypo} may correct a term. If false, the words of the site need not be fetched. */
export function mayBeTypo({ typed, isPhrase }: Term): boolean {
  return !isPhrase && FOUR_LATIN_LETTERS.test(squeeze(typed).text);
}

/**
 * Returns the words of a site that differ from a term by one typing error, at most {@link MAX_WORDS}. A typing error
 * is a letter that is wrong, missing, added or swapped with its neighbour. Prefers words with the same first letter,
 * then any other words, then prefixes of longer words. Returns undefined if none differs by one error, or if
 * {@link mayBeTypo} is false.
 * @param words Words of the site, folded by `foldText`.
 */
export function interpretAsTypo(term: Term, words: readonly string[]): Alternative | undefined {
  if (!mayBeTypo(term)) return undefined;
  const { text } = squeeze(term.typed);
  const whole = words.filter((word) => isOneEdit(text, word));
  const likely = whole.filter((word) => hasSameFirstLetter(text, word));
  const found = [likely, whole].find((list) => list.length > 0) ?? prefixesOf(words, text);
  const texts = [...new Set(found)].toSorted().slice(0, MAX_WORDS);
  if (texts.length === 0) return undefined;
  return {
    kind: "typo",
    interpretations: texts.map((other) => ({ text: other })),
    replacement: texts.join(", "),
  };
}

/**
 * Whether two words begin with the same letter, or with the same two letters swapped. Typing errors rarely affect the
 * first letter.
 */
function hasSameFirstLetter(text: string, word: string): boolean {
  return text[0] === word[0] || (text[0] === word[1] && text[1] === word[0]);
}

/**
 * Returns the prefixes of longer words that differ from a text by one typing error, at most one prefix of each word.
 */
function prefixesOf(words: readonly string[], text: string): string[] {
  const lengths = [
    text.length,
    text.length + 1,
    ...(text.length >= MIN_LENGTH_WITH_MISSING_LETTER ? [text.length - 1] : []),
  ];
  return words
    .filter((word) => hasSameFirstLetter(text, word))
    .flatMap((word) => {
      const shorter = lengths.filter((length) => length < word.length).map((length) => word.slice(0, length));
      return shorter.find((prefix) => isOneEdit(text, prefix)) ?? [];
    });
}
