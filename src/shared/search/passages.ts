import { textFragment } from "../textFragments/textFragment.ts";
import type { FoundPassage } from "./answer.ts";
import type { Span } from "./text/findInterpretation.ts";
import { spansIn } from "./marks.ts";
import type { PreparedText } from "./text/prepareText.ts";
import { byTightness, type Cluster, clustersOf } from "./rank.ts";
import type { Named } from "./index/searchText.ts";
import { markShown, snippetOf } from "./snippet.ts";

const MOST = 3;
/** Longest passage, in characters, that is led to whole; of a longer one its first word is. */
const LED_TO = 60;

interface Found {
  text: PreparedText;
  /** Where each word of the query stands in it. */
  spans: readonly (readonly Span[])[];
  named: Named;
}

/** The places of a text that say most of what was searched, the best first; its beginning where nothing was found in it. */
export function passagesOf({ text, spans, named }: Found): FoundPassage[] {
  const isHeading = new Set(text.headings);
  const sectionOf = (block: number) => text.headings.findLast((heading) => heading <= block);
  const clusters = clustersOf(text.all, spans);
  const said = new Map<number | undefined, number>();
  for (const { block, count } of clusters) {
    if (!isHeading.has(block)) said.set(sectionOf(block), Math.max(count, said.get(sectionOf(block)) ?? 0));
  }
  // A heading is shown above its section's passages; by itself it is one where it says more than they do.
  const isOne = ({ block, count }: Cluster) => !isHeading.has(block) || count > (said.get(block) ?? 0);
  const chosen = choose(clusters.filter(isOne).toSorted(byTightness));
  if (chosen.length === 0) {
    const first = text.blocks.find((_, block) => !isHeading.has(block)) ?? "";
    return first === "" ? [] : [{ heading: [], pieces: beginningOf(first), fragment: "" }];
  }
  const all = spans.flat();
  const blockOf = (place: number) => text.blocks[place] ?? "";
  const marksOf = (place: number) => spansIn(text.all, all, { place, written: blockOf(place) });
  const page = pageOf(text, named);
  return chosen.map((cluster) => {
    const { block } = cluster;
    const section = sectionOf(block);
    const isTitle = block === section;
    const own = marksOf(block);
    const title = section === undefined ? "" : blockOf(section);
    const whole = { start: 0, end: title.length };
    const [found = whole] = isTitle
      ? [whole]
      : spansIn(text.all, [cluster], { place: block, written: blockOf(block) });
    const below = isHeading.has(block + 1) ? "" : blockOf(block + 1);
    return {
      heading: section === undefined ? [] : markShown(title, marksOf(section), whole),
      pieces: isTitle ? beginningOf(below) : snippetOf(blockOf(block), own, found),
      fragment: page.fragmentOf(block, found.end - found.start <= LED_TO ? found : (own[0] ?? found)),
    };
  });
}

/** The first of all; then those with words that none before has, then the others. */
function choose(clusters: readonly Cluster[]): Cluster[] {
  const rest = [...clusters];
  const told = new Set<number>();
  const chosen: Cluster[] = [];
  while (chosen.length < MOST && rest.length > 0) {
    const next = rest.findIndex(({ words }) => words.some((word) => !told.has(word)));
    for (const cluster of rest.splice(Math.max(0, next), 1)) {
      chosen.push(cluster);
      for (const word of cluster.words) told.add(word);
    }
  }
  return chosen;
}

function beginningOf(block: string) {
  return snippetOf(block, [], { start: 0, end: 0 });
}

/** The text of a page as browsers search it, which leads to places in its blocks. */
function pageOf({ blocks, headings }: PreparedText, { title, tags, language }: Named) {
  // What stands above the text on its page, where the same words may be.
  const above = [title, ...tags, ...headings.map((place) => blocks[place] ?? ""), ""].join("\n");
  // Browsers look for a text across a blank, but not across what stands as `\t`.
  const text = (above + blocks.join("\n")).replaceAll("\t", "\n");
  return {
    fragmentOf(block: number, { start, end }: Span): string {
      const before = blocks.slice(0, block).reduce((sum, { length }) => sum + length + 1, above.length);
      return textFragment({ text, start: before + start, end: before + end, from: above.length }, language);
    },
  };
}
