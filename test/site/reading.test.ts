import axe from "axe-core";
import type { Page } from "../support/browser/page.ts";
import { describe, expect, test } from "vitest";
import { hydrated } from "../support/hydrated.ts";
import { openPages } from "../support/openPages.ts";
import { themes } from "../support/themes.ts";
import { sites } from "../support/sites/sites.ts";

const { sample } = await sites("sample");
const open = openPages();
const POST = `${sample.url}posts/first-post/`;

const openPanel = async (page: Page) => {
  await page.getByRole("button", { name: "읽기 설정" }).click();
  await page.getByRole("dialog", { name: "읽기 설정" }).waitFor();
};
const background = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const rgb = (colour = "") =>
  `rgb(${[1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)).join(", ")})`;
const textSize = (page: Page) =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.querySelector(".prose p")!).fontSize));

/** What a device does whose face with serifs is another than its usual one; not every machine has two for Hangul. */
function drawOtherwiseEachTime(): void {
  let times = 0;
  HTMLCanvasElement.prototype.toDataURL = () => String(times++);
}

async function openPost(options: Parameters<typeof open>[0] = {}): Promise<Page> {
  const page = await open({ colorScheme: "light", ...options });
  await page.beforeScripts(drawOtherwiseEachTime);
  await page.goto(POST);
  await hydrated(page);
  return page;
}

describe("the reading panel", () => {
  test("changes theme, size and face at once, and the next page has them before the app runs", async () => {
    const page = await openPost();
    const before = await textSize(page);
    await openPanel(page);
    await page.getByRole("radio", { name: "세피아" }).check({ force: true });
    await page.getByRole("button", { name: "글자 크게" }).click();
    await page.getByRole("radio", { name: "명조" }).check({ force: true });
    expect(await background(page)).toBe(rgb(themes.sepia["bg"]));
    expect(await textSize(page)).toBeCloseTo(before * 1.125, 1);
    await page.route("**/*.js", (route) => route.abort());
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

  test("goes back to the system's theme in one press, and keeps nothing then", async () => {
    const page = await openPost({ colorScheme: "dark" });
    await openPanel(page);
    await page.getByRole("radio", { name: "밝게" }).check({ force: true });
    expect(await background(page)).toBe(rgb(themes.light["bg"]));
    await page.getByRole("button", { name: "처음대로" }).click();
    expect(await background(page)).toBe(rgb(themes.dark["bg"]));
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test("is used by keyboard alone, and gives the focus back", async () => {
    const page = await openPost();
    await page.getByRole("button", { name: "읽기 설정" }).focus();
    await page.press("Enter");
    await page.getByRole("radio", { name: "시스템" }).and(page.locator(":focus")).waitFor();
    await page.press("ArrowRight");
    await page.press("ArrowRight");
    expect(await background(page)).toBe(rgb(themes.dark["bg"]));
    await page.press("Escape");
    await page.getByRole("button", { name: "읽기 설정" }).and(page.locator(":focus")).waitFor();
    expect(await page.getByRole("dialog").count()).toBe(0);
    await page.press("Enter");
    await page.getByRole("radio", { name: "어둡게" }).and(page.locator(":focus")).waitFor();
  });

  test("closes by a press on its button, and by one beside it", async () => {
    const page = await openPost();
    await openPanel(page);
    await page.getByRole("button", { name: "읽기 설정" }).click();
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    await openPanel(page);
    await page.clickAt(20, 700);
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
  });

  test("holds in the site's other windows", async () => {
    const page = await openPost();
    const other = await page.context().newPage();
    await other.goto(sample.url);
    await openPanel(page);
    await page.getByRole("radio", { name: "어둡게" }).check({ force: true });
    await expect.poll(() => background(other)).toBe(rgb(themes.dark["bg"]));
  });

  test("where the browser keeps nothing holds for the page, and says so", async () => {
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

  test.each(['"sepia"', "null", "7", "{", '{"theme":{},"size":"x"}', '{"theme":"constructor"}'])(
    "is not misled by %s in the storage",
    async (kept) => {
      const page = await open({ colorScheme: "light" });
      await page.beforeScripts((value) => localStorage.setItem("maru-reading", value), kept);
      await page.goto(POST);
      await hydrated(page);
      expect(await background(page)).toBe(rgb(themes.light["bg"]));
      await openPanel(page);
      expect(await page.getByRole("radio", { name: "시스템" }).isChecked()).toBe(true);
    },
  );

  test.each([
    [360, "light"],
    [1280, "dark"],
  ] as const)(
    "has no fault that axe finds at %i px, %s, and lies within the screen",
    async (width, colorScheme) => {
      const page = await openPost({ colorScheme, viewport: { width, height: 740 } });
      await openPanel(page);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      const box = await page.getByRole("dialog").boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(width);
    },
  );
});

describe("keys", () => {
  test("n and p go to the next and the previous post, t changes the theme, ? shows them", async () => {
    const page = await openPost();
    const neighbours = await page
      .locator("main nav [rel]")
      .evaluateAll((links) =>
        links.map((link) => [link.getAttribute("rel"), (link as HTMLAnchorElement).href]),
      );
    const { next, prev } = Object.fromEntries(neighbours) as Record<string, string>;
    expect([next, prev].some(Boolean)).toBe(true);
    await page.press(next ? "n" : "p");
    await page.waitForUrl(next ?? prev ?? "");
    await page.press("t");
    await expect.poll(() => background(page)).toBe(rgb(themes.dark["bg"]));
    await page.getByText("테마: 어둡게").waitFor();
    await page.press("Shift+Slash");
    await page.getByRole("dialog", { name: "키보드로 읽기" }).waitFor();
    const here = page.url();
    await page.press("p");
    await page.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    expect(await page.url()).toBe(here);
  });

  test("are letters where one types", async () => {
    const page = await openPost();
    await page.press("/");
    await page.locator("dialog [role=combobox]:focus").waitFor();
    await page.type("tnp?");
    expect(await page.locator("dialog [role=combobox]").inputValue()).toBe("tnp?");
    expect(await page.url()).toContain("/posts/first-post/");
    expect(await background(page)).toBe(rgb(themes.light["bg"]));
  });

  test("of a list go through its pages", async () => {
    const page = await open();
    await page.goto(sample.url);
    await hydrated(page);
    await page.press("n");
    await page.waitForUrl("**/page/2/");
    await page.press("p");
    await expect.poll(() => page.url()).toBe(sample.url);
  });
});
