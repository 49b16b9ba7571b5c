import { decodeUrl } from "./decodeUrl.ts";

/**
 * Decodes a URL for display, in Unicode NFC. The result is a valid URL: spaces, `%`, `?`, `#`, slashes and invisible
 * characters stay escaped.
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
