import { isCjk, isLatin } from "../../text/characters.ts";
import { foldText } from "../../text/foldText.ts";

/** Maximum length of a term, in UTF-16 code units. Longer words are cut to this length. */
export const MAX_TERM_LENGTH = 32;

/** Receives the terms of a text, each as often as it occurs. Characters are passed as UTF-16 code units. */
export interface TermVisitor {
  /** Receives a syllable: a character for which `isCjk` is true. */
  character(code: number): void;
  /** Receives two adjacent syllables, or the surrogate pair of a character such as an emoji or 𠮷. */
  pair(first: number, second: number): void;
  /**
   * Receives the last syllable of a word and the first syllable of the next word, with only white space between them.
   */
  pairAcross(first: number, second: number): void;
  /** Receives a run of letters and digits of scripts that are searched by word, cut to {@link MAX_TERM_LENGTH}. */
  word(word: string): void;
}

/** Returns the term for a syllable. */
export const characterTerm = (code: number) => String.fromCharCode(code);
/** Returns the term for two adjacent syllables, or for a surrogate pair. */
export const pairTerm = (first: number, second: number) => String.fromCharCode(first, second);
/** Returns the term for two syllables with white space between them. */
export const pairAcrossTerm = (first: number, second: number) => String.fromCharCode(first, 0x20, second);

/** Whether a UTF-16 code unit is a high surrogate. */
export const isHigh = (code: number) => code >= 0xd800 && code <= 0xdbff;
/** Whether a UTF-16 code unit is a low surrogate. */
export const isLow = (code: number) => code >= 0xdc00 && code <= 0xdfff;

/**
 * Kinds of characters. `syllable` is a character for which `isCjk` is true; `letter` is one for which `isLatin` is
 * true.
 */
const CHARACTER_KIND = { sign: 0, space: 1, syllable: 2, letter: 3 } as const;

/** Returns a table with the {@link CHARACTER_KIND} of each UTF-16 code unit. Takes about 10 ms. */
export function createKindTable(): Uint8Array {
  return Uint8Array.from({ length: 0x1_00_00 }, (_, code) => {
    const character = String.fromCharCode(code);
    if (isCjk(character)) return CHARACTER_KIND.syllable;
    if (isLatin(character)) return CHARACTER_KIND.letter;
    return /\s/.test(character) ? CHARACTER_KIND.space : CHARACTER_KIND.sign;
  });
}

/**
 * Folds a block of text and visits its terms.
 * @param kinds Result of {@link createKindTable}.
 */
export function visitTerms(block: string, kinds: Uint8Array, visitor: TermVisitor): void {
  const text = foldText(block);
  let before: number = CHARACTER_KIND.space;
  /** The last syllable before the current character. */
  let last = 0;
  /** Whether only white space is between the last syllable and the current character. */
  let isLastNear = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = kinds[code] as number;
    if (kind === CHARACTER_KIND.syllable) {
      visitor.character(code);
      if (before === CHARACTER_KIND.syllable) visitor.pair(last, code);
      else if (before === CHARACTER_KIND.space && isLastNear) visitor.pairAcross(last, code);
      last = code;
      isLastNear = true;
    } else if (kind !== CHARACTER_KIND.space) isLastNear = false;
    if (isHigh(code) && isLow(text.charCodeAt(at + 1))) {
      visitor.pair(code, text.charCodeAt(at + 1));
      at++;
    }
    if (kind === CHARACTER_KIND.letter) {
      const start = at;
      while (kinds[text.charCodeAt(at + 1)] === CHARACTER_KIND.letter) at++;
      visitor.word(text.slice(start, Math.min(at + 1, start + MAX_TERM_LENGTH)));
    }
    before = kind;
  }
}
