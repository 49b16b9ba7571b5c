import { expect, test } from "vitest";
import { axeViolations } from "../../support/checks/axe.ts";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { sites } from "../../support/sites/sites.ts";

const { explorer } = await sites("explorer");
const open = openPages();
const url = `${explorer.url}posts/pictures/`;

test("a gallery opens as a dialog at the clicked image, and keys, buttons and swipes change the image", async () => {
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
  expect(await axeViolations(page)).toEqual([]);
  await page.press("Escape");
  await lightbox.waitFor({ state: "detached" });
  expect(await gallery.nth(1).evaluate((link) => link === document.activeElement)).toBe(true);
  expect(await page.url()).toBe(url);
});

test("without JavaScript, an image of a gallery links to its file", async () => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(url);
  await page.locator(".gallery a").first().click();
  await page.waitForUrl(/assets\/floor\.[0-9a-f]{8}\.svg$/);
  expect(await page.url()).toContain("/blog/assets/");
});

test("images that load after hydration cause no layout shift", async () => {
  const page = await open({ viewport: { width: 360, height: 780 } });
  await page.beforeScripts(() => {
    const shifts: PerformanceEntry[] = [];
    const observer = new PerformanceObserver((entries) => void shifts.push(...entries.getEntries()));
    observer.observe({ type: "layout-shift", buffered: true });
    Object.assign(window, { layoutShifts: () => [...shifts, ...observer.takeRecords()] });
  });
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  let held = 0;
  await page.intercept(/\.svg$/, async () => {
    held++;
    await released;
    return "continue";
  });
  await page.goto(url, { until: "response" });
  await hydrated(page);
  await expect.poll(() => held).toBeGreaterThanOrEqual(3);
  release();
  await page.waitFor(() => [...document.images].every(({ naturalWidth }) => naturalWidth > 0));
  const shifts = await page.evaluate(async () => {
    // The browser reports the layout shifts of a frame after the frame.
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
    return (Reflect.get(window, "layoutShifts") as () => PerformanceEntry[])().map((entry) => entry.toJSON());
  });
  expect(shifts).toEqual([]);
});
