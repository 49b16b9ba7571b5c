/**
 * Characters that are not simply put in lower case: full-width and half-width forms, blanks of other widths, Latin letters with
 * diacritics. Hangul letters (`ㄷ`) are left alone, which Unicode's compatibility forms would join to syllables.
 */
const SPECIAL = /[\u00C0-\u024F\u1E00-\u1EFF\uFB00-\uFB06]|[\uFF01-\uFF9F][\uFF9E\uFF9F]?|\u3000/g;

/** Letters that Unicode takes for letters of their own, not for ones with a mark. */
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

/** A text, NFC, as words are compared: without case, Latin diacritics and widths of characters. */
export function foldText(text: string): string {
  return foldPlain(text.replace(SPECIAL, foldSpecial));
}

/** A folded text without blanks, and where it came from. */
export interface Squeezed {
  text: string;
  /** For each of its characters, and behind the last: where in the text it came from that character stands. */
  offsets: Uint32Array;
  /** 1 for each character before which there is a blank or nothing, 0 for the others. */
  starts: Uint8Array;
}

/** Folds a text, NFC, and takes its blanks out: by them alone no two spellings differ. */
export function squeeze(text: string): Squeezed {
  const { folded, offsets } = foldWithOffsets(text);
  const words: string[] = [];
  const kept: number[] = [];
  const starts: number[] = [];
  for (const { 0: word, index } of folded.matchAll(/\S+/g)) {
    words.push(word);
    for (let at = 0; at < word.length; at++) {
      kept.push(offsets[index + at] ?? 0);
      starts.push(at === 0 ? 1 : 0);
    }
  }
  kept.push(text.length);
  return { text: words.join(""), offsets: Uint32Array.from(kept), starts: Uint8Array.from(starts) };
}

/** A folded text, and for each of its characters where in the text it came from that stands. */
function foldWithOffsets(text: string): { folded: string; offsets: number[] } {
  const pieces: string[] = [];
  const offsets: number[] = [];
  const addPlain = (from: number, to: number) => {
    pieces.push(foldPlain(text.slice(from, to)));
    for (let at = from; at < to; at++) offsets.push(at);
  };
  let behind = 0;
  for (const { 0: special, index } of text.matchAll(SPECIAL)) {
    addPlain(behind, index);
    const folded = foldPlain(foldSpecial(special));
    pieces.push(folded);
    for (let at = 0; at < folded.length; at++) offsets.push(index);
    behind = index + special.length;
  }
  addPlain(behind, text.length);
  return { folded: pieces.join(""), offsets };
}

/** One character to one. */
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
