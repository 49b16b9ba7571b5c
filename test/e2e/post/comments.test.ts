import { axeViolations } from "../../support/checks/axe.ts";
import type { Page, PageOptions } from "../../support/browser/page.ts";
import { expect, test } from "vitest";
import { FRAMES } from "../../../src/node/markdown/embeds/players.ts";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { countPending, waitUntilIdle } from "../../support/page/pendingCallbacks.ts";
import { sites } from "../../support/sites/sites.ts";

const { permalinks, root } = await sites("permalinks", "root");
const open = openPages();
const RAIN = `${permalinks.url}2024/05/rain.html`;
const screen: PageOptions = { viewport: { width: 800, height: 200 } };

/** Page that replaces giscus. It reports a height and shows the messages that it receives. */
const WIDGET = `<!doctype html><html lang="ko"><title>giscus</title><p id="received"></p><script>
  addEventListener("message", ({ data }) => (received.textContent += JSON.stringify(data)));
  parent.postMessage({ giscus: { resizeHeight: 321 } }, "*");
</script>`;

/** Responds to requests to giscus and lists their URLs. */
async function answerForGiscus(page: Page): Promise<URL[]> {
  const requested: URL[] = [];
  await page.intercept(/^https:\/\/giscus\.app\//, async ({ url }) => {
    requested.push(new URL(url));
    return { contentType: "text/html", body: WIDGET };
  });
  return requested;
}

/** Opens a page. `requested` lists the URLs that are requested from giscus. */
async function openPost(url: string, options: PageOptions = screen) {
  const page = await open(options);
  const requested = await answerForGiscus(page);
  await countPending(page);
  await page.goto(url);
  await hydrated(page);
  return { page, requested };
}

const FRAME = 'iframe[title="댓글"]';
const frame = (page: Page) => page.locator(FRAME);
const comeNear = (page: Page) => page.getByRole("heading", { name: "댓글" }).scrollIntoViewIfNeeded();
const session = (page: Page) => page.evaluate(() => localStorage.getItem("giscus-session"));

/** Returns the messages that the widget has received. Waits until the widget has loaded. */
async function received(page: Page) {
  const messages = (await page.frame(FRAME)).locator("#received");
  await messages.waitFor({ state: "attached" });
  return messages;
}

/** Sends a message from the widget to the page. Waits until the widget has loaded. */
async function say(page: Page, message: unknown): Promise<void> {
  await received(page);
  await (await page.frame(FRAME)).evaluate((giscus) => parent.postMessage({ giscus }, "*"), message);
}

test("comments load for the post's slug when the reader scrolls close to them, and have the height of their content", async () => {
  const { page, requested } = await openPost(RAIN);
  await waitUntilIdle(page);
  expect(requested).toEqual([]);
  await comeNear(page);
  await frame(page).waitFor();
  await expect.poll(async () => (await frame(page).boundingBox())?.height).toBe(321);
  expect(requested.map(({ pathname }) => pathname)).toEqual(["/ko/widget"]);
  expect(Object.fromEntries(requested[0]!.searchParams)).toEqual({
    origin: RAIN,
    backLink: RAIN,
    session: "",
    theme: "light",
    reactionsEnabled: "1",
    emitMetadata: "0",
    inputPosition: "top",
    repo: "kim/blog",
    repoId: "R_kgDOBlog",
    category: "Comments",
    categoryId: "DIC_kwDOBlog",
    strict: "1",
    description: "쪽글로 이어진다.",
    term: "rain",
  });
  expect(await page.getByRole("button", { name: "댓글 보기" }).isVisible()).toBe(false);
});

test("the button loads comments that did not load automatically", async () => {
  const page = await open(screen);
  await page.beforeScripts(() => {
    // Simulates a reader who has not scrolled close to the comments.
    window.IntersectionObserver = class {
      observe() {}
      disconnect() {}
    } as unknown as typeof IntersectionObserver;
  });
  await answerForGiscus(page);
  await page.goto(RAIN);
  await hydrated(page);
  expect(await frame(page).count()).toBe(0);
  await page.getByRole("button", { name: "댓글 보기" }).click();
  await frame(page).waitFor();
});

test("comments have the theme of the page and follow its changes", async () => {
  const { page, requested } = await openPost(RAIN, { ...screen, colorScheme: "dark" });
  await comeNear(page);
  await expect.poll(() => requested[0]?.searchParams.get("theme")).toBe("dark");
  const messages = await received(page);
  await page.emulate({ colorScheme: "light" });
  await expect.poll(() => messages.textContent()).toBe('{"giscus":{"setConfig":{"theme":"light"}}}');
});

