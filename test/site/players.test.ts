import axe from "axe-core";
import type { Page } from "../support/browser/page.ts";
import { expect, test } from "vitest";
import { FRAMES } from "../../src/build/markdown/embeds/players.ts";
import { hydrated } from "../support/hydrated.ts";
import { openPages } from "../support/openPages.ts";
import { sites } from "../support/sites/sites.ts";

const { root } = await sites("root");
const open = openPages();
const url = `${root.url}players/`;

/** Answers for all other sites, and tells what they were asked for. */
async function answerForOthers(page: Page): Promise<string[]> {
  const asked: string[] = [];
  await page.route(
    (address) => !address.href.startsWith(root.url),
    async (route) => {
      asked.push(route.request().url());
      await route.fulfill({ contentType: "text/html", body: "<!doctype html><title>x</title><p>player</p>" });
    },
  );
  return asked;
}

test("nothing is asked of another site before a click; then its player takes the link's place, and the focus", async () => {
  const page = await open({ viewport: { width: 360, height: 780 } });
  const asked = await answerForOthers(page);
  await page.goto(url, { until: "quiet" });
  await hydrated(page);
  const video = page.locator("a.embed").first();
  const before = await video.boundingBox();
  expect(asked).toEqual([]);
  expect(await page.locator("iframe").count()).toBe(0);
  await video.click();
  const frame = page.locator("iframe");
  await frame.waitFor();
  await page.frameLocator("iframe").getByText("player").waitFor();
  const player = "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=90&autoplay=1";
  expect(await frame.getAttribute("src")).toBe(player);
  expect(asked).toEqual([player]);
  expect(await frame.getAttribute("title")).toBe("YouTube에서 불러오기");
  expect(await frame.getAttribute("referrerpolicy")).toBe("strict-origin-when-cross-origin");
  expect(await frame.evaluate((each) => each === document.activeElement)).toBe(true);
  const after = await frame.boundingBox();
  expect(after?.height).toBeCloseTo(before?.height ?? 0, 0);
  expect((after?.width ?? 0) / (after?.height ?? 1)).toBeCloseTo(16 / 9, 1);
  expect(await page.url()).toBe(url);
});

test("a key opens a player as a click does, under the title its author gave it", async () => {
  const page = await open();
  const asked = await answerForOthers(page);
  await page.goto(url);
  await hydrated(page);
  await page.getByRole("link", { name: "경복궁" }).focus();
  await page.press("Enter");
  await page.getByTitle("경복궁", { exact: true }).waitFor();
  await expect.poll(() => asked.length).toBe(1);
  expect(asked[0]).toMatch(/^https:\/\/www\.google\.com\/maps\/embed\?pb=/);
});

test("without JavaScript the link leads to the thing's own page", async () => {
  const page = await open({ javaScriptEnabled: false });
  const asked = await answerForOthers(page);
  await page.goto(url);
  await page.locator("a.embed").first().click();
  await page.waitForUrl("https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=90s");
  expect(asked).toEqual(["https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=90s"]);
});

test("the policy lets in frames of these sites alone", async () => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(url);
  const policy = await page.locator("meta[http-equiv]").getAttribute("content");
  expect(policy).toContain(`; frame-src ${FRAMES.join(" ")}; `);
  expect(policy).toContain("default-src 'none'");
});

test.each(["light", "dark"] as const)(
  "the place of a player has no fault that axe finds in the %s theme",
  async (colorScheme) => {
    const page = await open({ colorScheme, viewport: { width: 360, height: 780 } });
    await page.goto(url);
    await hydrated(page);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  },
);
