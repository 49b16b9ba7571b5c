import type { Span } from "../text/span.ts";
import type { MetadataIndex } from "./text/metadataIndex.ts";
import { type PreparedText, spansOf } from "./text/prepareText.ts";
import { closeness, weightOf } from "./rank.ts";
import type { SearchField } from "./index/indexSource.ts";
import type { InterpretedTerm } from "./interpret/interpretTerm.ts";

/**
 * The matches of a query in one text. `title`, `tags` and `body` each contain one list of spans per word of the
 * query.
 */
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
  /**
   * The loaded text. If undefined, only title and tags are searched. Words that the index finds in the body then
   * match without verification.
   */
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

/**
 * Returns the closeness of the words of a query. For one word, this is its closeness in its best field. For several
 * words, it is their closeness in the title or in the body, whichever is higher.
 */
function closestOf(
  { index, text, title, tags, body }: TextMatch,
  metadataIndex: MetadataIndex,
  fields: readonly SearchField[],
): number {
  const ofTitle = () => closeness(metadataIndex.titleOf(index, {}), title);
  const ofBody = () => (text ? closeness(text.all, body) : 0);
  if (fields.length > 1) return Math.max(ofTitle(), ofBody());
  if (fields[0] === "title") return ofTitle();
  return fields[0] === "tag" ? closeness(metadataIndex.tagsOf(index, {}), tags) : ofBody();
}

/**
 * Compares results by weight, then by closeness, highest first. Equal results are sorted by index: posts newest
 * first, then pages.
 */
export function byRank(a: TextMatch, b: TextMatch): number {
  return b.weight - a.weight || b.closeness - a.closeness || a.index - b.index;
}
