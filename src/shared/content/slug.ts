/**
 * A segment of a URL path that identifies a post, page or tag, in Unicode NFC. Consists of letters, digits and
 * combining marks of any script, `-`, `_`, `.`, `~` and `+`. Slugs that the rules of other engines make may contain
 * more characters.
 */
export type Slug = string & { readonly brand: "Slug" };

/**
 * Maximum length of a slug, in UTF-8 bytes. File systems allow 255 bytes per name; the difference leaves space for a
 * date and an extension.
 */
export const MAX_SLUG_BYTES = 200;

/**
 * Maximum length of a text that is converted to a slug, in UTF-16 code units: ten times {@link MAX_SLUG_BYTES}. The
 * length is limited because normalization takes quadratic time for thousands of combining marks in a row.
 */
const MAX_SOURCE_LENGTH = 2000;

/** Matches letters and marks that are invisible, such as Hangul fillers and the variation selectors of emoji. */
const INVISIBLE = /(?=[\p{L}\p{M}])\p{DI}/gu;

/** A slug does not begin with a dot, because servers do not answer for hidden files. */
const SLUG = /^(?!\.)(?=.*[\p{L}\p{N}])[\p{L}\p{N}\p{M}\-_.~+]+$/u;

/** Converts a text to Unicode NFC. Returns undefined if the result is not a valid slug. */
export function parseSlug(text: string): Slug | undefined {
  if (text.length > MAX_SOURCE_LENGTH) return undefined;
  const slug = text.normalize("NFC");
  return SLUG.test(slug) && slug.search(INVISIBLE) < 0 && utf8Length(slug) <= MAX_SLUG_BYTES
    ? (slug as Slug)
    : undefined;
}

/**
 * Converts any text to a slug: its runs of letters and digits in lower case, joined by `-` and cut to
 * {@link MAX_SLUG_BYTES}. Uses only the first {@link MAX_SOURCE_LENGTH} code units. Returns undefined if these have
 * no letters or digits.
 */
export function slugify(text: string): Slug | undefined {
  const words = slugSource(text)
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  return words ? cutSlug(words.join("-").normalize("NFC")) : undefined;
}

/** Cuts a text to {@link MAX_SOURCE_LENGTH}, the maximum length that is converted to a slug. */
export function slugSource(text: string): string {
  return text.length > MAX_SOURCE_LENGTH ? text.slice(0, MAX_SOURCE_LENGTH) : text;
}

/** Cuts a slug to a length in UTF-8 bytes, between characters and without `-` at the cut. */
export function cutSlug(slug: string, maxBytes = MAX_SLUG_BYTES): Slug {
  // A UTF-16 code unit takes at most three bytes in UTF-8. The bytes of a slug that is short enough need not be
  // counted.
  if (slug.length * 3 <= maxBytes || utf8Length(slug) <= maxBytes) return slug as Slug;
  let end = 0;
  let size = 0;
  for (const character of slug) {
    size += utf8Length(character);
    if (size > maxBytes) break;
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
