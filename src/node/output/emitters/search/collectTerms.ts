import type { SearchText } from "../../../../shared/search/index/searchText.ts";
import {
  characterTerm,
  createKindTable,
  pairAcrossTerm,
  pairTerm,
  type TermVisitor,
  visitTerms,
} from "../../../../shared/search/index/terms.ts";
import { PostingsWriter } from "./postingsWriter.ts";

/** A term with its encoded postings. */
export interface TermRow {
  term: string;
  postings: string;
}

/**
 * Collects the terms of all texts, sorted by UTF-16 code units. Represents characters and pairs of characters as numbers. 10,000 texts have
 * about 40 million of them, and creating a string for each would take seconds.
 */
export function collectTerms(texts: readonly SearchText[]): TermRow[] {
  const characters = new Map<number, PostingsWriter>();
  const pairs = new Map<number, PostingsWriter>();
  const pairsAcross = new Map<number, PostingsWriter>();
  const words = new Map<string, PostingsWriter>();
  let textIndex = 0;
  let isHeading = false;
  const add = <Key>(to: Map<Key, PostingsWriter>, key: Key) => {
    let postings = to.get(key);
    if (!postings) to.set(key, (postings = new PostingsWriter()));
    postings.add(textIndex, isHeading);
  };
  const visitor: TermVisitor = {
    character: (code) => add(characters, code),
    pair: (first, second) => add(pairs, join(first, second)),
    pairAcross: (first, second) => add(pairsAcross, join(first, second)),
    word: (word) => add(words, word),
  };
  const kinds = createKindTable();
  for (const { blocks, headings } of texts) {
    // Headings are added first: only the first posting of a term in a text counts, and headings have the higher weight.
    isHeading = true;
    for (const heading of headings) visitTerms(blocks[heading] ?? "", kinds, visitor);
    isHeading = false;
    const isTitle = new Set(headings);
    blocks.forEach((block, index) => {
      if (!isTitle.has(index)) visitTerms(block, kinds, visitor);
    });
    textIndex++;
  }
  const rows: TermRow[] = [];
  const addRows = <Key>(from: Map<Key, PostingsWriter>, termOf: (key: Key) => string) => {
    for (const [key, postings] of from) rows.push({ term: termOf(key), postings: postings.toString() });
    from.clear();
  };
  addRows(characters, characterTerm);
  addRows(pairs, (key) => pairTerm(key >>> 16, key & 0xff_ff));
  addRows(pairsAcross, (key) => pairAcrossTerm(key >>> 16, key & 0xff_ff));
  addRows(words, (word) => word);
  return rows.toSorted((a, b) => (a.term < b.term ? -1 : 1));
}

/** Combines two UTF-16 code units into a small integer, which JavaScript engines store without allocating memory. */
function join(first: number, second: number): number {
  return (first << 16) | second;
}
