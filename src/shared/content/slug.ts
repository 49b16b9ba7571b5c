/**
 * The last segment of a URL, in Unicode NFC: letters and digits of any script, separated by single `-`, `_`,
 * `.` or `~`.
 */
export type Slug = string & { readonly brand: "Slug" };

/** Maximum length of a slug, in UTF-8 bytes. File systems allow 255 per name, and a date may be added. */
export const MAX_SLUG_BYTES = 200;

/**
 * Maximum length of the text that a slug is made of, in UTF-16 code units: ten times what fits. Normalization
 * takes quadratic time for thousands of combining marks in a row.
 */
const MAX_SOURCE_LENGTH = 2000;

/** Letters and marks that are invisible: Hangul fillers, variation selectors of emoji. */
const INVISIBLE = /(?=[\p{L}\p{M}])\p{DI}/gu;

const SLUG = /^[\p{L}\p{N}\p{M}]+(?:[-_.~][\p{L}\p{N}\p{M}]+)*$/u;

/** Returns the text when it is a valid slug after NFC normalization; otherwise undefined. */
export function parseSlug(text: string): Slug | undefined {
  if (text.length > MAX_SOURCE_LENGTH) return undefined;
  const slug = text.normalize("NFC");
  return SLUG.test(slug) && slug.search(INVISIBLE) < 0 && utf8Length(slug) <= MAX_SLUG_BYTES
    ? (slug as Slug)
    : undefined;
}

/**
 * Makes a slug of any text: lower case, each run of other characters replaced by `-`, cut to {@link
 * MAX_SLUG_BYTES}. Undefined when nothing is left (`🎉`, an empty text). Takes bounded time for any length.
 */
export function slugify(text: string): Slug | undefined {
  const words = slugSource(text)
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  return words ? cutToBytes(words.join("-").normalize("NFC")) : undefined;
}

/** Cuts a text to the length that a slug is made of. */
export function slugSource(text: string): string {
  return text.length > MAX_SOURCE_LENGTH ? text.slice(0, MAX_SOURCE_LENGTH) : text;
}

function cutToBytes(slug: string): Slug {
  // A UTF-16 code unit takes at most three bytes: few slugs need to be counted.
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
