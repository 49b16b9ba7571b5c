import { decodeAs, type Encoding, UTF_16_BE, UTF_16_LE } from "./encodings.ts";

/** In percent of all bytes: the zeros of line ends and spaces alone. */
const LEAST_ZEROS = 5;
/** In percent: of bytes that are UTF-8 too, and so a text with a zero that got into it, if they are not ASCII in UTF-16. */
const LEAST_IF_UTF8 = 30;
/** For each zero that the other half of a character may have, as that of `글` (U+AE00). */
const LEAST_RATIO = 4;

/** UTF-16 by its byte order mark, or by the zeros that every second byte of ASCII has in it; `undefined` if it is something else. */
export function detectUtf16(bytes: Uint8Array, isUtf8: boolean): Encoding | undefined {
  const [first, second, third, fourth] = bytes;
  // UTF-32 begins alike.
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? undefined : UTF_16_LE;
  if (first === 0xfe && second === 0xff) return UTF_16_BE;
  let [even, odd] = [0, 0];
  for (let index = 0; index < bytes.length; index++) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  const [least, most] = [Math.min(even, odd), Math.max(even, odd)];
  const isEnough = most * 100 >= bytes.length * (isUtf8 ? LEAST_IF_UTF8 : LEAST_ZEROS);
  if (bytes.length % 2 !== 0 || !isEnough || most < least * LEAST_RATIO) return undefined;
  const found = odd > even ? UTF_16_LE : UTF_16_BE;
  return decodeAs(bytes, found) === undefined ? undefined : found;
}
