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
 * All terms of some texts, sorted by their UTF-16 codes. Numbers stand for syllables and pairs on the way: of 10,000 texts there are some
 * 40 million, and a string for each would take seconds.
 */
export function collectTerms(texts: readonly SearchText[]): TermRow[] {
  const characters = new Map<number, PostingsWriter>();
  const pairs = new Map<number, PostingsWriter>();
  const pairsAcross = new Map<number, PostingsWriter>();
  const words = new Map<string, PostingsWriter>();
  let place = 0;
  let isHeading = false;
  const add = <Key>(to: Map<Key, PostingsWriter>, key: Key) => {
    let postings = to.get(key);
    if (!postings) to.set(key, (postings = new PostingsWriter()));
    postings.add(place, isHeading);
  };
  const visitor: TermVisitor = {
    character: (code) => add(characters, code),
    pair: (first, second) => add(pairs, join(first, second)),
    pairAcross: (first, second) => add(pairsAcross, join(first, second)),
    word: (word) => add(words, word),
  };
  const kinds = createKindTable();
  for (const { blocks, headings } of texts) {
    // Headings first: where a term stands in one and below it too, that is what is kept.
    isHeading = true;
    for (const heading of headings) visitTerms(blocks[heading] ?? "", kinds, visitor);
    isHeading = false;
    const isTitle = new Set(headings);
    blocks.forEach((block, index) => {
      if (!isTitle.has(index)) visitTerms(block, kinds, visitor);
    });
    place++;
  }
  const rows: TermRow[] = [];
  const take = <Key>(from: Map<Key, PostingsWriter>, termOf: (key: Key) => string) => {
    for (const [key, postings] of from) rows.push({ term: termOf(key), postings: postings.toString() });
    from.clear();
  };
  take(characters, characterTerm);
  take(pairs, (key) => pairTerm(key >>> 16, key & 0xff_ff));
  take(pairsAcross, (key) => pairAcrossTerm(key >>> 16, key & 0xff_ff));
  take(words, (word) => word);
  return rows.toSorted((a, b) => (a.term < b.term ? -1 : 1));
}

/** Two UTF-16 codes as a small integer, which engines keep without a place of its own in memory. */
function join(first: number, second: number): number {
  return (first << 16) | second;
}
