import type { SearchText } from "../../model/search/shelf.ts";

/** A file of texts. */
export interface TextsPart {
  /** Place of its first text. */
  first: number;
  json: string;
}

/** Parts texts into files of at most so many bytes of UTF-8; a text that is longer has a file of its own. */
export function partTexts(texts: readonly SearchText[], most: number): TextsPart[] {
  const parts: TextsPart[] = [];
  let first = 0;
  let bytes = 0;
  let rows: string[] = [];
  const end = () => {
    if (rows.length > 0) parts.push({ first, json: `[${rows.join(",")}]` });
    first += rows.length;
    rows = [];
    bytes = 0;
  };
  for (const { blocks, headings } of texts) {
    const row = JSON.stringify({ blocks, headings });
    const length = Buffer.byteLength(row);
    if (bytes + length > most) end();
    rows.push(row);
    bytes += length;
  }
  end();
  return parts;
}
