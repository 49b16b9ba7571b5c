import { analyse } from "chardet";
import {
  decodeAs,
  EUC_KR,
  isEscaped,
  type Encoding,
  ISO_2022_JP,
  MULTI_BYTE,
  shareOf,
  SHIFT_JIS,
  SINGLE_BYTE,
  WESTERN,
} from "./encodings.ts";
import { detectJapanese, isKoreanText, isWestern } from "./scripts.ts";

/** Minimum confidence of `chardet` in a multi-byte encoding, in percent. */
const MIN_MULTI_BYTE = 80;
/**
 * Minimum confidence of `chardet` in a single-byte encoding, in percent. It is low, since `chardet` is rarely confident about encodings in
 * which nearly all bytes are valid.
 */
const MIN_SINGLE_BYTE = 25;
/**
 * Minimum difference in confidence, in percentage points, at which another Latin encoding is preferred to windows-1252, the most common
 * one.
 */
const MIN_LEAD = 40;

/**
 * Returns the encoding of a text that is neither UTF-8 nor UTF-16; `undefined` if it is unknown. `chardet` needs many sequences of letters,
 * so it is unreliable for short texts. Korean and Japanese are therefore recognized before it is used.
 */
export function detectEncoding(whole: Buffer): Encoding | undefined {
  // ISO-2022-JP contains only ASCII bytes, so it is recognized by its escape sequences.
  if (isEscaped(whole.toString("latin1"))) return ISO_2022_JP;
  const bytes = sampleOf(whole);
  if (isKoreanText(bytes)) return EUC_KR;
  const japanese = detectJapanese(bytes);
  if (japanese) return japanese;
  const matches = analyse(wordsBeyondAscii(bytes));
  const [certain] = matches.flatMap(({ name, confidence }) => {
    const encoding = confidence >= MIN_MULTI_BYTE ? MULTI_BYTE.get(name) : undefined;
    return encoding && decodeAs(bytes, encoding) !== undefined ? [encoding] : [];
  });
  return certain ?? detectSingleByte(bytes, matches) ?? (isKanji(bytes) ? SHIFT_JIS : undefined);
}

/** Maximum length of the sample, in bytes. For megabytes, `chardet` takes seconds without being more confident. */
const MAX_SAMPLE = 32_768;

/** Returns the first lines with bytes beyond ASCII, up to {@link MAX_SAMPLE} bytes. */
function sampleOf(bytes: Buffer): Buffer {
  const lines: Buffer[] = [];
  let length = 0;
  for (let start = 0; start < bytes.length && length < MAX_SAMPLE;) {
    const end = bytes.indexOf("\n", start);
    const next = end < 0 ? bytes.length : end + 1;
    const line = bytes.subarray(start, Math.min(next, start + MAX_SAMPLE - length));
    if (line.some((byte) => byte > 0x7f)) {
      lines.push(line);
      length += line.length;
    }
    start = next;
  }
  return Buffer.concat(lines);
}

/** Returns the words with bytes beyond ASCII. Other words, such as front matter keys, would mislead `chardet` about the language. */
function wordsBeyondAscii(bytes: Buffer): Buffer {
  const words = bytes.toString("latin1").match(/[^\s\0-\x20]*[\x80-\xFF][^\s\0-\x20]*/g) ?? [];
  return Buffer.from(words.join(" "), "latin1");
}

function detectSingleByte(bytes: Buffer, matches: ReturnType<typeof analyse>): Encoding | undefined {
  const found = matches.flatMap(({ name, confidence }) => {
    const encoding = SINGLE_BYTE.get(name);
    return encoding ? [{ encoding, confidence }] : [];
  });
  const western = found.find(({ encoding }) => encoding === WESTERN)?.confidence ?? 0;
  const others = found.filter(({ encoding }) => encoding !== WESTERN);
  if (isWestern(bytes)) {
    const latin = others.find(({ encoding }) => isMadeOf(bytes, encoding, LATIN));
    return latin && latin.confidence - western >= MIN_LEAD ? latin.encoding : WESTERN;
  }
  const best = others.find(({ encoding }) => isMadeOf(bytes, encoding, LETTERS));
  return best && best.confidence >= MIN_SINGLE_BYTE ? best.encoding : undefined;
}

const LETTERS = /[^\p{ASCII}\P{L}]/gu;
const LATIN = /(?!\p{ASCII})\p{Script=Latin}/gu;

/** Whether `letters` matches nearly all characters beyond ASCII. */
function isMadeOf(bytes: Buffer, encoding: Encoding, letters: RegExp): boolean {
  return shareOf(decodeAs(bytes, encoding) ?? "", letters) >= 85;
}

/** Whether nearly all characters beyond ASCII are kanji, as in a short Japanese title. */
function isKanji(bytes: Buffer): boolean {
  return shareOf(decodeAs(bytes, SHIFT_JIS) ?? "", /[\u4E00-\u9FFF\u3001-\u3011]/g) >= 95;
}
