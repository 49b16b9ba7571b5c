import type { Page } from "../../support/browser/page.ts";
import { describe, expect, test } from "vitest";
import { axeViolations, overflow } from "../../support/checks/axe.ts";
import { layoutShifts } from "../../support/checks/layoutShifts.ts";
import { openPages } from "../../support/page/openPages.ts";
import {
  DESK,
  focusedWords,
  go,
  LONG_POST,
  paragraphAtLine,
  PHONE,
  prepareReader,
  readTo,
  stored,
} from "../../support/page/readingHistory.ts";
import { waitUntilIdle } from "../../support/page/pendingCallbacks.ts";
import { sites } from "../../support/sites/sites.ts";
import { membersOf } from "../../support/runner/suite.ts";

const { sample } = await sites("sample");
const open = openPages();
const url = sample.url + LONG_POST;

const unfinished = (page: Page) => page.getByRole("complementary", { name: "이어 읽기" });

const THEMES = ["light", "dark"] as const;
const SCREENS = [
  ["a phone", PHONE],
  ["a desktop", DESK],
] as const;
const LISTS = SCREENS.flatMap(([screen, options]) =>
  THEMES.map((colorScheme) => [screen, colorScheme, options] as const),
);

describe("the first page of the list", () => {
  test.each(membersOf(LISTS, (_, index) => index === 0))(
    "the list on %s in the %s theme links to unfinished texts at their reading position, without layout shifts",
    async (_, colorScheme, options) => {
      const page = await prepareReader(await open({ ...options, colorScheme, reducedMotion: "reduce" }));
      await go(page, url);
      const line = await readTo(page, 6);
      await go(page, sample.url);
      const link = unfinished(page).getByRole("link", { name: /느리게 읽는 법.*% 읽음/ });
      await link.waitFor();
      await waitUntilIdle(page);
      expect(await layoutShifts(page)).toEqual([]);
      expect(await axeViolations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      await link.focus();
      await page.press("Enter");
      await page.waitForUrl(url);
      await expect.poll(() => paragraphAtLine(page)).toBe(line);
      await expect.poll(() => focusedWords(page)).toBe(line);
      // The URL does not contain the position, and Back leads to the list.
      expect(await page.url()).toBe(url);
      await page.back();
      await link.waitFor();
      await unfinished(page).getByRole("button", { name: "닫기" }).click();
      expect(await link.count()).toBe(0);
    },
  );
});

describe("reading history page", () => {
  test.each(membersOf(THEMES, (_, index) => index === 0))(
    "the reading history page shows stored data and clears it separately or all at once, by keyboard and without axe violations, in the %s theme",
    async (colorScheme) => {
      const page = await prepareReader(await open({ ...PHONE, colorScheme }));
      await go(page, url);
      await readTo(page, 5);
      await page.evaluate(() => {
        localStorage.setItem("maru:searches", JSON.stringify(["대청", "책갈피"]));
        localStorage.setItem("maru-reading", '{"face":"serif"}');
        localStorage.setItem("maru-places:/another/", "[]");
        localStorage.setItem("other", "1");
        sessionStorage.setItem("maru-list:default", "{}");
      });
      await go(page, sample.url);
      await page.getByRole("contentinfo").getByRole("link", { name: "읽기 기록" }).click();
      const main = page.getByRole("main");
      await main.getByRole("link", { name: "느리게 읽는 법" }).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      await main.getByRole("button", { name: "최근 검색에서 ‘대청’ 지우기" }).press("Enter");
      expect(await page.evaluate(() => localStorage.getItem("maru:searches"))).toBe('["책갈피"]');
      // The focus moves in a later frame. Without waiting, this would affect the next key.
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("최근 검색");
      await page.evaluate(() =>
        addEventListener("storage", () => void Object.assign(window, { heard: true })),
      );
      await main.getByRole("button", { name: "처음 설정으로" }).press("Enter");
      expect(
        await page.evaluate(() => [localStorage.getItem("maru-reading"), Reflect.get(window, "heard")]),
      ).toEqual([null, true]);
      const focused = () => page.evaluate(() => document.activeElement?.tagName);
      await expect.poll(focused).toBe("H1");
      await main.getByRole("button", { name: "‘느리게 읽는 법’에서 읽던 곳 지우기" }).press("Enter");
      expect(await stored(page, "places")).toBeNull();
      await expect.poll(focused).toMatch(/^H[12]$/);
      await main.getByRole("button", { name: "적어 둔 것 모두 지우기" }).press("Enter");
      await main.getByText("지금은 적어 둔 것이 없습니다.").waitFor();
      expect(await page.evaluate(() => Object.keys(localStorage).toSorted())).toEqual([
        "maru-places:/another/",
        "other",
      ]);
      expect(
        await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith("maru"))),
      ).toEqual([]);
    },
  );
});
