import { textFragment } from "../textFragment.ts";
import type { FoundPassage } from "./answer.ts";
import type { Span } from "./text/findReading.ts";
import { unsqueeze } from "./marks.ts";
import type { PreparedText } from "./text/prepareText.ts";
import { byTightness, type Cluster, clustersOf } from "./rank.ts";
import type { Named } from "./shelf/shelf.ts";
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
  const marks = (block: number) => marksOf(text, spans, block);
  const headingOf = (block: number) => {
    const section = sectionOf(block);
    const title = section === undefined ? "" : (text.blocks[section] ?? "");
    return section === undefined ? [] : markShown(title, marks(section), { start: 0, end: title.length });
  };
  if (chosen.length === 0) {
    const first = text.blocks.find((_, block) => !isHeading.has(block)) ?? "";
    return first === "" ? [] : [{ heading: [], pieces: snippetOf(first, [], NOWHERE), fragment: "" }];
  }
  return chosen.map((cluster) => {
    const { block } = cluster;
    const next = block + 1;
    const shown = isHeading.has(block) ? (isHeading.has(next) ? "" : (text.blocks[next] ?? "")) : undefined;
    return {
      heading: headingOf(block),
      pieces:
        shown === undefined
          ? snippetOf(text.blocks[block] ?? "", marks(block), placeOf(text, cluster))
          : snippetOf(shown, [], NOWHERE),
      fragment: fragmentOf(text, { cluster, named, first: marks(block)[0] }),
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

const NOWHERE: Span = { start: 0, end: 0 };

/** What is marked in a block, as it is written. */
function marksOf({ blocks, all }: PreparedText, spans: Found["spans"], block: number): Span[] {
  const start = all.blocks[block] ?? 0;
  const end = all.blocks[block + 1] ?? Infinity;
  const within = spans
    .flat()
    .filter((span) => span.start >= start && span.start < end)
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .map((span) => ({ start: span.start - start, end: span.end - start }));
  return unsqueeze(blocks[block] ?? "", within);
}

/** A cluster in its block, as it is written. */
function placeOf({ blocks, all }: PreparedText, { block, start, end }: Cluster): Span {
  const from = all.blocks[block] ?? 0;
  const [place] = unsqueeze(blocks[block] ?? "", [{ start: start - from, end: end - from }]);
  return place ?? NOWHERE;
}

function fragmentOf(
  text: PreparedText,
  { cluster, named, first }: { cluster: Cluster; named: Named; first: Span | undefined },
): string {
  const { block } = cluster;
  const title = text.headings.includes(block) && { start: 0, end: text.blocks[block]?.length ?? 0 };
  const whole = title || placeOf(text, cluster);
  const led = whole.end - whole.start <= LED_TO ? whole : (first ?? whole);
  // What stands above the text on its page, where the same words may be.
  const headings = text.headings.map((place) => text.blocks[place] ?? "");
  const above = [named.title, ...named.tags, ...headings, ""].join("\n");
  const before = above + [...text.blocks.slice(0, block), ""].join("\n");
  // Browsers look for a text across a blank, but not across what stands as `\t`.
  const page = (before + text.blocks.slice(block).join("\n")).replaceAll("\t", "\n");
  return textFragment(
    { text: page, start: before.length + led.start, end: before.length + led.end, from: above.length },
    named.language,
  );
}
