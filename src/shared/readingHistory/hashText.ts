/**
 * Computes the 32-bit FNV-1a hash of a text, over UTF-16 code units:
 * https://datatracker.ietf.org/doc/html/draft-eastlake-fnv. Not cryptographic.
 */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/**
 * Computes the hash of a block of text: up to seven digits in base 36. Line breaks and Unicode composition make
 * no difference.
 */
export function hashBlock(text: string): string {
  return hashText(normalizeBlock(text)).toString(36);
}

/** Normalizes a text to Unicode NFC with single spaces, trimmed. */
export function normalizeBlock(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}
