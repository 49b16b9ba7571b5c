import type { Span } from "./text/findInterpretation.ts";
import type { Names } from "./text/names.ts";
import { type PreparedText, spansOf } from "./text/prepareText.ts";
import { closeness, weigh } from "./rank.ts";
import type { Field } from "./index/indexSource.ts";
import type { Understanding } from "./interpret/interpretQuery.ts";

/** Where the words of a query stand in one post: for each of them, in its order. */
export interface Look {
  place: number;
  text: PreparedText | undefined;
  title: Span[][];
  tags: Span[][];
  body: Span[][];
  weight: number;
  closeness: number;
}

interface Candidate {
  place: number;
  /** Undefined where it could not be fetched: what is known of it without is believed. */
  text: PreparedText | undefined;
}

/** Looks for every word in a post; undefined where one is not there. */
export function look(
  { place, text }: Candidate,
  words: readonly Understanding[],
  names: Names,
): Look | undefined {
  const found: Look = { place, text, title: [], tags: [], body: [], weight: 0, closeness: 0 };
  const fields: Field[] = [];
  for (const { alternative, found: known } of words) {
    const { readings } = alternative;
    const isInitials = readings.some((reading) => reading.isInitials);
    const title = spansOf(names.titleOf(place, { isInitials }), readings);
    const tags = spansOf(names.tagsOf(place, { isInitials }), readings);
    const body = text && !isInitials ? spansOf(text.all, readings) : [];
    const ofName = title.length > 0 ? "title" : tags.length > 0 && "tag";
    const ofBody = body.length > 0 && (known.get(place) === "heading" ? "heading" : "body");
    const field = ofName || ofBody || (text ? undefined : known.get(place));
    if (!field) return undefined;
    fields.push(field);
    found.title.push(title);
    found.tags.push(tags);
    found.body.push(body);
  }
  found.weight = weigh(fields);
  found.closeness = closestOf(found, names, fields);
  return found;
}

/** Of a single word, in the place that counts; of several in whichever they stand closest. */
function closestOf({ place, text, title, tags, body }: Look, names: Names, fields: readonly Field[]): number {
  const ofTitle = () => closeness(names.titleOf(place, {}), title);
  const ofBody = () => (text ? closeness(text.all, body) : 0);
  if (fields.length > 1) return Math.max(ofTitle(), ofBody());
  if (fields[0] === "title") return ofTitle();
  return fields[0] === "tag" ? closeness(names.tagsOf(place, {}), tags) : ofBody();
}

/** The best first: by weight, closeness, then as the site has them, newest first. */
export function byRank(a: Look, b: Look): number {
  return b.weight - a.weight || b.closeness - a.closeness || a.place - b.place;
}
