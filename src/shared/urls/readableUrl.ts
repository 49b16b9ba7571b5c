import { decodeUrl } from "./decodeUrl.ts";

/**
 * Decodes a URL for display, in Unicode NFC. Keeps the escapes of characters that could not be read back: spaces,
 * `%`, `?`, `#`, slashes and invisible characters.
 */
export function readableUrl(url: string): string {
  return url
    .split("/")
    .map((part) =>
      decodeUrl(part)
        .normalize("NFC")
        .replace(/[\s%?#/\\\p{C}]/gu, encodeURIComponent),
    )
    .join("/");
}
