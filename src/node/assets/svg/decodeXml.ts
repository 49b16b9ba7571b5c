import { UnusableImage } from "../images/unusableImage.ts";

/** Matches the encoding in an XML declaration. Without a byte order mark, the declaration is ASCII in every supported encoding. */
const DECLARED = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([a-z][\w.:-]*)["']/i;

/** Byte order marks, and the first bytes of markup in UTF-16 without a byte order mark: https://www.w3.org/TR/xml/#sec-guessing. */
const MARKS: [encoding: string, bytes: number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16be", [0xfe, 0xff]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0x00, 0x3c, 0x00]],
  ["utf-16le", [0x3c, 0x00]],
];

/**
 * Decodes XML by its byte order mark or declaration, else as UTF-8.
 * @throws {UnusableImage} If the encoding is unknown or the bytes are invalid. A browser could decode such bytes to other markup.
 */
export function decodeXml(bytes: Uint8Array): string {
  const [marked] = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte)) ?? [];
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  const declared = DECLARED.exec(head)?.[1] ?? "utf-8";
  // If the declaration is readable as ASCII, the file is not in UTF-16, even if it declares UTF-16. Some Windows programs save such files.
  const encoding = marked ?? (/^utf-?16/i.test(declared) ? "utf-8" : declared);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new UnusableImage(`it cannot be decoded as ${encoding}`, { cause });
  }
}

/**
 * Whether a browser could detect a file as HTML or XML:
 * https://mimesniff.spec.whatwg.org/#identifying-a-resource-with-an-unknown-mime-type.
 */
export function isMarkup(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  return /^(?:\xEF\xBB\xBF|\xFE\xFF|\xFF\xFE)?\s*<[a-z!?/]/i.test(head.replaceAll("\0", ""));
}
