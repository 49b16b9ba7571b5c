import type { Page, PageOptions, PageRequest } from "../../support/browser/page.ts";
import { describe, expect, test } from "vitest";
import { axeViolations } from "../../support/checks/axe.ts";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { copied, HEIGHT, options, select, toolbar } from "../../support/page/quote.ts";
import { countPending, waitForPending, waitUntilIdle } from "../../support/page/pendingCallbacks.ts";
import { sites } from "../../support/sites/sites.ts";

const { root } = await sites("root");
const open = openPages();
const url = `${root.url}quotes/`;

async function openPage(pageOptions: PageOptions = {}): Promise<Page> {
  const page = await open({ ...options, ...pageOptions });
  await countPending(page);
  await page.goto(url);
  await hydrated(page);
  return page;
}

async function openAndSelect(from: string, to = from): Promise<Page> {
  const page = await openPage();
  await select(page, from, to);
  await toolbar(page).waitFor();
  return page;
}

/** Whether a request is for the code of quoting and sharing. */
const isCode = (request: PageRequest) => request.url.includes("runAction");

describe("toolbar over a selection", () => {
  test("the toolbar over a selection copies a quotation with the title and URL of the page", async () => {
    const page = await openAndSelect("이 문장은", "비-바람");
    await page.getByRole("button", { name: "인용으로 복사" }).click();
    await page.locator("body > output").getByText("복사했습니다").waitFor();
    expect(await copied(page)).toBe(
      `> 이 문장은 한 번만 나온다.\n>\n> 그는 **“비-바람**\n\n— [인용할 대목](${url})\n`,
    );
    expect(await page.getByRole("toolbar").count()).toBe(0);
  });

  test("the toolbar over a selection does not change focus or selection, and closes when the selection is cleared", async () => {
    const page = await openAndSelect("툇마루에");
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    expect(await page.evaluate(() => String(getSelection()))).toBe("툇마루에");
    const bar = await page.getByRole("toolbar").boundingBox();
    const selected = await page.evaluate(() => getSelection()!.getRangeAt(0).getBoundingClientRect().top);
    expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeLessThan(selected);
    await page.evaluate(() => getSelection()!.removeAllRanges());
    await expect.poll(() => page.getByRole("toolbar").count()).toBe(0);
  });

  test("the toolbar over a selection receives the focus on the next Tab, and closes on Escape", async () => {
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

  test("arrow keys move the focus within the toolbar over a selection; Tab on its last button closes the toolbar, and another Tab focuses the text's next focusable element after the selection", async () => {
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

  test("the toolbar over a selection is within the window if the passage begins above the window", async () => {
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

  test("the toolbar over a selection closes when another page opens, even if the toolbar has the focus", async () => {
    const page = await openAndSelect("툇마루에");
    await page.press("Tab");
    await page.evaluate(() => {
      document.querySelector<HTMLAnchorElement>(`a[href="/archive/"]`)!.click();
    });
    await expect.poll(() => page.getByRole("toolbar").count()).toBe(0);
  });

  test("the toolbar over a selection by mouse opens only after the mouse button is released", async () => {
    const page = await openPage();
    const line = await page.locator(".prose > p").first().boundingBox();
    const y = (line?.y ?? 0) + 10;
    const left = line?.x ?? 0;
    const requests = page.requests();
    const release = await page.drag({ x: left + 5, y }, { x: left + 120, y });
    await expect.poll(() => requests.some(isCode)).toBe(true);
    // Resolves after the code that is fetched for the first selection has run.
    const code = requests.find(isCode)?.url;
    await page.evaluate(`import(${JSON.stringify(code)}).then(() => undefined)`);
    await waitForPending(page);
    expect(await page.getByRole("toolbar").count()).toBe(0);
    await release();
    await page.getByRole("toolbar").waitFor();
  });

  test("no toolbar opens for a selection outside the text of a post or page, or for a selection made by touch", async () => {
    const page = await openAndSelect("툇마루에");
    await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector("h1")!));
    await waitUntilIdle(page);
    expect(await page.getByRole("toolbar").count()).toBe(0);
    const touched = await openPage({ hasTouch: true, isMobile: true });
    await select(touched, "툇마루에", "툇마루에");
    await waitUntilIdle(touched);
    expect(await touched.getByRole("toolbar").count()).toBe(0);
  });

  test("the toolbar over a selection has no axe violations", async () => {
    const page = await openAndSelect("툇마루에");
    expect(await axeViolations(page)).toEqual([]);
  });
});

test("the code of sharing is not fetched before the reader selects text", async () => {
  const page = await open(options);
  await countPending(page);
  const requests = page.requests();
  await page.goto(url, { until: "quiet" });
  await hydrated(page);
  await page.locator(".prose p").first().click();
  await waitUntilIdle(page);
  expect(requests.filter(isCode)).toEqual([]);
  await select(page, "처마", "끝에서");
  await expect.poll(() => requests.filter(isCode).length).toBe(1);
});
