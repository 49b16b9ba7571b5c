import { decodeUrl } from "./decodeUrl.ts";

/** An address for people: NFC and decoded, but for what would not be read back (blanks, `%`, `?`, `#`, signs without a shape). */
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
