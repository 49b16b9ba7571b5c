import type { Span } from "../text/span.ts";
import type { MetadataIndex } from "./text/metadataIndex.ts";
import { type PreparedText, spansOf } from "./text/prepareText.ts";
import { closeness, weightOf } from "./rank.ts";
import type { SearchField } from "./index/indexSource.ts";
import type { InterpretedTerm } from "./interpret/interpretTerm.ts";

/** The matches of a query in one text. `title`, `tags` and `body` contain one list of spans for each word. */
export interface TextMatch {
  index: number;
  text: PreparedText | undefined;
  title: Span[][];
  tags: Span[][];
  body: Span[][];
  weight: number;
  closeness: number;
}

interface Candidate {
  index: number;
  /** The loaded text. If undefined, only title and tags are searched, and words in the body are not verified. */
  text: PreparedText | undefined;
}

/** Finds every word of a query in a text. Returns undefined if the text lacks one of the words. */
export function matchWords(
  { index, text }: Candidate,
  words: readonly InterpretedTerm[],
  metadataIndex: MetadataIndex,
): TextMatch | undefined {
  const found: TextMatch = { index, text, title: [], tags: [], body: [], weight: 0, closeness: 0 };
  const fields: SearchField[] = [];
  for (const { alternative, found: known } of words) {
    const { interpretations } = alternative;
    const isInitials = interpretations.some((interpretation) => interpretation.isInitials);
    const title = spansOf(metadataIndex.titleOf(index, { isInitials }), interpretations);
    const tags = spansOf(metadataIndex.tagsOf(index, { isInitials }), interpretations);
    const body = text && !isInitials ? spansOf(text.all, interpretations) : [];
    const nameField = title.length > 0 ? "title" : tags.length > 0 && "tag";
    const bodyField = body.length > 0 && (known.get(index) === "heading" ? "heading" : "body");
    const field = nameField || bodyField || (text ? undefined : known.get(index));
    if (!field) return undefined;
    fields.push(field);
    found.title.push(title);
    found.tags.push(tags);
    found.body.push(body);
  }
  found.weight = weightOf(fields);
  found.closeness = closestOf(found, metadataIndex, fields);
  return found;
}

/** Returns the closeness of a single word in its field, or the higher closeness of several words in title and body. */
function closestOf(
  { index, text, title, tags, body }: TextMatch,
  metadataIndex: MetadataIndex,
  fields: readonly SearchField[],
): number {
  const ofTitle = () => closeness(metadataIndex.titleOf(index, {}), title);
  const bodyField = () => (text ? closeness(text.all, body) : 0);
  if (fields.length > 1) return Math.max(ofTitle(), bodyField());
  if (fields[0] === "title") return ofTitle();
  return fields[0] === "tag" ? closeness(metadataIndex.tagsOf(index, {}), tags) : bodyField();
}

/** Compares results by weight, then by closeness, highest first. Equal results are in the order of the manifest: newest first. */
export function byRank(a: TextMatch, b: TextMatch): number {
  return b.weight - a.weight || b.closeness - a.closeness || a.index - b.index;
}
