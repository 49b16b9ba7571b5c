import { byStart, findInterpretation, occursIn } from "./findInterpretation.ts";
import { createHaystack, type Haystack } from "./haystack.ts";
import type { Interpretation } from "../interpret/interpretation.ts";
import type { SearchText } from "../index/searchText.ts";

/** A text that is ready to be searched. */
export interface PreparedText extends SearchText {
  /** All blocks. */
  all: Haystack;
  /** The headings only. */
  ofHeadings: Haystack;
}

/** Prepares a loaded text for searching. */
export function prepareText({ blocks, headings }: SearchText): PreparedText {
  const titles = headings.map((index) => blocks[index] ?? "");
  return { blocks, headings, all: createHaystack(blocks), ofHeadings: createHaystack(titles) };
}

/** Returns the best field in which an interpretation occurs in a text; undefined when it does not. */
export function fieldOf(
  { all, ofHeadings }: PreparedText,
  interpretation: Interpretation,
): "heading" | "body" | undefined {
  if (occursIn(ofHeadings, interpretation)) return "heading";
  return occursIn(all, interpretation) ? "body" : undefined;
}

/**
 * Returns the spans of any of some interpretations, sorted, without overlaps: of two that overlap, the first
 * one, or the longer one when they start together.
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
