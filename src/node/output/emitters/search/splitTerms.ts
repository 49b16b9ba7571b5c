import { isListed } from "../../../../shared/search/text/listedWords.ts";
import type { TermRow } from "./collectTerms.ts";

/** A file of terms. */
export interface TermsPart {
  /** Its first term. */
  first: string;
  /** JSON as bytes, which are half as many as its characters take in memory. */
  json: Buffer;
}

/** In bytes of UTF-8, about 9 KB as it is sent: a word of a query needs some five of them. */
const FILE = 16e3;

/** Parts sorted terms into files. */
export function splitTerms(rows: readonly TermRow[]): TermsPart[] {
  const parts: TermsPart[] = [];
  let part: TermRow[] = [];
  let bytes = 0;
  const end = () => {
    const [first] = part;
    if (!first) return;
    const json = {
      terms: part.map(({ term }) => term).join("\n"),
      postings: part.map(({ postings }) => postings).join(" "),
    };
    parts.push({ first: first.term, json: Buffer.from(JSON.stringify(json)) });
    part = [];
    bytes = 0;
  };
  for (const row of rows) {
    const length = Buffer.byteLength(row.term) + row.postings.length + 2;
    if (bytes + length > FILE) end();
    part.push(row);
    bytes += length;
  }
  end();
  return parts;
}

/** Words that may have been meant by others. */
export function wordsOf(rows: readonly TermRow[]): string {
  return rows.flatMap(({ term }) => (isListed(term) ? [term] : [])).join(" ");
}
