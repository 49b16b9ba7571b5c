import { describe, expect, test } from "vitest";
import { axeViolations, overflow } from "../../support/checks/axe.ts";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { sites } from "../../support/sites/sites.ts";
import { membersOf } from "../../support/runner/suite.ts";

const { sample } = await sites("sample");
const open = openPages();

const SCREENS = [
  [360, "light"],
  [1440, "dark"],
] as const;

describe.each(membersOf(SCREENS, ([width]) => width === 360))(
  "search at %i px in the %s theme",
  (width, colorScheme) => {
    test("the search dialog and the search page have no axe violations", async () => {
      const page = await open({ viewport: { width, height: 780 }, colorScheme });
      await page.goto(`${sample.url}tags/web/`);
      await hydrated(page);
      await page.getByRole("link", { name: "검색" }).click();
      const posts = page.getByRole("listbox").getByRole("group");
      const typed = page.getByRole("dialog").getByRole("combobox");
      await typed.waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await typed.fill("태그");
      await posts.first().waitFor();
      await typed.press("ArrowDown");
      await typed.press("ArrowDown");
      expect(await axeViolations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      await typed.press("Enter");
      await page.waitForUrl(/posts/);
      await page.press("/");
      await page.getByRole("option", { name: "태그" }).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.getByRole("dialog").getByRole("combobox").fill("쾅쾅쾅 태그");
      await page.getByText(/맞는 글이 없습니다/).waitFor();
      expect(await axeViolations(page)).toEqual([]);

      await page.goto(`${sample.url}search/?q=${encodeURIComponent("태그")}`);
      await posts.first().waitFor();
      expect(await axeViolations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    });
  },
);
