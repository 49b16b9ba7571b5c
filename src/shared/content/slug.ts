/**
 * The last segment of a URL, in Unicode NFC: letters and digits of any script, separated by a single `-`, `_`,
 * `.` or `~`.
 */
export type Slug = string & { readonly brand: "Slug" };

/** Maximum length of a slug, in UTF-8 bytes. File systems allow 255 bytes per name; the rest is for a date and an extension. */
export const MAX_SLUG_BYTES = 200;

/**
 * Maximum length of a text that is converted to a slug, in UTF-16 code units: ten times {@link MAX_SLUG_BYTES}.
 * Normalization takes quadratic time for thousands of combining marks in a row.
 */
const MAX_SOURCE_LENGTH = 2000;

/** Matches letters and marks that are invisible, such as Hangul fillers and the variation selectors of emoji. */
const INVISIBLE = /(?=[\p{L}\p{M}])\p{DI}/gu;

const SLUG = /^[\p{L}\p{N}\p{M}]+(?:[-_.~][\p{L}\p{N}\p{M}]+)*$/u;

/** Returns a text in Unicode NFC if that is a valid slug; otherwise undefined. */
export function parseSlug(text: string): Slug | undefined {
  if (text.length > MAX_SOURCE_LENGTH) return undefined;
  const slug = text.normalize("NFC");
  return SLUG.test(slug) && slug.search(INVISIBLE) < 0 && utf8Length(slug) <= MAX_SLUG_BYTES
    ? (slug as Slug)
    : undefined;
}

/**
 * Converts any text to a slug: lower-case letters and digits, with `-` for each run of other characters, cut to
 * {@link MAX_SLUG_BYTES}. Returns undefined if the text has no letters or digits. Takes bounded time for any length.
 */
export function slugify(text: string): Slug | undefined {
  const words = slugSource(text)
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  return words ? cutToBytes(words.join("-").normalize("NFC")) : undefined;
}

/** Cuts a text to the maximum length that is converted to a slug. */
export function slugSource(text: string): string {
  return text.length > MAX_SOURCE_LENGTH ? text.slice(0, MAX_SOURCE_LENGTH) : text;
}

function cutToBytes(slug: string): Slug {
  // A UTF-16 code unit takes at most three bytes in UTF-8, so the bytes of short slugs need not be counted.
  if (slug.length * 3 <= MAX_SLUG_BYTES) return slug as Slug;
  let end = 0;
  let size = 0;
  for (const character of slug) {
    size += utf8Length(character);
    if (size > MAX_SLUG_BYTES) break;
    end += character.length;
  }
  return slug.slice(0, end).replace(/-+$/, "") as Slug;
}

/** Returns the length of a text in UTF-8 bytes. */
function utf8Length(characters: Iterable<string>): number {
  let sum = 0;
  for (const character of characters) {
    const code = character.codePointAt(0) ?? 0;
    sum += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return sum;
}
