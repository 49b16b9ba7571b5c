import { byStart, findInterpretation, occursIn } from "./findInterpretation.ts";
import { createHaystack, type Haystack } from "./haystack.ts";
import type { Interpretation } from "../interpret/interpretation.ts";
import type { SearchText } from "../index/searchText.ts";

/** A text that is ready to be searched. */
export interface PreparedText extends SearchText {
  /** Over all of its blocks. */
  all: Haystack;
  /** Over its headings. */
  ofHeadings: Haystack;
}

export function prepareText({ blocks, headings }: SearchText): PreparedText {
  const titles = headings.map((place) => blocks[place] ?? "");
  return { blocks, headings, all: createHaystack(blocks), ofHeadings: createHaystack(titles) };
}

/** Where a reading stands in a text; undefined where it does not. */
export function fieldOf(
  { all, ofHeadings }: PreparedText,
  reading: Interpretation,
): "heading" | "body" | undefined {
  if (occursIn(ofHeadings, reading)) return "heading";
  return occursIn(all, reading) ? "body" : undefined;
}

/** Where any of some readings stands in a text, from the beginning on; of those that overlap the longest. */
export function spansOf(haystack: Haystack, readings: readonly Interpretation[]) {
  const found = readings.flatMap((reading) => findInterpretation(haystack, reading));
  let end = 0;
  return found.toSorted(byStart).filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}
