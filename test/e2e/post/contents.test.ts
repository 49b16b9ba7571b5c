import { describe, expect, test } from "vitest";
import { overflow } from "../../support/checks/axe.ts";
import { hydrated } from "../../support/page/hydrated.ts";
import { layoutShifts } from "../../support/checks/layoutShifts.ts";
import { openPages } from "../../support/page/openPages.ts";
import {
  contents,
  focusedText,
  openText,
  ROOM_POST,
  scrollBack,
  scrollTo,
  toolbar,
  WIDE,
} from "../../support/page/readingSite.ts";
import { sites } from "../../support/sites/sites.ts";

const { reading } = await sites("reading");
const open = openPages();
const url = reading.url + ROOM_POST;

describe("table of contents on a wide screen", () => {
  test("the table of contents is next to the text from the first paint, remains in view, and marks the current section", async () => {
    const page = await openText(await open(WIDE), url);
    const text = await page.locator(".prose > p").first().boundingBox();
    const list = await contents(page).boundingBox();
    expect(list!.x).toBeGreaterThanOrEqual(text!.x + text!.width + 40);
    expect(list!.x + list!.width).toBeLessThanOrEqual(1440);
    expect(await contents(page).locator("[aria-current]").count()).toBe(0);
    await page
      .getByRole("heading", { name: "부호가 하는 일" })
      .evaluate((heading) => heading.scrollIntoView());
    const current = contents(page).locator("[aria-current=location]");
    await expect.poll(() => current.allTextContents()).toEqual(["부호가 하는 일"]);
    expect((await contents(page).boundingBox())!.y).toBe(24);
    await contents(page).getByRole("link", { name: "다시 펼치기" }).click();
    await expect.poll(() => current.allTextContents()).toEqual(["다시 펼치기"]);
    expect(await layoutShifts(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });

  test("the table of contents marks a section after a jump to it at the largest text size", async () => {
    const page = await openText(await open(WIDE), url);
    await page.evaluate(() => (document.documentElement.dataset["size"] = "3"));
    await contents(page).getByRole("link", { name: "부호가 하는 일" }).click();
    const current = contents(page).locator("[aria-current=location]");
    await expect.poll(() => current.allTextContents()).toEqual(["부호가 하는 일"]);
  });

  test("the table of contents shows the remaining minutes without announcing each change, and has a button that scrolls to the top", async () => {
    const page = await openText(await open(WIDE), url);
    const left = contents(page).locator(".maru-left > span");
    await scrollTo(page, 900);
    await expect.poll(() => left.textContent()).toMatch(/^\d분 남음$/);
    const before = Number.parseInt((await left.textContent()) ?? "", 10);
    await scrollTo(page, 3200);
    await expect.poll(async () => Number.parseInt((await left.textContent()) ?? "", 10)).toBeLessThan(before);
    expect(await left.evaluate((each) => each.closest("[aria-live], [role=status], output"))).toBeNull();
    await contents(page).getByRole("button", { name: "맨 위로" }).click();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await focusedText(page)).toBe("읽기 좋은 방");
    await expect.poll(() => contents(page).getByRole("button").count()).toBe(0);
    await scrollBack(page, 1500);
    expect(await toolbar(page).isVisible()).toBe(false);
  });

  test("the table of contents links to the headings without JavaScript", async () => {
    const page = await open({ ...WIDE, javaScriptEnabled: false });
    await page.goto(url);
    await contents(page).getByRole("link", { name: "다시 펼치기" }).click();
    expect(new URL(await page.url()).hash).toBe(`#${encodeURIComponent("다시-펼치기")}`);
  });

  test("a text with few headings has no table of contents", async () => {
    const page = await open(WIDE);
    await page.goto(`${reading.url}posts/room-ja/`);
    await hydrated(page);
    expect(await page.locator(".contents").count()).toBe(0);
  });
});
