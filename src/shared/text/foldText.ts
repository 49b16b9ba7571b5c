/**
 * Matches characters for which conversion to lower case is not enough: full-width and half-width forms, wide spaces,
 * Latin letters with diacritics, ligatures. Excludes single Hangul letters (`ㄷ`), because normalization would join
 * them into syllables.
 */
const SPECIAL = /[\u00C0-\u024F\u1E00-\u1EFF\uFB00-\uFB06]|[\uFF01-\uFF9F][\uFF9E\uFF9F]?|\u3000/g;

/** Replacements for lower-case letters that Unicode does not decompose into a letter and a mark. */
const LETTERS: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ł: "l",
  ð: "d",
  þ: "th",
  ı: "i",
};

/**
 * Folds a text for comparison: converts it to lower case and normal width, and removes Latin diacritics. Expects
 * Unicode NFC.
 */
export function foldText(text: string): string {
  return foldPlain(text.replace(SPECIAL, foldSpecial));
}

/** A folded text without white space, with the offsets of its characters in the original text. */
export interface Squeezed {
  text: string;
  /** Offset in the original text of each character of `text`. The last element is the length of the original text. */
  offsets: Uint32Array;
  /** 1 for each character that starts the text or follows white space, otherwise 0. */
  starts: Uint8Array;
}

/**
 * Folds a text and removes its white space, so that spellings that differ only in spaces become equal. Expects
 * Unicode NFC.
 */
export function squeeze(text: string): Squeezed {
  const { folded, offsets } = foldWithOffsets(text);
  const words: string[] = [];
  const squeezedOffsets: number[] = [];
  const starts: number[] = [];
  for (const { 0: word, index } of folded.matchAll(/\S+/g)) {
    words.push(word);
    for (let at = 0; at < word.length; at++) {
      squeezedOffsets.push(offsets[index + at] ?? 0);
      starts.push(at === 0 ? 1 : 0);
    }
  }
  squeezedOffsets.push(text.length);
  return {
    text: words.join(""),
    offsets: Uint32Array.from(squeezedOffsets),
    starts: Uint8Array.from(starts),
  };
}

/** Folds a text. `offsets` contains the offset in the original text of each folded character. */
function foldWithOffsets(text: string): { folded: string; offsets: number[] } {
  const pieces: string[] = [];
  const offsets: number[] = [];
  const addPlain = (from: number, to: number) => {
    pieces.push(foldPlain(text.slice(from, to)));
    for (let at = from; at < to; at++) offsets.push(at);
  };
  let position = 0;
  for (const { 0: special, index } of text.matchAll(SPECIAL)) {
    addPlain(position, index);
    const folded = foldPlain(foldSpecial(special));
    pieces.push(folded);
    for (let at = 0; at < folded.length; at++) offsets.push(index);
    position = index + special.length;
  }
  addPlain(position, text.length);
  return { folded: pieces.join(""), offsets };
}

/** Folds characters that need no {@link foldSpecial}. Does not change the length of the text. */
function foldPlain(text: string): string {
  return text.toLowerCase().replaceAll("ς", "σ").replace(/[‘’ʼ]/g, "'");
}

function foldSpecial(special: string): string {
  const plain = special
    .normalize("NFKD")
    .replace(/[\u0300-\u036F]/g, "")
    .normalize("NFC")
    .toLowerCase();
  return LETTERS[plain] ?? plain;
}
