import { isUtf8 } from "node:buffer";
import type { Problem } from "../../diagnostics/problem.ts";
import { countUtf8, isDamagedUtf8, isMixed } from "./damagedUtf8.ts";
import { detectEncoding } from "./detectEncoding.ts";
import { detectUtf16 } from "./detectUtf16.ts";
import { decode, decodeAs, type Encoding, isEscaped, WESTERN } from "./encodings.ts";

/** The text of a file, and the problem of its encoding, if any. If the problem is an error, the text is empty. */
export interface DecodedText {
  text: string;
  fault?: Pick<Problem, "severity" | "line" | "message">;
}

/**
 * Decodes a text file. Damaged characters and encodings other than UTF-8 cause a warning. An unknown encoding is an error.
 * @param name File name for messages.
 */
export function decodeText(bytes: Buffer, name: string): DecodedText {
  const text = bytes.toString("utf8");
  if (isPlain(text)) return { text };
  const isValid = isUtf8(bytes);
  const utf16 = detectUtf16(bytes, isValid);
  if (utf16) return readAs(utf16, bytes, name);
  if (isValid && !isEscaped(text)) return { text };
  const counts = countUtf8(text);
  if (counts.damaged > 0 && isDamagedUtf8(counts, bytes)) return showDamaged(text);
  // Bytes with zeros that are not UTF-16 are UTF-32 or binary.
  const isUnknown = bytes.includes(0) || isMixed(counts);
  const encoding = isUnknown ? undefined : detectEncoding(bytes);
  if (encoding === WESTERN && counts.short > 0) return showDamaged(text);
  if (encoding && decodeAs(bytes, encoding) !== undefined) return readAs(encoding, bytes, name);
  const message = `this file is not UTF-8, and its encoding is unknown; save it as UTF-8, in an editor or by \`iconv -f <its encoding> -t UTF-8 ${quote(name)}\``;
  return { text: "", fault: { severity: "error", line: 1, message } };
}

function showDamaged(text: string): DecodedText {
  const line = text.slice(0, text.indexOf("\uFFFD")).split("\n").length;
  const message =
    "this file has bytes that are not valid UTF-8, shown as `�`; replace them by the intended characters";
  return { text, fault: { severity: "warning", line, message } };
}

/** Whether a text that was decoded as UTF-8 has no signs of another encoding. */
export function isPlain(text: string): boolean {
  return !text.includes("\uFFFD") && !text.includes("\0") && !isEscaped(text);
}

function readAs(encoding: Encoding, bytes: Buffer, name: string): DecodedText {
  const command = `iconv -f ${encoding.iconv} -t UTF-8 ${quote(name)} > converted`;
  const message = `this file is in ${encoding.name}, not UTF-8, and is read as that; save it as UTF-8, in an editor or by \`${command}\``;
  return { text: decode(bytes, encoding), fault: { severity: "warning", line: 1, message } };
}

/** Quotes a file name for a shell. */
function quote(name: string): string {
  return /^[\p{L}\p{N}._/-]+$/u.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`;
}
