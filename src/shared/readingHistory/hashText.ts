/**
 * Computes the 32-bit FNV-1a hash of the UTF-16 code units of a text:
 * https://datatracker.ietf.org/doc/html/draft-eastlake-fnv. Not cryptographic.
 */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/**
 * Computes the hash of a block of text: up to seven digits in base 36. Ignores differences in white space and
 * Unicode composition.
 */
export function hashBlock(text: string): string {
  return hashText(normalizeBlock(text)).toString(36);
}

/** Normalizes a text to Unicode NFC. Trims it and replaces each run of white space with a single space. */
export function normalizeBlock(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}
