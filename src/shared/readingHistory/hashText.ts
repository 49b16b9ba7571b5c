/** FNV-1a of 32 bits, over UTF-16 units: https://datatracker.ietf.org/doc/html/draft-eastlake-fnv. It tells texts apart and hides nothing. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Hash of a block of text, up to seven digits to the base of 36: the same however it is broken into lines or composed of jamo. */
export function hashBlock(text: string): string {
  return hashText(normalizeBlock(text)).toString(36);
}

/** NFC, with one space for any blanks and none around. */
export function normalizeBlock(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}
