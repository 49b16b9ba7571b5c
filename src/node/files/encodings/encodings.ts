import { decodeCp949 } from "./decodeCp949.ts";

/** An encoding that can be decoded. */
export interface Encoding {
  /** Name for messages. */
  name: string;
  /** Label in https://encoding.spec.whatwg.org. */
  label: string;
  /** Name in `iconv`. */
  iconv: string;
}

const named = (name: string, iconv = name, label = name.toLowerCase()): Encoding => ({ name, label, iconv });

export const UTF_16_LE = named("UTF-16", "UTF-16LE", "utf-16le");
export const UTF_16_BE = named("UTF-16", "UTF-16BE", "utf-16be");
export const EUC_KR = named("EUC-KR (CP949)", "CP949", "euc-kr");
export const SHIFT_JIS = named("Shift_JIS (CP932)", "CP932", "shift_jis");
export const EUC_JP = named("EUC-JP");
export const ISO_2022_JP = named("ISO-2022-JP");
export const WESTERN = named("windows-1252", "CP1252");

const windows = (page: number) => named(`windows-${page}`, `CP${page}`);

/** Multi-byte encodings by their names in `chardet`. */
export const MULTI_BYTE: ReadonlyMap<string, Encoding> = new Map([
  ["EUC-KR", EUC_KR],
  ["Shift_JIS", SHIFT_JIS],
  ["EUC-JP", EUC_JP],
  ["Big5", named("Big5", "BIG5")],
  ["GB18030", named("GB18030")],
]);

/** Single-byte encodings by their names in `chardet`. ISO-8859-1 and -9 are decoded as windows-1252 and -1254, as browsers do. */
export const SINGLE_BYTE: ReadonlyMap<string, Encoding> = new Map([
  ["ISO-8859-1", WESTERN],
  ["windows-1252", WESTERN],
  ["ISO-8859-9", windows(1254)],
  ...[1250, 1251, 1253, 1254, 1255, 1256, 1257, 1258].map(
    (page) => [`windows-${page}`, windows(page)] as const,
  ),
  ...["ISO-8859-2", "ISO-8859-5", "ISO-8859-6", "ISO-8859-7", "ISO-8859-8", "KOI8-R"].map(
    (name) => [name, named(name)] as const,
  ),
]);

/** Characters of windows-1252 at 0x80 to 0x9F. Some versions of Node 20 to 24 decode them as control characters: https://github.com/nodejs/node/issues/56542 */
const WESTERN_SIGNS = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ";

/** Decodes bytes. Invalid bytes become `�`. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === EUC_KR) return decodeCp949(bytes);
  if (encoding !== WESTERN) return new TextDecoder(encoding.label).decode(bytes);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  return text.replace(/[\x80-\x9F]/g, (sign) => WESTERN_SIGNS.charAt(sign.charCodeAt(0) - 0x80));
}

/** Maximum share of damaged characters among those beyond ASCII, in percent. */
const MAX_DAMAGED = 2;

/** Decodes bytes; returns `undefined` if more than {@link MAX_DAMAGED} percent of the characters are damaged. */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): string | undefined {
  const text = decode(bytes, encoding);
  let [damaged, others] = [0, 0];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // Damaged characters are U+FFFD and control characters except white space. Five bytes have no character in windows-1252 and decode to
    // control characters.
    if (code === 0xfffd || (code < 0x20 && (code < 9 || code > 13)) || (code >= 0x7f && code <= 0x9f))
      damaged++;
    else if (code > 0x7f) others++;
  }
  return damaged * 100 <= (damaged + others) * MAX_DAMAGED ? text : undefined;
}

/** Whether a text has an escape sequence of ISO-2022-JP or ISO-2022-KR, whose bytes are all ASCII. */
export function isEscaped(text: string): boolean {
  return ["\x1B$@", "\x1B$B", "\x1B$)C"].some((escape) => text.includes(escape));
}

/** Returns the percentage of characters beyond ASCII that `script` matches. */
export function shareOf(text: string, script: RegExp): number {
  const all = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  return ((text.match(script)?.length ?? 0) * 100) / Math.max(1, all);
}
