/** The last part of an address, NFC: letters and digits of any script, parted by single `-`, `_`, `.` or `~`. */
export type Slug = string & { readonly brand: "Slug" };

/** Longest slug, in UTF-8 bytes: file systems stop at 255 a name, and a date may still be added. */
export const MAX_SLUG_BYTES = 200;

/** Letters and marks that show nothing: fillers of Hangul, variants of emoji. */
const UNSEEN = /(?=[\p{L}\p{M}])\p{DI}/gu;

const SLUG = /^[\p{L}\p{N}\p{M}]+(?:[-_.~][\p{L}\p{N}\p{M}]+)*$/u;

/** The text as a slug, if it is one as it stands (after NFC). */
export function parseSlug(text: string): Slug | undefined {
  const slug = text.normalize("NFC");
  return SLUG.test(slug) && slug.search(UNSEEN) < 0 && bytes(slug) <= MAX_SLUG_BYTES
    ? (slug as Slug)
    : undefined;
}

/**
 * Any text made into a slug: lower case, every run of other characters one `-`, cut at `MAX_SLUG_BYTES`.
 * `undefined` where nothing remains (`🎉`, an empty text).
 */
export function slugify(text: string): Slug | undefined {
  const words = text
    .normalize("NFC")
    .replace(UNSEEN, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  return words ? cutToBytes(words.join("-").normalize("NFC")) : undefined;
}

function cutToBytes(slug: string): Slug {
  // A unit of UTF-16 takes three bytes at most: hardly a slug is so long that its bytes need counting.
  if (slug.length * 3 <= MAX_SLUG_BYTES) return slug as Slug;
  const characters = [...slug];
  while (bytes(characters) > MAX_SLUG_BYTES) characters.pop();
  return characters.join("").replace(/-+$/, "") as Slug;
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
