import type { SearchText } from "../../../../shared/search/index/searchText.ts";

/** What a file of texts holds. */
export interface TextsPart {
  /** Place of its first text. */
  first: number;
  texts: SearchText[];
}

/** Parts texts into files of about so many bytes of UTF-8 at most; a text that is longer has a file of its own. */
export function splitTexts(texts: readonly SearchText[], most: number): TextsPart[] {
  const parts: TextsPart[] = [];
  let bytes = Infinity;
  for (const [place, text] of texts.entries()) {
    const length = bytesOf(text);
    if (bytes + length > most) {
      parts.push({ first: place, texts: [] });
      bytes = 0;
    }
    parts.at(-1)?.texts.push(text);
    bytes += length;
  }
  return parts;
}

/** About how many bytes a text has in its file, with what JSON needs around each block. */
export function bytesOf({ blocks }: SearchText): number {
  return blocks.reduce((sum, block) => sum + Buffer.byteLength(block) + 3, 30);
}
