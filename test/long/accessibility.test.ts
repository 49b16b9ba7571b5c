import { describe, expect, test } from "vitest";
import { THEMES } from "../../src/shared/preferences/preferences.ts";
import { KINDS, prefer, SMALL, violationsOn, WIDE } from "../support/checks/axePages.ts";
import { openPages } from "../support/page/openPages.ts";
import { pagesOf } from "../support/build/outputFiles.ts";
import { sites } from "../support/sites/sites.ts";

const { sample, english } = await sites("sample", "english");
const open = openPages();

const pages = await pagesOf(sample.folder);

test.each(THEMES)(
  "the English site has no axe violation on any kind of page in the %s theme, in a small and a wide window",
  async (theme) => {
    const small = await open(SMALL);
    await prefer(small, { theme });
    expect(await violationsOn(small, KINDS, english.url)).toEqual([]);
    const wide = await open(WIDE);
    await prefer(wide, { theme });
    expect(await violationsOn(wide, KINDS, english.url)).toEqual([]);
    expect(await wide.getByRole("button", { name: "Reading settings" }).count()).toBe(1);
  },
);

describe.each(THEMES)("the sample site in the %s theme", (theme) => {
  test.each([320, 1280])(
    "no page has an axe violation or scrolls horizontally at a window width of %i px",
    async (width) => {
      const page = await open({ viewport: { width, height: 780 }, hasTouch: width < 768 });
      await prefer(page, { theme });
      expect(pages.length).toBeGreaterThan(30);
      expect(await violationsOn(page, pages, sample.url)).toEqual([]);
    },
  );

  test("no page of any kind has an axe violation or scrolls horizontally at 200 % zoom or with the largest text at 320 px", async () => {
    const zoomed = await open({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });
    await prefer(zoomed, { theme });
    expect(await violationsOn(zoomed, KINDS, sample.url)).toEqual([]);
    const large = await open(SMALL);
    await prefer(large, { theme, size: 3, face: "serif" });
    expect(await violationsOn(large, KINDS, sample.url)).toEqual([]);
  });
});