test("navigation removes the comments of the previous post and loads those of the new one", async () => {
  const { page, requested } = await openPost(RAIN);
  await comeNear(page);
  await frame(page).waitFor();
  await page
    .getByRole("navigation", { name: "앞뒤 글" })
    .getByRole("link", { name: /다음 글/ })
    .click();
  await page.getByRole("heading", { level: 1, name: "한글 주소" }).waitFor();
  expect(await frame(page).count()).toBe(0);
  await comeNear(page);
  await frame(page).waitFor();
  await expect
    .poll(() => requested.map(({ searchParams }) => searchParams.get("term")))
    .toEqual(["rain", "한글-주소"]);
  expect(requested[1]?.searchParams.get("origin")).toBe(
    `${permalinks.url}2025/01/${encodeURIComponent("한글-주소")}.html`,
  );
  await page
    .getByRole("navigation", { name: "앞뒤 글" })
    .getByRole("link", { name: /다음 쪽글/ })
    .click();
  await page.getByRole("heading", { level: 1, name: "다음 쪽글" }).waitFor();
  // The front matter of this post does not enable comments.
  expect(await page.getByRole("heading", { name: "댓글" }).count()).toBe(0);
});

test("a giscus session is read from the URL, stored and used, and removed after giscus rejects it", async () => {
  const { page, requested } = await openPost(`${RAIN}?giscus=s1`);
  await frame(page).waitFor();
  await expect.poll(() => page.url()).toBe(RAIN);
  await expect.poll(() => requested[0]?.searchParams.get("session")).toBe("s1");
  expect(requested[0]?.searchParams.get("origin")).toBe(RAIN);
  expect(await session(page)).toBe('"s1"');
  await page.reload();
  await hydrated(page);
  await comeNear(page);
  await expect.poll(() => requested[1]?.searchParams.get("session")).toBe("s1");
  await say(page, { error: "Bad credentials" });
  await expect.poll(() => requested[2]?.searchParams.get("session")).toBe("");
  expect(await session(page)).toBeNull();
});

test("signing out removes the giscus session", async () => {
  const { page, requested } = await openPost(`${RAIN}?giscus=s2`);
  await say(page, { signOut: true });
  await expect.poll(() => requested[1]?.searchParams.get("session")).toBe("");
  expect(await session(page)).toBeNull();
});

test("an error of giscus is shown, except for a missing discussion; messages of other senders are ignored", async () => {
  const { page } = await openPost(RAIN);
  await comeNear(page);
  await expect.poll(async () => (await frame(page).boundingBox())?.height).toBe(321);
  await say(page, { error: "Discussion not found" });
  await page.evaluate(() => postMessage({ giscus: { resizeHeight: 9, error: "not giscus" } }, "*"));
  await say(page, { error: "API rate limit exceeded" });
  await page.getByRole("alert").getByText("API rate limit exceeded").waitFor();
  expect(await page.getByRole("alert").textContent()).toBe("불러오지 못했습니다: API rate limit exceeded");
  expect((await frame(page).boundingBox())?.height).toBe(321);
});

test("without JavaScript, comments are replaced by a link to the discussions on GitHub", async () => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(RAIN);
  const link = page.getByRole("link", { name: "GitHub에서 댓글 보기" });
  expect(await link.getAttribute("href")).toBe("https://github.com/kim/blog/discussions");
  expect(await page.getByRole("button", { name: "댓글 보기" }).isVisible()).toBe(false);
});

test("the content security policy allows frames of giscus only on a site with comments", async () => {
  const page = await open({ javaScriptEnabled: false });
  const policyOf = async (url: string) => {
    await page.goto(url);
    return (await page.locator("meta[http-equiv]").first().getAttribute("content")) ?? "";
  };
  expect(await policyOf(RAIN)).toContain(`; frame-src ${FRAMES.join(" ")} https://giscus.app; `);
  expect(await policyOf(root.url)).not.toContain("giscus");
});

test("a post with comments has no axe violations", async () => {
  const { page } = await openPost(RAIN, { viewport: { width: 360, height: 780 }, hasTouch: true });
  await frame(page).waitFor();
  expect(await axeViolations(page)).toEqual([]);
});
