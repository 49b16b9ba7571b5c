/** The last part of an address, NFC: letters and digits of any script, parted by single `-`, `_`, `.` or `~`. */
export type Slug = string & { readonly brand: "Slug" };

/** Longest slug, in UTF-8 bytes: file systems stop at 255 a name, and a date may still be added. */
export const MAX_SLUG_BYTES = 200;

/**
 * How much of a text becomes a slug, in UTF-16 units: ten times what fits. Normalizing takes quadratic time where thousands of combining marks
 * follow each other.
 */
const MAX_SOURCE = 2000;

/** Letters and marks that show nothing: fillers of Hangul, variants of emoji. */
const UNSEEN = /(?=[\p{L}\p{M}])\p{DI}/gu;

const SLUG = /^[\p{L}\p{N}\p{M}]+(?:[-_.~][\p{L}\p{N}\p{M}]+)*$/u;

/** The text as a slug, if it is one as it stands (after NFC). */
export function parseSlug(text: string): Slug | undefined {
  if (text.length > MAX_SOURCE) return undefined;
  const slug = text.normalize("NFC");
  return SLUG.test(slug) && slug.search(UNSEEN) < 0 && bytes(slug) <= MAX_SLUG_BYTES
    ? (slug as Slug)
    : undefined;
}

/**
 * Any text made into a slug: lower case, every run of other characters one `-`, cut at `MAX_SLUG_BYTES`.
 * `undefined` where nothing remains (`🎉`, an empty text). Takes bounded time, however long the text is.
 */
export function slugify(text: string): Slug | undefined {
  const words = slugSource(text)
    .normalize("NFC")
    .replace(UNSEEN, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  return words ? cutToBytes(words.join("-").normalize("NFC")) : undefined;
}

/** The part of a text from which a slug is made. */
export function slugSource(text: string): string {
  return text.length > MAX_SOURCE ? text.slice(0, MAX_SOURCE) : text;
}

function cutToBytes(slug: string): Slug {
  // A unit of UTF-16 takes three bytes at most: hardly a slug is so long that its bytes need counting.
  if (slug.length * 3 <= MAX_SLUG_BYTES) return slug as Slug;
  let end = 0;
  let size = 0;
  for (const character of slug) {
    size += bytes(character);
    if (size > MAX_SLUG_BYTES) break;
    end += character.length;
  }
  return slug.slice(0, end).replace(/-+$/, "") as Slug;
}

/** Length in UTF-8. */
function bytes(characters: Iterable<string>): number {
  let sum = 0;
  for (const character of characters) {
    const code = character.codePointAt(0) ?? 0;
    sum += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return sum;
}
