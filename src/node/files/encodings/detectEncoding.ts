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

/** In percent, of `chardet`'s confidence in an encoding of several bytes a character. */
const CERTAIN = 80;
/** In percent, of its confidence in one of a byte a character, which any bytes could be in. */
const LIKELY = 25;
/** In percent: by how much it must be surer of another than of windows-1252, in which most such texts are. */
const CLEAR_LEAD = 40;

/**
 * The encoding of a text that is neither UTF-8 nor UTF-16; `undefined` if it is unknown. `chardet` knows by letters in sequence, of which a
 * short text has few; those of the scripts that Maru's authors write are recognized before.
 */
export function detectEncoding(whole: Buffer): Encoding | undefined {
  // Its bytes are all ASCII.
  if (isEscaped(whole.toString("latin1"))) return ISO_2022_JP;
  const bytes = sampleOf(whole);
  if (isKoreanText(bytes)) return EUC_KR;
  const japanese = detectJapanese(bytes);
  if (japanese) return japanese;
  const matches = analyse(wordsBeyondAscii(bytes));
  const [certain] = matches.flatMap(({ name, confidence }) => {
    const encoding = confidence >= CERTAIN ? MULTI_BYTE.get(name) : undefined;
    return encoding && decodeAs(bytes, encoding) !== undefined ? [encoding] : [];
  });
  return certain ?? detectSingleByte(bytes, matches) ?? (isKanji(bytes) ? SHIFT_JIS : undefined);
}

/** In bytes: more would make nothing surer, and `chardet` takes seconds for megabytes. */
const SAMPLE = 32_768;

/** The first lines that are not all ASCII. */
function sampleOf(bytes: Buffer): Buffer {
  const lines: Buffer[] = [];
  let length = 0;
  for (let start = 0; start < bytes.length && length < SAMPLE;) {
    const end = bytes.indexOf("\n", start);
    const next = end < 0 ? bytes.length : end + 1;
    const line = bytes.subarray(start, Math.min(next, start + SAMPLE - length));
    if (line.some((byte) => byte > 0x7f)) {
      lines.push(line);
      length += line.length;
    }
    start = next;
  }
  return Buffer.concat(lines);
}

/** What tells encodings from one another; the front matter's keys would be taken for words of some language. */
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
    return latin && latin.confidence - western >= CLEAR_LEAD ? latin.encoding : WESTERN;
  }
  const best = others.find(({ encoding }) => isMadeOf(bytes, encoding, LETTERS));
  return best && best.confidence >= LIKELY ? best.encoding : undefined;
}

const LETTERS = /[^\p{ASCII}\P{L}]/gu;
const LATIN = /(?!\p{ASCII})\p{Script=Latin}/gu;

/** Whether nearly all characters beyond ASCII are such letters. */
function isMadeOf(bytes: Buffer, encoding: Encoding, letters: RegExp): boolean {
  return shareOf(decodeAs(bytes, encoding) ?? "", letters) >= 85;
}

/** Whether all are kanji, as in a short Japanese title. */
function isKanji(bytes: Buffer): boolean {
  return shareOf(decodeAs(bytes, SHIFT_JIS) ?? "", /[\u4E00-\u9FFF\u3001-\u3011]/g) >= 95;
}
