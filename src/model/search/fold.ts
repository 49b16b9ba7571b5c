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
  let squeezed = "";
  const offsets: number[] = [];
  const starts: number[] = [];
  let isStart = true;
  const add = (folded: string, at: number, isOneToOne: boolean) => {
    for (let index = 0; index < folded.length; index++) {
      const character = folded[index] as string;
      if (/\s/.test(character)) {
        isStart = true;
        continue;
      }
      squeezed += character;
      offsets.push(isOneToOne ? at + index : at);
      starts.push(isStart ? 1 : 0);
      isStart = false;
    }
  };
  let behind = 0;
  for (const { 0: special, index } of text.matchAll(SPECIAL)) {
    add(foldPlain(text.slice(behind, index)), behind, true);
    add(foldPlain(foldSpecial(special)), index, false);
    behind = index + special.length;
  }
  add(foldPlain(text.slice(behind)), behind, true);
  offsets.push(text.length);
  return { text: squeezed, offsets: Uint32Array.from(offsets), starts: Uint8Array.from(starts) };
}

/** One character to one. */
function foldPlain(text: string): string {
  return text.toLowerCase().replaceAll("ς", "σ");
}

function foldSpecial(special: string): string {
  const plain = special
    .normalize("NFKD")
    .replace(/[\u0300-\u036F]/g, "")
    .normalize("NFC")
    .toLowerCase();
  return LETTERS[plain] ?? plain;
}
