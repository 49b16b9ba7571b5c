import { type Haystack, blockAt } from "./text/haystack.ts";
import { isLetter, restOfWord, type Span } from "./text/findInterpretation.ts";
import { isLatin } from "./text/characters.ts";
import { isTail } from "./interpret/particles.ts";
import type { Field } from "./index/indexSource.ts";

/** What a word is worth where it stands; words of a query are added. */
const WEIGHTS: Record<Field, number> = { title: 8, tag: 4, heading: 2, body: 1 };

export function weigh(fields: readonly Field[]): number {
  return fields.reduce((sum, field) => sum + WEIGHTS[field], 0);
}

/** How near words stand to one another, or how much of its word a single one is. */
const CLOSEST = 3;
/** How much each being a word of its own counts among words that stand equally near: less than any nearness. */
const SHARE_OF_WHOLE = 0.1;
/** How much more it counts where nothing at all stands between them: they are written as they were typed. */
const SIDE_BY_SIDE = 0.5;

/** Within how many characters words stand together, without blanks. */
const TOGETHER = { near: 4, sentence: 60 };

/** How many hits further a cluster may reach. */
const REACH = 24;

/** The nearest that some words come in a haystack, 0 where not all of them are there; `spans` has the places of each. */
export function closeness(haystack: Haystack, spans: readonly (readonly Span[])[]): number {
  const [first = [], ...others] = spans;
  if (others.length === 0) return wholest(haystack, first);
  const cluster = tightest(haystack, spans);
  if (!cluster || cluster.count < spans.length) return 0;
  const nearness = cluster.gap <= TOGETHER.near ? CLOSEST : cluster.gap <= TOGETHER.sentence ? 2 : 1;
  const whole = Math.min(...spans.map((each) => wholest(haystack, each)));
  return nearness + (cluster.gap === 0 ? SIDE_BY_SIDE : 0) + whole * SHARE_OF_WHOLE;
}

function wholest(haystack: Haystack, spans: readonly Span[]): number {
  let best = 0;
  for (const span of spans) {
    best = Math.max(best, wholeness(haystack, span));
    if (best === CLOSEST) break;
  }
  return best;
}

/** A word by itself, with a particle or not; the beginning of one; within one. */
function wholeness(haystack: Haystack, { start, end }: Span): number {
  const { text, starts } = haystack;
  const isStart = starts[start] === 1 || !isLetter(text[start - 1]);
  // Behind a part of a Latin word there is no particle.
  if (starts[end] !== 1 && isLatin(text[end])) return isStart ? 2 : 1;
  if (isTail(restOfWord(haystack, end), text.slice(start, end))) return isStart ? CLOSEST : 2;
  return isStart ? 2 : 1;
}

/** Words that stand together in a block. */
export interface Cluster extends Span {
  block: number;
  /** How many different words of the query are in it. */
  count: number;
  words: number[];
  /** Characters between the words that belong to none. */
  gap: number;
  /** How much of its word the first is. */
  whole: number;
}

/** The cluster with the most words; of several the one with the smallest gap, then of the wholest words, then the first. */
function tightest(haystack: Haystack, spans: readonly (readonly Span[])[]): Cluster | undefined {
  return clustersOf(haystack, spans).toSorted(byTightness)[0];
}

export function byTightness(a: Cluster, b: Cluster): number {
  return b.count - a.count || a.gap - b.gap || b.whole - a.whole || a.start - b.start;
}

/** For each block in which a word stands its tightest cluster, in order. */
export function clustersOf(haystack: Haystack, spans: readonly (readonly Span[])[]): Cluster[] {
  const hits = spans
    .flatMap((each, word) => each.map((span) => ({ ...span, word, block: blockAt(haystack, span.start) })))
    .toSorted((a, b) => a.start - b.start);
  const best = new Map<number, Cluster>();
  hits.forEach((hit, from) => {
    const seen = new Set<number>();
    const whole = wholeness(haystack, hit);
    let used = 0;
    for (const next of hits.slice(from, from + REACH)) {
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
