import { decodeAs, EUC_JP, EUC_KR, type Encoding, SHIFT_JIS, shareOf, WESTERN } from "./encodings.ts";

/** Letters that Korean has in syllables alone, or no more: not `ㅋ` and `ㅠ`, but `ㄶ`, `ㅞ` and `ㆍ`. */
const UNUSUAL_ALONE =
  /[\u3133\u3135\u3136\u313A-\u3140\u3144\u3150-\u3156\u3158-\u315B\u315D-\u315F\u3162-\u318E]/g;

/** In percent: a Korean text about such letters has fewer, and kana in any Japanese sentence are more. */
const MOST_UNUSUAL = 8;

/**
 * Whether most characters are Hangul, and half of them among the 2,350 syllables and the letters of KS X 1001, with which all everyday words
 * are written. Other encodings' bytes would be hanja, or syllables that nobody uses.
 */
export function isKoreanText(bytes: Uint8Array): boolean {
  const text = decodeAs(bytes, EUC_KR) ?? "";
  const syllables = shareOf(text, /[\uAC00-\uD7A3]/g);
  // Kana of EUC-JP would be letters alone.
  if (shareOf(text, UNUSUAL_ALONE) > MOST_UNUSUAL) return false;
  if (syllables < 20 || syllables + shareOf(text, /[\u3131-\u318E\p{P}]/gu) < 60) return false;
  if (shareOf(text, /[\u4E00-\u9FFF]/g) > 20) return false;
  let [pairs, common] = [0, 0];
  for (let index = 0; index < bytes.length; index++) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x80) continue;
    index++;
    pairs++;
    const isHangul = lead === 0xa4 || (lead >= 0xb0 && lead <= 0xc8);
    if (isHangul && (bytes[index] ?? 0) >= 0xa1) common++;
  }
  return common * 2 >= pairs;
}

/** In percent: so many kana are in any Japanese sentence, and in hardly any other text. */
const LEAST_KANA = 30;

/** Shift_JIS or EUC-JP, of a text with kana. */
export function detectJapanese(bytes: Uint8Array): Encoding | undefined {
  return [SHIFT_JIS, EUC_JP].find(
    (encoding) => shareOf(decodeAs(bytes, encoding) ?? "", /[\u3041-\u3096\u30A1-\u30FA]/g) >= LEAST_KANA,
  );
}

/**
 * Signs that no word of western Europe has in it, but many have whose bytes are letters of other alphabets; and pairs that are `…`, `×` and the
 * like in EUC-KR.
 */
const SIGN_IN_WORD = /\p{L}[¡-§©«-¬®-±³´¶¸¹»-¿×÷]\p{L}|[¡-£][¡-¿]/u;

/** A word of another alphabet; a western one is a letter such as `À`, or has two such in a row at most, as `créée`. */
const OTHER_LETTERS = /[^\p{ASCII}\P{L}]{3}|(?<!\p{L})[^\p{ASCII}\P{L}]{2}(?!\p{L})/u;

/** Whether a text could be in windows-1252: most letters of its words are ASCII. */
export function isWestern(bytes: Uint8Array): boolean {
  const text = decodeAs(bytes, WESTERN);
  return text !== undefined && !SIGN_IN_WORD.test(text) && !OTHER_LETTERS.test(text);
}
