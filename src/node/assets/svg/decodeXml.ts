import { UnusableImage } from "../images/unusableImage.ts";

/** The encoding that an XML declaration names; the declaration itself is ASCII in every encoding that has no byte order mark. */
const DECLARED = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([a-z][\w.:-]*)["']/i;

/** Byte order marks, and how `<?` or `<s` begins in UTF-16 without one: https://www.w3.org/TR/xml/#sec-guessing. */
const MARKS: [encoding: string, bytes: number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16be", [0xfe, 0xff]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0x00, 0x3c, 0x00]],
  ["utf-16le", [0x3c, 0x00]],
];

/**
 * Decodes XML by its byte order mark or declaration, else as UTF-8. Throws for an encoding that is unknown, or that the bytes are not in:
 * what is decoded differently here and in a browser could hold markup that only one of them sees.
 */
export function decodeXml(bytes: Uint8Array): string {
  const [marked] = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte)) ?? [];
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  const declared = DECLARED.exec(head)?.[1] ?? "utf-8";
  // A declaration that can be read as ASCII is not in UTF-16, whatever it says: programs on Windows save such files.
  const encoding = marked ?? (/^utf-?16/i.test(declared) ? "utf-8" : declared);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new UnusableImage(`it cannot be decoded as ${encoding}`, { cause });
  }
}

/** Whether a browser that guesses a file's type could take it for HTML or XML: https://mimesniff.spec.whatwg.org/#identifying-a-resource-with-an-unknown-mime-type. */
export function isMarkup(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  return /^(?:\xEF\xBB\xBF|\xFE\xFF|\xFF\xFE)?\s*<[a-z!?/]/i.test(head.replaceAll("\0", ""));
}
