import axe from "axe-core";
import type { Page } from "../support/browser/page.ts";
import { describe, expect, test } from "vitest";
import { hydrated } from "../support/hydrated.ts";
import { openPages } from "../support/openPages.ts";
import { sites } from "../support/sites/sites.ts";

const { root } = await sites("root");
const open = openPages();
const url = `${root.url}quotes/`;
const HEIGHT = 300;
const options = {
  viewport: { width: 800, height: HEIGHT },
  clipboard: true,
};

/** Opens the page of passages and selects from `from` to the next `to`; of `before|from` what stands behind the bar. */
async function select(page: Page, from: string, to: string): Promise<{ top: number; bottom: number }> {
  return page.evaluate(
    ([written = "", end = ""]) => {
      const prose = document.querySelector(".prose")!;
      const texts: { node: Text; at: number }[] = [];
      let whole = "";
      const walker = document.createTreeWalker(prose, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        // The list of the contents is folded.
        if (walker.currentNode.parentElement?.closest("details")) continue;
        texts.push({ node: walker.currentNode as Text, at: whole.length });
        whole += walker.currentNode.nodeValue;
      }
      const place = (offset: number) => texts.findLast(({ at }) => at <= offset)!;
      const found = whole.indexOf(written.replace("|", ""));
      const start = found + Math.max(0, written.indexOf("|"));
      const last = whole.indexOf(end, start) + end.length - 1;
      if (found < 0 || last < start) throw new Error(`found no ${written} … ${end}`);
      const range = document.createRange();
      range.setStart(place(start).node, start - place(start).at);
      range.setEnd(place(last).node, last + 1 - place(last).at);
      getSelection()!.removeAllRanges();
      getSelection()!.addRange(range);
      const [first = range.getBoundingClientRect()] = range.getClientRects();
      return { top: first.top + scrollY, bottom: first.bottom + scrollY };
    },
    [from, to],
  );
}

async function openAndSelect(from: string, to = from): Promise<Page> {
  const page = await open(options);
  await page.goto(url);
  await hydrated(page);
  await select(page, from, to);
  await page.getByRole("toolbar", { name: "고른 대목" }).waitFor();
  return page;
}

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

