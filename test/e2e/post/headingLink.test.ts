import type { Page, PageOptions } from "../../support/browser/page.ts";
import { describe, expect, test } from "vitest";
import { overflow } from "../../support/checks/axe.ts";
import { openPages } from "../../support/page/openPages.ts";
import { copied, message, openShared, phone } from "../../support/page/share.ts";
import { sites } from "../../support/sites/sites.ts";

const { sample } = await sites("sample");
const open = openPages();

const openPost = async (options: PageOptions, url: string) =>
  openShared(await open({ clipboard: true, ...options }), url);

describe("heading link", () => {
  const url = `${sample.url}posts/first-post/`;
  const link = (page: Page) => page.getByRole("link", { name: "파일을 만든다" }).last();

  test("a heading link scrolls to the heading, changes the URL to it, and copies that URL", async () => {
    const page = await openPost({}, `${url}?utm_source=chat`);
    await page.getByRole("heading", { name: "파일을 만든다", exact: true }).hover();
    await link(page).click();
    await message(page).getByText("복사했습니다").waitFor();
    const hash = `#${encodeURIComponent("파일을-만든다")}`;
    expect(await copied(page)).toBe(url + hash);
    expect(new URL(await page.url()).hash).toBe(hash);
    expect(await page.evaluate(() => document.querySelector(":target")?.textContent)).toBe("파일을 만든다");
  });

  test("a heading link appears on hover without a layout shift, and is not selected together with the heading", async () => {
    const page = await openPost({}, url);
    const heading = page.getByRole("heading", { name: "파일을 만든다", exact: true });
    const opacity = () => link(page).evaluate((each) => getComputedStyle(each).opacity);
    const before = await heading.boundingBox();
    expect(await opacity()).toBe("0");
    await heading.hover();
    await expect.poll(opacity).toBe("1");
    expect(await heading.boundingBox()).toEqual(before);
    await link(page).focus();
    await heading.click({ clickCount: 3 });
    expect(await page.evaluate(() => String(getSelection()).trim())).toBe("파일을 만든다");
  });

  test("a heading link is always visible on a touch device", async () => {
    const page = await openPost(phone, url);
    expect(await link(page).evaluate((each) => Number(getComputedStyle(each).opacity))).toBeGreaterThan(0.5);
    expect(await overflow(page)).toBe(0);
  });
});
