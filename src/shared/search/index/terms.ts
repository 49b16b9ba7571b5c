import { isCjk, isLatin } from "../text/characters.ts";
import { foldText } from "../text/foldText.ts";

/** In characters; of a longer run of letters, which is no word, the beginning is a term. */
export const LONGEST = 32;

/** Told of the terms of a text, some of them more than once. Characters are UTF-16 codes. */
export interface TermVisitor {
  character(code: number): void;
  /** Two neighbours in a word, or the halves of a character beyond the first 65,536: an emoji, 𠮷. */
  pair(first: number, second: number): void;
  /** The last character of a word and the first of the next. */
  pairAcross(first: number, second: number): void;
  /** A run of letters and digits of other scripts. */
  word(word: string): void;
}

/** How the terms of the scripts that are searched by syllables are written. */
export const characterTerm = (code: number) => String.fromCharCode(code);
export const pairTerm = (first: number, second: number) => String.fromCharCode(first, second);
export const pairAcrossTerm = (first: number, second: number) => String.fromCharCode(first, 0x20, second);

/** Whether a UTF-16 code is the first half of a character of two, or the second. */
export const isHigh = (code: number) => code >= 0xd800 && code <= 0xdbff;
export const isLow = (code: number) => code >= 0xdc00 && code <= 0xdfff;

/** What a character is to the search. */
export const KIND = { sign: 0, space: 1, syllable: 2, letter: 3 } as const;

/** A {@link KIND} for each UTF-16 code, found out once, in about 10 ms. */
export function kindsOf(): Uint8Array {
  return Uint8Array.from({ length: 0x1_00_00 }, (_, code) => {
    const character = String.fromCharCode(code);
    if (isCjk(character)) return KIND.syllable;
    if (isLatin(character)) return KIND.letter;
    return /\s/.test(character) ? KIND.space : KIND.sign;
  });
}

/** Goes through the terms of a block of a text. */
export function visitTerms(block: string, kinds: Uint8Array, visitor: TermVisitor): void {
  const text = foldText(block);
  let before: number = KIND.space;
  /** The last syllable, and whether none but a blank has stood behind it. */
  let last = 0;
  let isLastNear = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = kinds[code] as number;
    if (kind === KIND.syllable) {
      visitor.character(code);
      if (before === KIND.syllable) visitor.pair(last, code);
      else if (before === KIND.space && isLastNear) visitor.pairAcross(last, code);
      last = code;
      isLastNear = true;
    } else if (kind !== KIND.space) isLastNear = false;
    if (isHigh(code) && isLow(text.charCodeAt(at + 1))) {
      visitor.pair(code, text.charCodeAt(at + 1));
      at++;
    }
    if (kind === KIND.letter) {
      const start = at;
      while (kinds[text.charCodeAt(at + 1)] === KIND.letter) at++;
      visitor.word(text.slice(start, Math.min(at + 1, start + LONGEST)));
    }
    before = kind;
  }
}
