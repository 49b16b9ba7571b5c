import { isListed } from "../../../../shared/search/text/listedWords.ts";
import type { TermRow } from "./collectTerms.ts";

/** A file of terms. */
export interface TermsFile {
  /** First term of the file. */
  first: string;
  /** JSON as bytes, which need half the memory of a string. */
  json: Buffer;
}

/**
 * Maximum of the approximate size of a file, in bytes of UTF-8: about 9 KB compressed. A search loads about five files per word
 * of the query.
 */
const MAX_FILE_BYTES = 16e3;

/** Splits sorted terms into files of about {@link MAX_FILE_BYTES} or less. If a single term is larger, it gets its own file. */
export function splitTerms(rows: readonly TermRow[]): TermsFile[] {
  const parts: TermsFile[] = [];
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
    if (bytes + length > MAX_FILE_BYTES) end();
    part.push(row);
    bytes += length;
  }
  end();
  return parts;
}

/** Returns the words that can be suggested as corrections, separated by spaces. */
export function wordsOf(rows: readonly TermRow[]): string {
  return rows.flatMap(({ term }) => (isListed(term) ? [term] : [])).join(" ");
}
