import type { Page } from "../../support/browser/page.ts";
import { describe, expect, test } from "vitest";
import { overflow } from "../../support/checks/axe.ts";
import { hydrated } from "../../support/page/hydrated.ts";
import { layoutShifts } from "../../support/checks/layoutShifts.ts";
import { openPages } from "../../support/page/openPages.ts";
import {
  focusedText,
  NARROW,
  nextFrames,
  openText,
  ROOM_POST,
  scrollBack,
  scrollTo,
  toolbar,
} from "../../support/page/readingSite.ts";
import { countPending, waitUntilIdle } from "../../support/page/pendingCallbacks.ts";
import { sites } from "../../support/sites/sites.ts";

const { reading } = await sites("reading");
const open = openPages();
const url = reading.url + ROOM_POST;

describe("reading toolbar on a narrow screen", () => {
  test("the reading toolbar appears on scrolling up, disappears on scrolling down, and does not cover the main navigation", async () => {
    const page = await openText(await open(NARROW), url);
    await scrollTo(page, 2500);
    await toolbar(page).waitFor({ state: "attached" });
    await nextFrames(page);
    expect(await toolbar(page).isVisible()).toBe(false);
    await scrollBack(page, 2400);
    await toolbar(page).waitFor();
    expect(await toolbar(page).locator("span").textContent()).toMatch(/^\d분 남음$/);
    const box = (await toolbar(page).boundingBox())!;
    const nav = (await page.getByRole("navigation", { name: "주 메뉴" }).boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual(nav.y + 1);
    for (const button of await toolbar(page).getByRole("button").all()) {
      const { width, height } = (await button.boundingBox())!;
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
    await scrollTo(page, 2600);
    await expect.poll(() => toolbar(page).isVisible()).toBe(false);
    expect(await layoutShifts(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });

  test("the reading toolbar opens the table of contents, which closes on a click on a heading, on Escape and on a click outside", async () => {
    const page = await openText(await open(NARROW), url);
    await scrollBack(page, 2400);
    const button = toolbar(page).getByRole("button", { name: "차례" });
    const sheet = page.getByRole("dialog", { name: "차례" });
    // Also matches a closed dialog, which the app removes one task later.
    const removed = () => page.locator(".maru-contents").waitFor({ state: "detached" });
    await button.click();
    await sheet.waitFor();
    expect(await sheet.locator("[aria-current]").count()).toBe(1);
    expect(await sheet.locator("[aria-current]").evaluate((each) => each === document.activeElement)).toBe(
      true,
    );
    await page.press("Escape");
    await removed();
    expect(await focusedText(page)).toBe("차례");
    await button.press("Enter");
    await sheet.waitFor();
    await page.clickAt(180, 40);
    await removed();
    await button.click();
    await sheet.getByRole("link", { name: "다시 펼치기" }).click();
    await removed();
    expect(new URL(await page.url()).hash).toBe(`#${encodeURIComponent("다시-펼치기")}`);
    expect(await focusedText(page)).toBe("다시 펼치기");
    await expect
      .poll(() => page.evaluate(() => document.querySelector(":target")?.getBoundingClientRect().top ?? -1))
      .toBeLessThan(200);
  });

  test("after two screens, a button of the reading toolbar scrolls to the top and focuses the title", async () => {
    const page = await openText(await open(NARROW), url);
    const top = toolbar(page).getByRole("button", { name: "맨 위로" });
    await scrollBack(page, 1000);
    await toolbar(page).waitFor();
    expect(await top.isVisible()).toBe(false);
    await scrollBack(page, 2400);
    await top.click();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await focusedText(page)).toBe("읽기 좋은 방");
    await expect.poll(() => toolbar(page).isVisible()).toBe(false);
  });

  test("the reading toolbar disappears on a list and works again on the text after Back", async () => {
    const page = await openText(await open(NARROW), url);
    await scrollBack(page, 2400);
    await toolbar(page).waitFor();
    await page.getByRole("navigation", { name: "주 메뉴" }).getByRole("link").last().click();
    await page.waitForUrl(/archive/);
    await expect.poll(() => toolbar(page).isVisible()).toBe(false);
    await page.evaluate(() => history.back());
    await page.getByRole("heading", { level: 1, name: "읽기 좋은 방" }).waitFor();
    await scrollBack(page, 2300);
    await toolbar(page).waitFor();
  });
});

test("startReadingToolbar and runAction are not fetched before the reader interacts with the page, and a scroll fetches startReadingToolbar", async () => {
  const page = await open(NARROW);
  await countPending(page);
  const requests = page.requests();
  await page.goto(url);
  await hydrated(page);
  await waitUntilIdle(page);
  expect(requests.filter((request) => /startReadingToolbar|runAction/.test(request.url))).toEqual([]);
  await page.wheel(400);
  await expect.poll(() => requests.some((request) => request.url.includes("startReadingToolbar"))).toBe(true);
});

test("the progress line at the top fills while a text is scrolled, and is absent on lists and with reduced motion", async () => {
  const scale = (page: Page) =>
    page.evaluate(() => {
      const text = document.querySelector("article > .prose");
      const { transform, position } = getComputedStyle(text ?? document.body, "::before");
      return position === "fixed" ? new DOMMatrix(transform).a : undefined;
    });
  const page = await openText(await open(NARROW), url);
  expect(await scale(page)).toBe(0);
  const height = await page.locator(".prose").evaluate((text) => text.getBoundingClientRect().height);
  await scrollTo(page, height / 2);
  await expect.poll(() => scale(page)).toBeGreaterThan(0.35);
  expect(await scale(page)).toBeLessThan(0.7);
  await page.locator(".prose").evaluate((text) => text.scrollIntoView({ block: "end" }));
  await expect.poll(() => scale(page)).toBeCloseTo(1, 1);
  await page.goto(reading.url);
  expect(await scale(page)).toBeUndefined();
  await page.goto(`${reading.url}posts/room-ja/`);
  expect(await scale(page)).toBe(0);
  await page.emulate({ reducedMotion: "reduce" });
  expect(await scale(page)).toBeUndefined();
});
