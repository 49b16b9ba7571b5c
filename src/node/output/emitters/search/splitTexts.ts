import type { SearchText } from "../../../../shared/search/index/searchText.ts";

/** A group of texts that is written to one file. */
export interface TextsFile {
  /** Index of the file's first text. */
  first: number;
  texts: SearchText[];
}

/**
 * Splits texts into files.
 * @param maxBytes Maximum of the approximate size of a file, in bytes of UTF-8. A longer text gets its own file.
 */
export function splitTexts(texts: readonly SearchText[], maxBytes: number): TextsFile[] {
  const parts: TextsFile[] = [];
  let bytes = Infinity;
  for (const [index, text] of texts.entries()) {
    const length = bytesOf(text);
    if (bytes + length > maxBytes) {
      parts.push({ first: index, texts: [] });
      bytes = 0;
    }
    parts.at(-1)?.texts.push(text);
    bytes += length;
  }
  return parts;
}

/** Returns the approximate size of a text in its file, in bytes, including the JSON syntax. */
export function bytesOf({ blocks }: SearchText): number {
  return blocks.reduce((sum, block) => sum + Buffer.byteLength(block) + 3, 30);
}
