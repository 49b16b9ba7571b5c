import { expect, test } from "vitest";
import { overflow } from "../support/checks/axe.ts";
import { hydrated } from "../support/page/hydrated.ts";
import { openPages } from "../support/page/openPages.ts";
import { sites } from "../support/sites/sites.ts";

const { book } = await sites("book");
const open = openPages();

test("a text of 850 KB hydrates without a layout shift or a second download, and its table of contents leads to its last heading", async () => {
  const page = await open({ viewport: { width: 390, height: 800 } });
  const requests = page.requests();
  await page.beforeScripts(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[]) {
        if (!entry.hadRecentInput) shifts.push(entry.value);
      }
    }).observe({ type: "layout-shift", buffered: true });
    document.addEventListener("readystatechange", () => {
      if (document.readyState === "interactive") {
        Object.assign(window, { parsed: document.querySelector(".part:last-child") });
      }
    });
  });
  await page.goto(`${book.url}book/`);
  await hydrated(page);
  expect(requests.filter(({ url }) => url.includes("body."))).toEqual([]);
  expect(
    await page.evaluate(() => document.querySelector(".part:last-child") === Reflect.get(window, "parsed")),
  ).toBe(true);

  await page.locator(".contents summary").click();
  const last = page.locator(".contents a").last();
  await last.click();
  await expect
    .poll(() => page.evaluate(() => document.querySelector(":target")?.textContent))
    .toBe("마지막 마디");
  const top = () => page.evaluate(() => document.querySelector(":target")?.getBoundingClientRect().top ?? -1);
  await expect.poll(top).toBeLessThan(400);
  expect(await top()).toBeGreaterThanOrEqual(0);
  // Chunks of the text get their actual heights when they are close to the window. This must cause no layout shift.
  expect(await page.evaluate(() => Reflect.get(window, "shifts") as number[])).toEqual([]);
  expect(await overflow(page)).toBe(0);
});

test("a text of 850 KB opened through a link is the same as in its HTML page, also the second time", async () => {
  const page = await open();
  await page.goto(`${book.url}book/`);
  const expected = await page.locator(".prose").innerHTML();
  expect(expected.length).toBeGreaterThan(700_000);
  await page.goto(book.url);
  await hydrated(page);
  await page.evaluate(() => {
    const link = Object.assign(document.createElement("a"), { href: "/book/", textContent: "책" });
    document.querySelector("footer")?.append(link);
    Object.assign(window, { isSamePage: true });
  });
  for (let time = 1; time <= 2; time++) {
    await page.getByRole("link", { name: "책", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "긴 글" }).waitFor();
    // Compared in the page, because a failure would otherwise print a megabyte. The reading toolbar is excluded.
    const isTheSame = await page.locator(".prose").evaluate((text, html) => {
      const copy = text.cloneNode(true) as Element;
      copy.querySelector(".maru-left")?.remove();
      return copy.innerHTML === html;
    }, expected);
    expect(isTheSame).toBe(true);
    await page.back();
    await page.getByRole("heading", { level: 1, name: "긴 글" }).waitFor({ state: "detached" });
  }
  expect(await page.evaluate(() => Reflect.get(window, "isSamePage"))).toBe(true);
});
