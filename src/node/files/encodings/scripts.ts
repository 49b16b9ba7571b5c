import { decodeAs, EUC_JP, EUC_KR, type Encoding, SHIFT_JIS, shareOf, WESTERN } from "./encodings.ts";

/**
 * Matches Hangul letters that rarely occur outside syllables, such as `ㄶ`, `ㅞ` and `ㆍ`. Does not match letters such as `ㅋ` and `ㅠ`, which
 * often occur alone.
 */
const UNUSUAL_ALONE =
  /[\u3133\u3135\u3136\u313A-\u3140\u3144\u3150-\u3156\u3158-\u315B\u315D-\u315F\u3162-\u318E]/g;

/** Maximum share of these letters in Korean, in percent. Kana in EUC-JP, decoded as EUC-KR, exceed it. */
const MAX_UNUSUAL = 8;

/**
 * Whether bytes are Korean in EUC-KR. Most characters beyond ASCII must be Hangul or punctuation. At least half of the byte pairs must be
 * Hangul of KS X 1001, which contains the syllables of everyday words. Bytes of other encodings decode to hanja or to rare syllables.
 */
export function isKoreanText(bytes: Uint8Array): boolean {
  const text = decodeAs(bytes, EUC_KR) ?? "";
  const syllables = shareOf(text, /[\uAC00-\uD7A3]/g);
  // Many of these letters are a sign of kana in EUC-JP.
  if (shareOf(text, UNUSUAL_ALONE) > MAX_UNUSUAL) return false;
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

/** Minimum share of kana in Japanese, in percent. Text in other encodings almost never reaches it. */
const MIN_KANA = 30;

/** Returns Shift_JIS or EUC-JP if enough characters are kana in that encoding; otherwise `undefined`. */
export function detectJapanese(bytes: Uint8Array): Encoding | undefined {
  return [SHIFT_JIS, EUC_JP].find(
    (encoding) => shareOf(decodeAs(bytes, encoding) ?? "", /[\u3041-\u3096\u30A1-\u30FA]/g) >= MIN_KANA,
  );
}

/**
 * Matches a sign within a word. Words of Western European languages contain no signs, but bytes of other alphabets often decode to signs.
 * Also matches byte pairs that are `…`, `×` and similar characters in EUC-KR.
 */
const SIGN_IN_WORD = /\p{L}[¡-§©«-¬®-±³´¶¸¹»-¿×÷]\p{L}|[¡-£][¡-¿]/u;

/**
 * Matches three consecutive letters beyond ASCII, or two that are an entire word. Western words contain at most two such letters in a row
 * (`créée`). A word without other letters has only one (`À`).
 */
const OTHER_LETTERS = /[^\p{ASCII}\P{L}]{3}|(?<!\p{L})[^\p{ASCII}\P{L}]{2}(?!\p{L})/u;

/** Whether bytes may be windows-1252: the decoded text matches neither {@link SIGN_IN_WORD} nor {@link OTHER_LETTERS}. */
export function isWestern(bytes: Uint8Array): boolean {
  const text = decodeAs(bytes, WESTERN);
  return text !== undefined && !SIGN_IN_WORD.test(text) && !OTHER_LETTERS.test(text);
}
