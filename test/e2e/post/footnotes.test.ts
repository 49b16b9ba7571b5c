import type { Page } from "../../support/browser/page.ts";
import { describe, expect, test } from "vitest";
import { openPages } from "../../support/page/openPages.ts";
import { focusedText, NARROW, openText, ROOM_POST, WIDE } from "../../support/page/readingSite.ts";
import { sites } from "../../support/sites/sites.ts";

const { reading } = await sites("reading");
const open = openPages();
const url = reading.url + ROOM_POST;

const reference = (page: Page, number: number) =>
  page.locator(`#maru-body a[data-footnote-ref][href$="fn-${number}"]`);
const note = (page: Page, number: number) =>
  page.getByRole("dialog", { name: `각주 ${number}`, exact: true });

/**
 * Waits until the popover of a footnote is removed from the page. The browser hides the popover first, and role selectors do not match hidden
 * elements. The app removes the popover and moves the focus at the `toggle` event, in a later task.
 */
const removed = (page: Page, number: number) =>
  page.locator(`.maru-note[aria-label="각주 ${number}"]`).waitFor({ state: "detached" });

describe("footnote popover", () => {
  test.each([
    ["wide", WIDE],
    ["narrow", NARROW],
  ])("a footnote opens next to its reference on a %s screen without changing the URL", async (_, options) => {
    const page = await openText(await open(options), url);
    await reference(page, 1).click();
    await note(page, 1).waitFor();
    expect(await page.url()).toBe(url);
    expect(await reference(page, 1).getAttribute("aria-expanded")).toBe("true");
    expect(await note(page, 1).textContent()).toContain("이 글의 밑바탕이다");
    expect(await note(page, 1).locator("[id], [data-footnote-backref]").count()).toBe(0);
    const mark = (await reference(page, 1).boundingBox())!;
    const box = (await note(page, 1).boundingBox())!;
    expect(box.y - mark.y - mark.height).toBeLessThan(24);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(options.viewport!.width);
    await page.press("Escape");
    await removed(page, 1);
    expect(await reference(page, 1).evaluate((each) => each === document.activeElement)).toBe(true);
    expect(await reference(page, 1).getAttribute("aria-expanded")).toBeNull();
    await reference(page, 1).press("Enter");
    await note(page, 1).waitFor();
    await page.clickAt(5, 300);
    await removed(page, 1);
    await reference(page, 1).click();
    await note(page, 1).getByRole("button", { name: "닫기" }).click();
    await removed(page, 1);
  });

  test("a footnote of a footnote opens while the first one stays open, and a link in a footnote closes the footnote and leads to its target", async () => {
    const page = await openText(await open(WIDE), url);
    await reference(page, 3).click();
    await note(page, 3).locator("[data-footnote-ref]").click();
    await note(page, 4).waitFor();
    expect(await note(page, 3).isVisible()).toBe(true);
    await page.press("Escape");
    await removed(page, 4);
    expect(await focusedText(page)).toBe("4");
    await page.press("Escape");
    await removed(page, 3);
    await reference(page, 1).click();
    await note(page, 1).getByRole("link", { name: "다음 마디" }).click();
    await removed(page, 1);
    expect(new URL(await page.url()).hash).toBe(`#${encodeURIComponent("글줄의-길이")}`);
  });
});

test("without JavaScript, a footnote reference links to its footnote", async () => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(url);
  await reference(page, 1).click();
  expect(new URL(await page.url()).hash).toMatch(/fn-1$/);
});
