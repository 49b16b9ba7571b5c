import { describe, expect, test } from "vitest";
import { BACKGROUNDS } from "../../../src/model/readingSettings.ts";
import { contrast } from "../../support/contrast.ts";
import { themes } from "../../support/themes.ts";

/** Least contrast of what stands on what: https://www.w3.org/TR/WCAG22/#contrast-minimum, #contrast-enhanced, #non-text-contrast. */
const PAIRS = [
  ["ink", ["bg", "board", "mark", "accent-soft"], 7],
  ["muted", ["bg", "board"], 4.5],
  ["accent", ["bg", "board", "accent-soft"], 4.5],
  ["warn", ["bg", "board"], 4.5],
  ["edge", ["bg", "board"], 3],
] as const;

describe.each(Object.entries(themes))("in the %s theme", (name, colours) => {
  test("every colour is told", () => {
    expect(Object.keys(colours).length).toBeGreaterThanOrEqual(18);
    expect(Object.keys(colours)).toEqual(Object.keys(themes.light));
  });

  test.each(PAIRS)("%s is read on %j", (ink, papers, least) => {
    const faint = papers
      .map((paper) => ({ paper, contrast: contrast(colours[ink] ?? "", colours[paper] ?? "") }))
      .filter((pair) => pair.contrast < least);
    expect(faint).toEqual([]);
  });

  test("the browser's bars have the colour of the page", () => {
    expect(BACKGROUNDS[name as keyof typeof BACKGROUNDS]).toBe(colours["bg"]);
  });
});
