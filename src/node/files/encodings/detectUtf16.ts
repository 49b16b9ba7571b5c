import { decodeAs, type Encoding, UTF_16_BE, UTF_16_LE } from "./encodings.ts";

/**
 * Minimum share of bytes that are zeros at even positions, or at odd ones, in percent of all bytes. In UTF-16, line ends and spaces alone
 * reach this share.
 */
const MIN_ZEROS = 5;
/** The same share, in percent, if the bytes are valid UTF-8: they may be a text with a few stray zeros. ASCII in UTF-16 has 50%. */
const MIN_ZEROS_IF_UTF8 = 30;
/**
 * Minimum ratio between the zeros at even positions and those at odd positions, or the reverse. Zeros may occur at both, because characters
 * such as `글` (U+AE00) have a zero in the lower byte.
 */
const MIN_RATIO = 4;

/** Detects UTF-16 by its byte order mark, or by the zeros in every second byte of ASCII. Returns `undefined` for other encodings. */
export function detectUtf16(bytes: Uint8Array, isUtf8: boolean): Encoding | undefined {
  const [first, second, third, fourth] = bytes;
  // The byte order mark of UTF-32 begins with the same bytes.
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? undefined : UTF_16_LE;
  if (first === 0xfe && second === 0xff) return UTF_16_BE;
  let [even, odd] = [0, 0];
  for (let index = 0; index < bytes.length; index++) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  const [least, most] = [Math.min(even, odd), Math.max(even, odd)];
  const isEnough = most * 100 >= bytes.length * (isUtf8 ? MIN_ZEROS_IF_UTF8 : MIN_ZEROS);
  if (bytes.length % 2 !== 0 || !isEnough || most < least * MIN_RATIO) return undefined;
  const found = odd > even ? UTF_16_LE : UTF_16_BE;
  return decodeAs(bytes, found) === undefined ? undefined : found;
}