describe("the link to a passage", () => {
  test.each([
    ["a word in part", "툇마", "툇마", "툇마루에"],
    ["a word with its particle", "물소리가", "물소리가", "서면-,물소리가"],
    ["a sentence", "이 문장은", "나온다.", "이 문장은 한 번만 나온다."],
    ["two paragraphs", "처마 끝에서", "물소리가 들린다.", "처마 끝에서 떨어지는 물이,서면 물소리가 들린다."],
    ["the second of two", "뒤에서는 |감나무가", "보인다.", "뒤에서는-,감나무가 먼저 보인다."],
    ["the last of the page", "있다. |물소리가", "들린다.", "있다.-,물소리가 들린다."],
    ["signs of the syntax", "비-바람", "서리", "비-바람, 눈 & 서리"],
    ["a table", "항아리", "헛간 벽", "곳-,항아리,헛간 벽"],
    ["code", "close(first", "닫는다", 'close(first, "문을 닫는다'],
    ["lines of code", "const first", "닫는다", 'const first =,close(first, "문을 닫는다'],
    ["a heading and its text", "마지막 문단", "아래에 있다.", "여섯.-,마지막 문단,여기는 화면 아래에 있다."],
    ["English", "wooden floor", "wooden floor", "wooden floor"],
  ] as const)(
    "over %s leads to it in a browser, which keeps the place while the app starts",
    async (...row) => {
      const [, from, to, expected] = row;
      const page = await openAndSelect(from, to);
      await page.getByRole("button", { name: "이 대목 링크 복사" }).click();
      await expect.poll(() => copied(page)).toMatch(/^\S+#:~:text=[\x21-\x7e]+$/);
      const link = await copied(page);
      expect(link.slice(0, link.indexOf("#"))).toBe(url);
      expect(link.split("text=")[1]?.split(",").map(decodeURIComponent).join(",")).toBe(expected);
      const shown = await open(options);
      await shown.goto(link);
      await hydrated(shown);
      const scrolled = await shown.evaluate(() => scrollY);
      const place = await select(shown, from, to);
      expect(scrolled).toBeGreaterThan(0);
      expect(place.top).toBeGreaterThanOrEqual(scrolled);
      expect(place.bottom).toBeLessThanOrEqual(scrolled + HEIGHT);
    },
  );
});

describe("the bar over a selection", () => {
  test("copies a quotation with the title and address of the page", async () => {
    const page = await openAndSelect("이 문장은", "비-바람");
    await page.getByRole("button", { name: "인용으로 복사" }).click();
    await page.locator("body > output").getByText("복사했습니다").waitFor();
    expect(await copied(page)).toBe(
      `> 이 문장은 한 번만 나온다.\n>\n> 그는 **“비-바람**\n\n— [인용할 대목](${url})\n`,
    );
    expect(await page.getByRole("toolbar").count()).toBe(0);
  });

  test("takes neither focus nor selection, and goes with it", async () => {
    const page = await openAndSelect("툇마루에");
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    expect(await page.evaluate(() => String(getSelection()))).toBe("툇마루에");
    const bar = await page.getByRole("toolbar").boundingBox();
    const selected = await page.evaluate(() => getSelection()!.getRangeAt(0).getBoundingClientRect().top);
    expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeLessThan(selected);
    await page.evaluate(() => getSelection()!.removeAllRanges());
    await expect.poll(() => page.getByRole("toolbar").count()).toBe(0);
  });

  test("is reached by the next Tab and closed by Escape, which leads back", async () => {
    const page = await openAndSelect("툇마루에");
    await page.press("Escape");
    expect(await page.getByRole("toolbar").count()).toBe(0);
    await select(page, "처마", "끝에서");
    await page.getByRole("toolbar").waitFor();
    await page.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("이 대목 링크 복사");
    await page.press("Tab");
    await page.press("Enter");
    await expect.poll(() => copied(page)).toBe(`> 처마 끝에서\n\n— [인용할 대목](${url})\n`);
  });

  test("has arrows lead along it, and a Tab beyond its end close it and lead on from the passage", async () => {
    const page = await openAndSelect("툇마루에");
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.press("Tab");
    await page.press("ArrowRight");
    expect(await focused()).toBe("인용으로 복사");
    await page.press("ArrowRight");
    expect(await focused()).toBe("이 대목 링크 복사");
    await page.press("ArrowLeft");
    await page.press("Tab");
    expect(await page.getByRole("toolbar").count()).toBe(0);
    await page.press("Tab");
    const isBehind = await page.evaluate(() => {
      const behind = getSelection()!.getRangeAt(0).comparePoint(document.activeElement!, 0);
      return behind === 1 && document.activeElement!.matches(".prose *");
    });
    expect(isBehind).toBe(true);
  });

  test("is within the window where the passage begins above it", async () => {
    const page = await openAndSelect("툇마루에", "서리");
    await page.press("Escape");
    await page.evaluate(() => {
      scrollTo(0, getSelection()!.getRangeAt(0).getBoundingClientRect().top + scrollY + 60);
    });
    await select(page, "툇마루", "서리");
    await page.getByRole("toolbar").waitFor();
    const bar = await page.getByRole("toolbar").boundingBox();
    expect(bar?.y).toBeGreaterThanOrEqual(0);
    expect((bar?.y ?? HEIGHT) + (bar?.height ?? 0)).toBeLessThanOrEqual(HEIGHT);
  });

  test("goes with its page, even while the focus is in it", async () => {
    const page = await openAndSelect("툇마루에");
    await page.press("Tab");
    await page.evaluate(() => {
      document.querySelector<HTMLAnchorElement>(`a[href="/archive/"]`)!.click();
    });
    await expect.poll(() => page.getByRole("toolbar").count()).toBe(0);
  });

  test("is drawn by dragging the mouse, and not before that ends", async () => {
    const page = await open(options);
    await page.goto(url);
    await hydrated(page);
    const line = await page.locator(".prose > p").first().boundingBox();
    const y = (line?.y ?? 0) + 10;
    await page.mouse.move((line?.x ?? 0) + 5, y);
    await page.mouse.down();
    await page.mouse.move((line?.x ?? 0) + 120, y, { steps: 4 });
    await page.waitFor(() =>
      performance.getEntriesByType("resource").some(({ name }) => /readerActions/.test(name)),
    );
    await page.waitForTimeout(400);
    expect(await page.getByRole("toolbar").count()).toBe(0);
    await page.mouse.up();
    await page.getByRole("toolbar").waitFor();
  });

  test("is not there outside of bodies, nor where fingers select", async () => {
    const page = await openAndSelect("툇마루에");
    await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector("h1")!));
    await page.waitForTimeout(400);
    expect(await page.getByRole("toolbar").count()).toBe(0);
    const touched = await open({ ...options, hasTouch: true, isMobile: true });
    await touched.goto(url);
    await hydrated(touched);
    await select(touched, "툇마루에", "툇마루에");
    await touched.waitForTimeout(400);
    expect(await touched.getByRole("toolbar").count()).toBe(0);
  });

  test("has no fault that axe finds", async () => {
    const page = await openAndSelect("툇마루에");
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});

test("no code of sharing is fetched before a reader does something", async () => {
  const page = await open(options);
  const scripts: string[] = [];
  page.on("request", (request) => scripts.push(request.url()));
  await page.goto(url, { until: "quiet" });
  await hydrated(page);
  await page.locator(".prose p").first().click();
  expect(scripts.filter((each) => each.includes("readerActions"))).toEqual([]);
  await select(page, "처마", "끝에서");
  await expect.poll(() => scripts.filter((each) => each.includes("readerActions")).length).toBe(1);
});
