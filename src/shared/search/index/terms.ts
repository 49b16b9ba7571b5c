import { isCjk, isLatin } from "../../text/characters.ts";
import { foldText } from "../../text/foldText.ts";

/** Maximum length of a term, in UTF-16 code units. Longer words are cut. */
export const MAX_TERM_LENGTH = 32;

/** Receives the terms of a text, with repetitions. Characters are UTF-16 code units. */
export interface TermVisitor {
  /** Receives a character of a script that is searched by syllable. */
  character(code: number): void;
  /** Receives two neighbouring syllables in a word, or the surrogate pair of a character such as an emoji or 𠮷. */
  pair(first: number, second: number): void;
  /** Receives the last syllable of a word and the first syllable of the next word. */
  pairAcross(first: number, second: number): void;
  /** Receives a run of letters and digits of scripts that are searched by word. */
  word(word: string): void;
}

/** Returns the term for a character of a script that is searched by syllable. */
export const characterTerm = (code: number) => String.fromCharCode(code);
/** Returns the term for two neighbouring characters. */
export const pairTerm = (first: number, second: number) => String.fromCharCode(first, second);
/** Returns the term for two characters with a space between them. */
export const pairAcrossTerm = (first: number, second: number) => String.fromCharCode(first, 0x20, second);

/** Whether a UTF-16 code unit is a high surrogate. */
export const isHigh = (code: number) => code >= 0xd800 && code <= 0xdbff;
/** Whether a UTF-16 code unit is a low surrogate. */
export const isLow = (code: number) => code >= 0xdc00 && code <= 0xdfff;

/** Kinds of characters, which the search treats differently. */
export const CHARACTER_KIND = { sign: 0, space: 1, syllable: 2, letter: 3 } as const;

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
 * Visits the terms of a block of text.
 * @param kinds Result of {@link createKindTable}.
 */
export function visitTerms(block: string, kinds: Uint8Array, visitor: TermVisitor): void {
  const text = foldText(block);
  let before: number = CHARACTER_KIND.space;
  /** The last syllable before the current character. */
  let last = 0;
  /** Whether only spaces are between the last syllable and the current character. */
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
