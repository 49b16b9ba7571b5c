import { axeViolations } from "../../support/checks/axe.ts";
import type { Page } from "../../support/browser/page.ts";
import { expect, test } from "vitest";
import { FRAMES } from "../../../src/node/markdown/embeds/players.ts";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { countPending, waitUntilIdle } from "../../support/page/pendingCallbacks.ts";
import { sites } from "../../support/sites/sites.ts";

const { root } = await sites("root");
const open = openPages();
const url = `${root.url}players/`;

/** Responds to requests to other sites and lists their URLs. */
async function answerForOthers(page: Page): Promise<string[]> {
  const requested: string[] = [];
  await page.intercept(
    ({ href }) => !href.startsWith(root.url),
    async (request) => {
      requested.push(request.url);
      return { contentType: "text/html", body: "<!doctype html><title>x</title><p>player</p>" };
    },
  );
  return requested;
}

test("no other site is requested until a click on the link of a player, and the click replaces the link with the focused player", async () => {
  const page = await open({ viewport: { width: 360, height: 780 } });
  const requested = await answerForOthers(page);
  await countPending(page);
  await page.goto(url);
  await hydrated(page);
  await waitUntilIdle(page);
  const video = page.locator("a.embed").first();
  const before = await video.boundingBox();
  expect(requested).toEqual([]);
  expect(await page.locator("iframe").count()).toBe(0);
  await video.click();
  const frame = page.locator("iframe");
  await frame.waitFor();
  await (await page.frame("iframe")).getByText("player").waitFor();
  const player = "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=90&autoplay=1";
  expect(await frame.getAttribute("src")).toBe(player);
  expect(requested).toEqual([player]);
  expect(await frame.getAttribute("title")).toBe("YouTube에서 불러오기");
  expect(await frame.getAttribute("referrerpolicy")).toBe("strict-origin-when-cross-origin");
  expect(await frame.evaluate((each) => each === document.activeElement)).toBe(true);
  const after = await frame.boundingBox();
  expect(after?.height).toBeCloseTo(before?.height ?? 0, 0);
  expect((after?.width ?? 0) / (after?.height ?? 1)).toBeCloseTo(16 / 9, 1);
  expect(await page.url()).toBe(url);
});

test("Enter opens the player of a focused link, with the link's name as its title", async () => {
  const page = await open();
  const requested = await answerForOthers(page);
  await page.goto(url);
  await hydrated(page);
  await page.getByRole("link", { name: "경복궁" }).focus();
  await page.press("Enter");
  await page.getByTitle("경복궁", { exact: true }).waitFor();
  await expect.poll(() => requested.length).toBe(1);
  expect(requested[0]).toMatch(/^https:\/\/www\.google\.com\/maps\/embed\?pb=/);
});

test("without JavaScript, the link of a player opens the page of the video", async () => {
  const page = await open({ javaScriptEnabled: false });
  const requested = await answerForOthers(page);
  await page.goto(url);
  await page.locator("a.embed").first().click();
  await page.waitForUrl("https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=90s");
  expect(requested).toEqual(["https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=90s"]);
});

test("the content security policy allows frames only of the player sites", async () => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(url);
  const policy = await page.locator("meta[http-equiv]").getAttribute("content");
  expect(policy).toContain(`; frame-src ${FRAMES.join(" ")}; `);
  expect(policy).toContain("default-src 'none'");
});

test.each(["light", "dark"] as const)(
  "the link of a player has no axe violations in the %s theme",
  async (colorScheme) => {
    const page = await open({ colorScheme, viewport: { width: 360, height: 780 } });
    await page.goto(url);
    await hydrated(page);
    expect(await axeViolations(page)).toEqual([]);
  },
);
