import { byStart, findInterpretation, occursIn } from "./findInterpretation.ts";
import { createHaystack, type Haystack } from "./haystack.ts";
import type { Interpretation } from "../interpret/interpretation.ts";
import type { SearchText } from "../index/searchText.ts";

/** A text in the form that is searched. */
export interface PreparedText extends SearchText {
  /** All blocks, including headings. */
  all: Haystack;
  /** Only the headings. */
  ofHeadings: Haystack;
}

/** Prepares a loaded text for searching. */
export function prepareText({ blocks, headings }: SearchText): PreparedText {
  const titles = headings.map((index) => blocks[index] ?? "");
  return { blocks, headings, all: createHaystack(blocks), ofHeadings: createHaystack(titles) };
}

/** Returns the best field of a text that contains an interpretation. Returns undefined if neither field contains it. */
export function fieldOf(
  { all, ofHeadings }: PreparedText,
  interpretation: Interpretation,
): "heading" | "body" | undefined {
  if (occursIn(ofHeadings, interpretation)) return "heading";
  return occursIn(all, interpretation) ? "body" : undefined;
}

/**
 * Returns the matches of any of the interpretations, sorted by start. If two matches overlap, returns only the first
 * one. If they start at the same offset, returns only the longer one.
 */
export function spansOf(haystack: Haystack, interpretations: readonly Interpretation[]) {
  const found = interpretations.flatMap((interpretation) => findInterpretation(haystack, interpretation));
  let end = 0;
  return found.toSorted(byStart).filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}
