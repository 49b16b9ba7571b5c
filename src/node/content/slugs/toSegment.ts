import { cutSlug, type Slug } from "../../../shared/content/slug.ts";

/**
 * Maximum length of a segment of an address, in UTF-8 bytes. A date, an extension and `.br` may be appended to it, and file systems allow 255.
 */
const MAX_BYTES = 230;

/**
 * Matches characters that no address of a static site can contain: separators and line ends, what Windows forbids in file names, `%`, which
 * servers decode, and invisible characters. Marks and the joiners of emoji and Persian words may be invisible.
 */
const FORBIDDEN = /[/\\?%:*"<>|\p{Zl}\p{Zp}\p{Cc}\p{Cs}\p{Co}]|(?![\u200c\u200d])\p{Cf}|(?=\p{L})\p{DI}/gu;

/**
 * Converts the slug of another engine to a segment of an address. Changes as little as possible, so that the post keeps its address: spaces,
 * punctuation and emoji stay. Returns undefined if nothing visible remains but dots.
 */
export function toSegment(slug: string): Slug | undefined {
  const segment = slug.normalize("NFC").replace(FORBIDDEN, "").trim();
  return /[^.\s\p{DI}]/u.test(segment) ? cutSlug(segment, MAX_BYTES) : undefined;
}
