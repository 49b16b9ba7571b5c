import type { Page } from "../../support/browser/page.ts";
import { describe, expect, test } from "vitest";
import { axeViolations } from "../../support/checks/axe.ts";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import {
  background,
  drawDifferentlyEachTime,
  openPanel,
  panelRemoved,
  rgb,
} from "../../support/page/preferencesPanel.ts";
import { sites } from "../../support/sites/sites.ts";
import { themes } from "../../support/page/themes.ts";

const { sample } = await sites("sample");
const open = openPages();
const POST = `${sample.url}posts/first-post/`;

const textSize = (page: Page) =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.querySelector(".prose p")!).fontSize));

async function openPost(options: Parameters<typeof open>[0] = {}): Promise<Page> {
  const page = await open({ colorScheme: "light", ...options });
  await page.beforeScripts(drawDifferentlyEachTime);
  await page.goto(POST);
  await hydrated(page);
  return page;
}

describe("reading preferences panel", () => {
  test("the preferences panel applies theme, size and font immediately, and the next page has them before the app starts", async () => {
    const page = await openPost();
    const before = await textSize(page);
    await openPanel(page);
    await page.getByRole("radio", { name: "세피아" }).check({ force: true });
    await page.getByRole("button", { name: "글자 크게" }).click();
    await page.getByRole("radio", { name: "명조" }).check({ force: true });
    expect(await background(page)).toBe(rgb(themes.sepia["bg"]));
    expect(await textSize(page)).toBeCloseTo(before * 1.125, 1);
    await page.intercept(/\.js$/, async () => "abort");
    await page.goto(`${sample.url}posts/welcome/`);
    expect(await background(page)).toBe(rgb(themes.sepia["bg"]));
    expect(await textSize(page)).toBeCloseTo(before * 1.125, 1);
    const { family, bars } = await page.evaluate(() => ({
      family: getComputedStyle(document.querySelector(".prose p")!).fontFamily,
      bars: [...document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]")].map(
        ({ content }) => content,
      ),
    }));
    expect(family).toMatch(/^"Nanum Myeongjo"/);
    expect(bars).toEqual([themes.sepia["bg"], themes.sepia["bg"]]);
  });

  test("the preferences panel resets to the theme of the system in one click and then stores nothing", async () => {
    const page = await openPost({ colorScheme: "dark" });
    await openPanel(page);
    await page.getByRole("radio", { name: "밝게" }).check({ force: true });
    expect(await background(page)).toBe(rgb(themes.light["bg"]));
    await page.getByRole("button", { name: "처음대로" }).click();
    expect(await background(page)).toBe(rgb(themes.dark["bg"]));
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test("the preferences panel can be used by keyboard alone and returns the focus to its button", async () => {
    const page = await openPost();
    await page.getByRole("button", { name: "읽기 설정" }).focus();
    await page.press("Enter");
    await page.getByRole("radio", { name: "시스템" }).and(page.locator(":focus")).waitFor();
    await page.press("ArrowRight");
    await page.press("ArrowRight");
    expect(await background(page)).toBe(rgb(themes.dark["bg"]));
    await page.press("Escape");
    await page.getByRole("button", { name: "읽기 설정" }).and(page.locator(":focus")).waitFor();
    await panelRemoved(page);
    expect(await page.getByRole("dialog").count()).toBe(0);
    await page.press("Enter");
    await page.getByRole("radio", { name: "어둡게" }).and(page.locator(":focus")).waitFor();
  });

  test("the preferences panel closes on a click on its button and on a click outside", async () => {
    const page = await openPost();
    await openPanel(page);
    await page.getByRole("button", { name: "읽기 설정" }).click();
    await panelRemoved(page);
    expect(await page.getByRole("dialog").count()).toBe(0);
    await openPanel(page);
    await page.clickAt(20, 700);
    await panelRemoved(page);
    expect(await page.getByRole("dialog").count()).toBe(0);
  });

  test("the preferences panel applies a choice in other tabs of the site", async () => {
    const page = await openPost();
    const other = await page.newTab();
    await other.goto(sample.url);
    await openPanel(page);
    await page.getByRole("radio", { name: "어둡게" }).check({ force: true });
    await expect.poll(() => background(other)).toBe(rgb(themes.dark["bg"]));
  });

  test("if storage is blocked, the preferences panel applies a choice to the current page and reports that it is not stored", async () => {
    const page = await open({ colorScheme: "light" });
    await page.beforeScripts(() =>
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("refused", "SecurityError");
        },
      }),
    );
    await page.goto(POST);
    await hydrated(page);
    await openPanel(page);
    await page.getByRole("radio", { name: "어둡게" }).check({ force: true });
    expect(await background(page)).toBe(rgb(themes.dark["bg"]));
    await page.getByText("저장하지 못해").waitFor();
  });

  test.each([
    [360, "light"],
    [1280, "dark"],
  ] as const)(
    "the preferences panel has no axe violations and fits into the screen at a width of %i px in the %s theme",
    async (width, colorScheme) => {
      const page = await openPost({ colorScheme, viewport: { width, height: 740 } });
      await openPanel(page);
      expect(await axeViolations(page)).toEqual([]);
      const box = await page.getByRole("dialog").boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(width);
    },
  );
});
