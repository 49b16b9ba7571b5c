import axe from "axe-core";
import { expect, test } from "vitest";
import { hydrated } from "../support/hydrated.ts";
import { openPages } from "../support/openPages.ts";
import { sites } from "../support/sites/sites.ts";

const { shelf } = await sites("shelf");
const open = openPages();
const url = `${shelf.url}posts/pictures/`;

test("a gallery opens over the page at the picture that was chosen, and is gone through by keys, buttons and swiping", async () => {
  const page = await open({ viewport: { width: 360, height: 780 }, hasTouch: true });
  await page.goto(url);
  await hydrated(page);
  const gallery = page.locator(".gallery a");
  expect(await gallery.count()).toBe(3);
  await gallery.nth(1).click();
  const lightbox = page.getByRole("dialog", { name: "그림" });
  await lightbox.waitFor();
  const seen = () =>
    lightbox
      .locator("img")
      .evaluateAll((images) =>
        images
          .filter((image) => Math.abs(image.closest("figure")?.getBoundingClientRect().left ?? 1) < 1)
          .map((image) => (image as HTMLImageElement).alt),
      );
  await expect.poll(seen).toEqual(["마당"]);
  await page.press("ArrowRight");
  await expect.poll(seen).toEqual(["지붕"]);
  await lightbox.getByRole("button", { name: "앞 그림" }).click();
  await expect.poll(seen).toEqual(["마당"]);
  await lightbox.locator("div").evaluate((row) => row.scrollBy({ left: -row.clientWidth }));
  await expect.poll(seen).toEqual(["마루"]);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.press("Escape");
  await lightbox.waitFor({ state: "detached" });
  expect(await gallery.nth(1).evaluate((link) => link === document.activeElement)).toBe(true);
  expect(await page.url()).toBe(url);
});

test("without JavaScript a picture of a gallery leads to its file", async () => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(url);
  await page.locator(".gallery a").first().click();
  await page.waitForUrl(/assets\/floor\.[0-9a-f]{8}\.svg$/);
  expect(await page.url()).toContain("/shelf/assets/");
});

test("pictures have their places before they have loaded", async () => {
  const page = await open({ viewport: { width: 360, height: 780 } });
  await page.beforeScripts(() => {
    const told = { shift: 0 };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        told.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
    Object.assign(window, { told });
  });
  await page.route(/\.svg$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await page.goto(url, { until: "quiet" });
  expect(await page.evaluate(() => (window as unknown as { told: { shift: number } }).told.shift)).toBe(0);
});
