import { describe, expect, test } from "vitest";
import { BACKGROUNDS } from "../../../src/shared/preferences/preferences.ts";
import { contrast } from "../../support/checks/contrast.ts";
import { themes } from "../../support/page/themes.ts";

/** Minimum contrast ratio of each foreground colour on its backgrounds: https://www.w3.org/TR/WCAG22/#contrast-minimum, #contrast-enhanced, #non-text-contrast. */
const PAIRS = [
  ["ink", ["bg", "board", "mark", "accent-soft"], 7],
  ["muted", ["bg", "board"], 4.5],
  ["accent", ["bg", "board", "accent-soft"], 4.5],
  ["warn", ["bg", "board"], 4.5],
  ["edge", ["bg", "board"], 3],
] as const;

describe.each(Object.entries(themes))("%s theme", (name, colours) => {
  test("the theme defines every colour", () => {
    expect(Object.keys(colours).length).toBeGreaterThanOrEqual(18);
    expect(Object.keys(colours)).toEqual(Object.keys(themes.light));
  });

  test.each(PAIRS)("the colour %s has enough contrast on %j", (ink, papers, least) => {
    const faint = papers
      .map((paper) => ({ paper, contrast: contrast(colours[ink] ?? "", colours[paper] ?? "") }))
      .filter((pair) => pair.contrast < least);
    expect(faint).toEqual([]);
  });

  test("the `theme-color` of the browser's toolbars is the background colour of the page", () => {
    expect(BACKGROUNDS[name as keyof typeof BACKGROUNDS]).toBe(colours["bg"]);
  });
});
