import { expect, test } from "vitest";
import { axeViolations } from "../../support/checks/axe.ts";
import { KINDS, prefer, SMALL, violationsOn, WIDE } from "../../support/checks/axePages.ts";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { sites } from "../../support/sites/sites.ts";

// test/long/accessibility.test.ts tests all pages, themes and text sizes.
const { sample } = await sites("sample");
const open = openPages();

test.each([
  ["light", 320, SMALL],
  ["dark", 1280, WIDE],
] as const)(
  "no kind of page has an axe violation or scrolls sideways in the %s theme at a width of %i px",
  async (theme, _, device) => {
    const page = await open(device);
    await prefer(page, { theme });
    expect(await violationsOn(page, KINDS, sample.url)).toEqual([]);
  },
);

test("the axe check of these tests detects an image without alternative text", async () => {
  const page = await open();
  await page.goto(sample.url);
  await hydrated(page);
  await page.evaluate(() => {
    const image = document.createElement("img");
    image.width = 2000;
    document.querySelector("main")?.append(image);
  });
  expect(await axeViolations(page)).toEqual([expect.stringMatching(/^image-alt: /)]);
});

test("with forced colours, the chosen setting and the focused element have outlines", async () => {
  const page = await open({ forcedColors: "active" });
  await page.goto(`${sample.url}tags/`);
  await hydrated(page);
  await page.getByRole("button", { name: "읽기 설정" }).click();
  const chosen = page.locator(".maru-reading label", { has: page.locator(":checked") }).first();
  expect(await chosen.evaluate((label) => getComputedStyle(label).outlineStyle)).toBe("solid");
  await page.press("Escape");
  const focused = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
  expect(focused).not.toBe("none");
});

test("the first Tab reaches the skip link, and a route change is announced and focuses the only h1", async () => {
  const page = await open();
  await page.goto(sample.url);
  await hydrated(page);
  await page.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("본문으로 건너뛰기");
  await page.press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("maru-content");
  await page.getByRole("link", { name: "첫 글을 쓰는 순서" }).first().click();
  await expect.poll(() => page.locator("p[role=status]").last().textContent()).toMatch(/첫 글을 쓰는 순서/);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
  expect(await page.locator("h1").count()).toBe(1);
});
