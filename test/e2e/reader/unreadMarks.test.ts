import { expect, test } from "vitest";
import { layoutShifts } from "../../support/checks/layoutShifts.ts";
import { openPages } from "../../support/page/openPages.ts";
import {
  DESK,
  go,
  historyStarted,
  LONG_POST,
  PHONE,
  prepareReader,
  startByWheel,
  stored,
} from "../../support/page/readingHistory.ts";
import { waitUntilIdle } from "../../support/page/pendingCallbacks.ts";
import { sites } from "../../support/sites/sites.ts";

const { sample } = await sites("sample");
const open = openPages();
const url = sample.url + LONG_POST;

test("a first visit fetches no code of the reading history before the reader scrolls, and marks no post", async () => {
  const page = await prepareReader(await open(PHONE));
  const requests = page.requests();
  await go(page, url);
  await waitUntilIdle(page);
  expect(requests.filter((request) => request.url.includes("assets/Reading"))).toEqual([]);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await startByWheel(page, 20);
  await expect.poll(() => stored(page, "posts")).not.toBeNull();
  // The list is compared with the stored posts when the manifest arrives.
  const manifest = page.nextRequest(/manifest\.metadata\.json/);
  await go(page, sample.url);
  await historyStarted(page);
  await (await manifest).body();
  await waitUntilIdle(page);
  expect(await page.locator("[data-news]").count()).toBe(0);
});

test("posts that are new or updated since the last visit are marked during the next visit, until they are opened", async () => {
  const page = await prepareReader(await open(DESK));
  await go(page, url);
  await startByWheel(page, 20);
  await expect.poll(() => stored(page, "posts")).not.toBeNull();
  // Simulates a later visit, before which one post was updated and another one added.
  await page.evaluate(() => {
    const visit = JSON.parse(localStorage.getItem("maru-visit:/") ?? "{}") as { last: number };
    localStorage.setItem("maru-visit:/", JSON.stringify({ ...visit, last: visit.last - 31 * 60_000 }));
  });
  await page.intercept(/manifest\.metadata\.json/, async (request) => {
    const response = await request.fetch();
    const json = JSON.parse(await response.text()) as {
      posts: { slug: string[]; hash: string[]; urls: unknown[] };
    };
    json.posts.hash[1] = "ffffffff";
    json.posts.slug[2] = "just-written";
    return { contentType: "application/json", body: JSON.stringify(json) };
  });
  await page.intercept(/body\.ffffffff\.json/, async () => ({
    contentType: "application/json",
    body: JSON.stringify({ slug: "welcome", html: "<p>새로 고친 글</p>" }),
  }));
  const [, second = "", third = ""] = await page
    .goto(sample.url)
    .then(() => page.locator("#maru-list article h2").allTextContents());
  const marked = (kind: string) => page.locator(`[data-news="${kind}"]`);
  await expect.poll(() => marked("고침").allTextContents()).toEqual([second]);
  expect(await layoutShifts(page)).toEqual([]);
  const look = await marked("고침").evaluate((each) => getComputedStyle(each, "::before").content);
  expect(look).toBe('"고침"');
  expect(await stored(page, "visit")).toContain('"new"');
  // The third post has its old URL in the prerendered HTML of the list, and its new URL in the list that the app renders.
  await page.getByRole("link", { name: "오래된순" }).click();
  await page.getByRole("link", { name: "최신순" }).click();
  await expect.poll(() => marked("새 글").allTextContents()).toEqual([third]);
  // The mark remains on later pages of the visit until the post is opened.
  await go(page, `${sample.url}tags/`);
  await go(page, sample.url);
  await expect.poll(() => marked("고침").count()).toBe(1);
  await marked("고침").getByRole("link").click();
  await page.getByRole("heading", { level: 1, name: second }).waitFor();
  await page.back();
  await page.locator("#maru-list").waitFor();
  await expect.poll(() => marked("고침").count()).toBe(0);
});
