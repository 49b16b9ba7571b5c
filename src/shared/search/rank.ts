import { type Haystack, blockAt } from "./text/haystack.ts";
import { isLetter, restOfWord } from "./text/findInterpretation.ts";
import type { Span } from "../text/span.ts";
import { isLatin } from "../text/characters.ts";
import { isTail } from "./interpret/particles.ts";
import type { SearchField } from "./index/indexSource.ts";

/** Weight of a word in the ranking, by the best field that contains it. */
const WEIGHTS: Record<SearchField, number> = { title: 8, tag: 4, heading: 2, body: 1 };

/**
 * Returns the sum of the weights of the words of a query.
 * @param fields The best field of each word.
 */
export function weightOf(fields: readonly SearchField[]): number {
  return fields.reduce((sum, field) => sum + WEIGHTS[field], 0);
}

/** Basic closeness of words that are close to each other, and closeness of a single word that matches completely. */
const MAX_CLOSENESS = 3;
/**
 * Factor for the wholeness of matches if the query has several words. The wholeness changes the closeness less than
 * any other criterion.
 */
const WHOLE_WORD_WEIGHT = 0.1;
/** Bonus for words that have at most white space between them. */
const ADJACENT_BONUS = 0.5;

/**
 * Maximum number of characters between words, not counting spaces. `near`: the words count as close. `sentence`: the
 * words count as in one sentence.
 */
const MAX_GAP = { near: 4, sentence: 60 };

/** Maximum number of matches that are examined to form one cluster. */
const MAX_HITS = 24;

/**
 * Rates how close the words of a query are to each other in a haystack: from 1.1 to 3.8. Returns 0 if no cluster
 * contains all words. For a single word, returns the wholeness of its best match, or 0 if it has none.
 * @param spans One list of matches for each word.
 */
export function closeness(haystack: Haystack, spans: readonly (readonly Span[])[]): number {
  const [first = [], ...others] = spans;
  if (others.length === 0) return bestWholeness(haystack, first);
  const cluster = tightest(haystack, spans);
  if (!cluster || cluster.count < spans.length) return 0;
  const nearness = cluster.gap <= MAX_GAP.near ? MAX_CLOSENESS : cluster.gap <= MAX_GAP.sentence ? 2 : 1;
  const whole = Math.min(...spans.map((each) => bestWholeness(haystack, each)));
  return nearness + (cluster.gap === 0 ? ADJACENT_BONUS : 0) + whole * WHOLE_WORD_WEIGHT;
}

function bestWholeness(haystack: Haystack, spans: readonly Span[]): number {
  let best = 0;
  for (const span of spans) {
    best = Math.max(best, wholeness(haystack, span));
    if (best === MAX_CLOSENESS) break;
  }
  return best;
}

/**
 * Returns 3 for a match that is a complete word, with or without particles. Returns 2 for the beginning or end of a
 * word, and 1 for text inside a word.
 */
function wholeness(haystack: Haystack, { start, end }: Span): number {
  const { text, starts } = haystack;
  const isStart = starts[start] === 1 || !isLetter(text[start - 1]);
  // If Latin letters follow in the same word, they are not a particle.
  if (starts[end] !== 1 && isLatin(text[end])) return isStart ? 2 : 1;
  if (isTail(restOfWord(haystack, end), text.slice(start, end))) return isStart ? MAX_CLOSENESS : 2;
  return isStart ? 2 : 1;
}

/** Words of a query that occur in the same block. The span extends from the first match to the end of the last one. */
export interface Cluster extends Span {
  block: number;
  /** Number of different words of the query in the cluster. */
  count: number;
  /** Indices of these words in the query. */
  words: number[];
  /** Number of characters between the matches, not counting spaces. */
  gap: number;
  /** Wholeness of the first match: see {@link wholeness}. */
  whole: number;
}

/** Returns the best cluster in a haystack by {@link byTightness}. Returns undefined if there is no match. */
function tightest(haystack: Haystack, spans: readonly (readonly Span[])[]): Cluster | undefined {
  return clustersOf(haystack, spans).toSorted(byTightness)[0];
}

/**
 * Compares clusters by number of words (highest first), gap (smallest first), wholeness (highest first) and position
 * in the text.
 */
export function byTightness(a: Cluster, b: Cluster): number {
  return b.count - a.count || a.gap - b.gap || b.whole - a.whole || a.start - b.start;
}

/**
 * Returns the best cluster of each block that contains a match, by {@link byTightness}. Blocks are in the order of
 * the text.
 */
export function clustersOf(haystack: Haystack, spans: readonly (readonly Span[])[]): Cluster[] {
  const hits = spans
    .flatMap((each, word) => each.map((span) => ({ ...span, word, block: blockAt(haystack, span.start) })))
    .toSorted((a, b) => a.start - b.start);
  const best = new Map<number, Cluster>();
  hits.forEach((hit, from) => {
    const seen = new Set<number>();
    const whole = wholeness(haystack, hit);
    let used = 0;
    for (const next of hits.slice(from, from + MAX_HITS)) {
      if (next.block !== hit.block || seen.size === spans.length) break;
      if (seen.has(next.word)) continue;
      seen.add(next.word);
      used += next.end - next.start;
      const { start, block } = hit;
      const span = { start, end: next.end, block, count: seen.size, words: [...seen] };
      const cluster = { ...span, gap: Math.max(0, next.end - start - used), whole };
      const before = best.get(block);
      if (!before || byTightness(cluster, before) < 0) best.set(block, cluster);
    }
  });
  return [...best.values()];
}
