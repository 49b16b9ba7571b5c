import { isUtf8 } from "node:buffer";
import type { Problem } from "../problem.ts";
import { detectEncoding } from "./detectEncoding.ts";
import { detectUtf16 } from "./detectUtf16.ts";
import { decode, type Encoding, isEscaped } from "./encodings.ts";

/** The text of a file, and what is wrong with its bytes. In error, there is no text. */
export interface DecodedText {
  text: string;
  fault?: Pick<Problem, "severity" | "line" | "message">;
}

/** A text in UTF-8 has so many characters beyond ASCII for each that is damaged; what has fewer is in another encoding. */
const LEAST_GOOD = 3;

/** Decodes a text file, whose name a message quotes: a text in another encoding is read with a warning, and refused if that is unknown. */
export function decodeText(bytes: Buffer, name: string): DecodedText {
  const text = bytes.toString("utf8");
  if (isPlain(text)) return { text };
  const isValid = isUtf8(bytes);
  const sixteen = detectUtf16(bytes, isValid);
  if (sixteen) return readAs(sixteen, bytes, name);
  if (isValid && !isEscaped(text)) return { text };
  const [beyondAscii, damaged] = [/[^\p{ASCII}\uFFFD]/gu, /\uFFFD/g].map(
    (sign) => text.match(sign)?.length ?? 0,
  ) as [number, number];
  if (damaged > 0 && beyondAscii >= damaged * LEAST_GOOD) {
    const line = text.slice(0, text.indexOf("\uFFFD")).split("\n").length;
    const message = `this is UTF-8 with ${damaged === 1 ? "a byte" : "bytes"} that no character has, shown as \`�\`; write what is meant there anew`;
    return { text, fault: { severity: "warning", line, message } };
  }
  // UTF-32 and files that are no text have zeros too.
  const encoding = bytes.includes(0) ? undefined : detectEncoding(bytes);
  if (encoding) return readAs(encoding, bytes, name);
  const message = `this file is not UTF-8, and its encoding is unknown; save it as UTF-8, in an editor or by \`iconv -f <its encoding> -t UTF-8 ${quote(name)}\``;
  return { text: "", fault: { severity: "error", line: 1, message } };
}

/** Whether bytes that were decoded as UTF-8 can be nothing else. */
export function isPlain(text: string): boolean {
  return !text.includes("\uFFFD") && !text.includes("\0") && !isEscaped(text);
}

function readAs(encoding: Encoding, bytes: Buffer, name: string): DecodedText {
  const command = `iconv -f ${encoding.iconv} -t UTF-8 ${quote(name)} > converted`;
  const message = `this file is in ${encoding.name}, not UTF-8, and is read as that; save it as UTF-8, in an editor or by \`${command}\``;
  return { text: decode(bytes, encoding), fault: { severity: "warning", line: 1, message } };
}

/** A file's name as a shell takes it. */
function quote(name: string): string {
  return /^[\p{L}\p{N}._/-]+$/u.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`;
}
