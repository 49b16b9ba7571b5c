import { textFragment } from "../textFragments/textFragment.ts";
import type { FoundPassage } from "./answer.ts";
import type { Span } from "../text/span.ts";
import { spansIn } from "./marks.ts";
import type { PreparedText } from "./text/prepareText.ts";
import { byTightness, type Cluster, clustersOf } from "./rank.ts";
import type { TextMetadata } from "./index/searchText.ts";
import { markShown, snippetOf } from "./snippet.ts";

/** Maximum number of passages for each result. */
const MAX_PASSAGES = 3;
/**
 * Maximum length of a cluster of matches that a text fragment covers entirely, in characters. For a longer cluster,
 * the fragment covers only the first match in the block.
 */
const MAX_FRAGMENT_TEXT = 60;

interface Found {
  text: PreparedText;
  /** One list of spans for each word of the query. */
  spans: readonly (readonly Span[])[];
  metadata: TextMetadata;
}

/**
 * Returns at most {@link MAX_PASSAGES} passages that contain words of the query, best first. If the text has no
 * match, returns its beginning.
 */
export function passagesOf({ text, spans, metadata }: Found): FoundPassage[] {
  const isHeading = new Set(text.headings);
  const sectionOf = (block: number) => text.headings.findLast((heading) => heading <= block);
  const clusters = clustersOf(text.all, spans);
  const bestCounts = new Map<number | undefined, number>();
  for (const { block, count } of clusters) {
    if (!isHeading.has(block))
      bestCounts.set(sectionOf(block), Math.max(count, bestCounts.get(sectionOf(block)) ?? 0));
  }
  // The result shows the heading of a section above each of its passages. A heading is a passage itself only if it
  // contains more words of the query than every passage of its section.
  const isPassage = ({ block, count }: Cluster) =>
    !isHeading.has(block) || count > (bestCounts.get(block) ?? 0);
  const chosen = choose(clusters.filter(isPassage).toSorted(byTightness));
  if (chosen.length === 0) {
    const first = text.blocks.find((_, block) => !isHeading.has(block)) ?? "";
    return first === "" ? [] : [{ heading: [], pieces: beginningOf(first), fragment: "" }];
  }
  const all = spans.flat();
  const blockOf = (index: number) => text.blocks[index] ?? "";
  const marksOf = (index: number) => spansIn(text.all, all, { index, written: blockOf(index) });
  const fragmentOf = createFragmentWriter(text, metadata);
  return chosen.map((cluster) => {
    const { block } = cluster;
    const section = sectionOf(block);
    const isTitle = block === section;
    const marks = marksOf(block);
    const title = section === undefined ? "" : blockOf(section);
    const whole = { start: 0, end: title.length };
    const [found = whole] = isTitle
      ? [whole]
      : spansIn(text.all, [cluster], { index: block, written: blockOf(block) });
    const below = isHeading.has(block + 1) ? "" : blockOf(block + 1);
    return {
      heading: section === undefined ? [] : markShown(title, marksOf(section), whole),
      pieces: isTitle ? beginningOf(below) : snippetOf(blockOf(block), marks, found),
      fragment: fragmentOf(block, found.end - found.start <= MAX_FRAGMENT_TEXT ? found : (marks[0] ?? found)),
    };
  });
}

/**
 * Chooses the best cluster, then clusters with words that no chosen cluster contains, then others. Chooses at most
 * {@link MAX_PASSAGES}.
 * @param clusters Clusters, best first.
 */
function choose(clusters: readonly Cluster[]): Cluster[] {
  const rest = [...clusters];
  const seenWords = new Set<number>();
  const chosen: Cluster[] = [];
  while (chosen.length < MAX_PASSAGES && rest.length > 0) {
    const next = rest.findIndex(({ words }) => words.some((word) => !seenWords.has(word)));
    for (const cluster of rest.splice(Math.max(0, next), 1)) {
      chosen.push(cluster);
      for (const word of cluster.words) seenWords.add(word);
    }
  }
  return chosen;
}

function beginningOf(block: string) {
  return snippetOf(block, [], { start: 0, end: 0 });
}

/** Creates a function that returns the text fragment for a span in a block of a page. */
function createFragmentWriter({ blocks, headings }: PreparedText, { title, tags, language }: TextMetadata) {
  // The page shows the title, tags and table of contents above the text. A fragment must not match the words of a
  // passage there.
  const above = [title, ...tags, ...headings.map((index) => blocks[index] ?? ""), ""].join("\n");
  // Browsers match text across spaces, but not across boundaries of blocks. `\t` represents another such boundary.
  const text = (above + blocks.join("\n")).replaceAll("\t", "\n");
  return (block: number, { start, end }: Span): string => {
    const before = blocks.slice(0, block).reduce((sum, { length }) => sum + length + 1, above.length);
    return textFragment({ text, start: before + start, end: before + end, from: above.length }, language);
  };
}
