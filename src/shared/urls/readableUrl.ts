import { decodeUrl } from "./decodeUrl.ts";

/**
 * Decodes a URL for display, in Unicode NFC. Characters that would change the URL or are invisible stay escaped:
 * spaces, `%`, `?`, `#`, slashes and control characters.
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
