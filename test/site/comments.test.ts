import axe from "axe-core";
import type { PageOptions, Page } from "../support/browser/page.ts";
import { expect, test } from "vitest";
import { FRAMES } from "../../src/build/markdown/embeds/players.ts";
import { hydrated } from "../support/hydrated.ts";
import { openPages } from "../support/openPages.ts";
import { sites } from "../support/sites/sites.ts";

const { permalinks, root } = await sites("permalinks", "root");
const open = openPages();
const RAIN = `${permalinks.url}2024/05/rain.html`;
const screen: PageOptions = { viewport: { width: 800, height: 200 } };

/** Stands for giscus: says its height, and what `?say` of its own page asks for; remembers what it is told. */
const WIDGET = `<!doctype html><html lang="ko"><title>giscus</title><p id="told"></p><script>
  const say = (giscus) => parent.postMessage({ giscus }, "*");
  addEventListener("message", ({ data }) => (told.textContent += JSON.stringify(data)));
  say({ resizeHeight: 321 });
</script>`;

/** Opens a page; gives the addresses that giscus was asked for. */
async function openPost(url: string, options: PageOptions = screen) {
  const page = await open(options);
  const asked: URL[] = [];
  await page.route("https://giscus.app/**", async (route) => {
    asked.push(new URL(route.request().url()));
    await route.fulfill({ contentType: "text/html", body: WIDGET });
  });
  await page.goto(url);
  await hydrated(page);
  return { page, asked };
}

const frame = (page: Page) => page.locator('iframe[title="댓글"]');
const comeNear = (page: Page) => page.getByRole("heading", { name: "댓글" }).scrollIntoViewIfNeeded();
const kept = (page: Page) => page.evaluate(() => localStorage.getItem("giscus-session"));

/** What the widget says to our page. */
const say = (page: Page, message: unknown) =>
  page.frames()[1]!.evaluate((giscus) => parent.postMessage({ giscus }, "*"), message);

test("comments come when the reader comes near them, as high as they are, and are asked for by slug", async () => {
  const { page, asked } = await openPost(RAIN);
  await page.waitUntilQuiet();
  expect(asked).toEqual([]);
  await comeNear(page);
  await frame(page).waitFor();
  await expect.poll(async () => (await frame(page).boundingBox())?.height).toBe(321);
  expect(asked.map(({ pathname }) => pathname)).toEqual(["/ko/widget"]);
  expect(Object.fromEntries(asked[0]!.searchParams)).toEqual({
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

test("the button brings them where they have not come by themselves", async () => {
  const page = await open(screen);
  await page.beforeScripts(() => {
    // As if the reader had not come near.
    window.IntersectionObserver = class {
      observe() {}
      disconnect() {}
    } as unknown as typeof IntersectionObserver;
  });
  await page.route("https://giscus.app/**", (route) =>
    route.fulfill({ contentType: "text/html", body: WIDGET }),
  );
  await page.goto(RAIN);
  await hydrated(page);
  expect(await frame(page).count()).toBe(0);
  await page.getByRole("button", { name: "댓글 보기" }).click();
  await frame(page).waitFor();
});

test("their theme is the page's, and stays in step with it", async () => {
  const { page, asked } = await openPost(RAIN, { ...screen, colorScheme: "dark" });
  await comeNear(page);
  await expect.poll(() => asked[0]?.searchParams.get("theme")).toBe("dark");
  const told = page.frameLocator("iframe").locator("#told");
  await told.waitFor({ state: "attached" });
  await page.emulate({ colorScheme: "light" });
  await expect.poll(() => told.textContent()).toBe('{"giscus":{"setConfig":{"theme":"light"}}}');
});

test("each post has its own, and none are left when it is", async () => {
  const { page, asked } = await openPost(RAIN);
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
  expect(asked.map(({ searchParams }) => searchParams.get("term"))).toEqual(["rain", "한글-주소"]);
  expect(asked[1]?.searchParams.get("origin")).toBe(
    `${permalinks.url}2025/01/${encodeURIComponent("한글-주소")}.html`,
  );
  await page
    .getByRole("navigation", { name: "앞뒤 글" })
    .getByRole("link", { name: /다음 쪽글/ })
    .click();
  await page.getByRole("heading", { level: 1, name: "다음 쪽글" }).waitFor();
  // This one says nothing of comments.
  expect(await page.getByRole("heading", { name: "댓글" }).count()).toBe(0);
});

test("a session comes in the address, is kept and used, and dropped where it is over", async () => {
  const { page, asked } = await openPost(`${RAIN}?giscus=s1`);
  await frame(page).waitFor();
  await expect.poll(() => page.url()).toBe(RAIN);
  expect(asked[0]?.searchParams.get("session")).toBe("s1");
  expect(asked[0]?.searchParams.get("origin")).toBe(RAIN);
  expect(await kept(page)).toBe('"s1"');
  await page.reload();
  await hydrated(page);
  await comeNear(page);
  await expect.poll(() => asked[1]?.searchParams.get("session")).toBe("s1");
  await page.frameLocator("iframe").locator("#told").waitFor({ state: "attached" });
  await say(page, { error: "Bad credentials" });
  await expect.poll(() => asked[2]?.searchParams.get("session")).toBe("");
  expect(await kept(page)).toBeNull();
});

test("signing out drops the session", async () => {
  const { page, asked } = await openPost(`${RAIN}?giscus=s2`);
  await page.frameLocator("iframe").locator("#told").waitFor({ state: "attached" });
  await say(page, { signOut: true });
  await expect.poll(() => asked[1]?.searchParams.get("session")).toBe("");
  expect(await kept(page)).toBeNull();
});

test("a fault is told; that nobody has commented yet is none; nobody else is listened to", async () => {
  const { page } = await openPost(RAIN);
  await comeNear(page);
  await page.frameLocator("iframe").locator("#told").waitFor({ state: "attached" });
  await expect.poll(async () => (await frame(page).boundingBox())?.height).toBe(321);
  await say(page, { error: "Discussion not found" });
  await page.evaluate(() => postMessage({ giscus: { resizeHeight: 9, error: "not giscus" } }, "*"));
  await say(page, { error: "API rate limit exceeded" });
  await page.getByRole("alert").getByText("API rate limit exceeded").waitFor();
  expect(await page.getByRole("alert").textContent()).toBe("불러오지 못했습니다: API rate limit exceeded");
  expect((await frame(page).boundingBox())?.height).toBe(321);
});

test("without JavaScript a link leads to where they are kept", async () => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(RAIN);
  const link = page.getByRole("link", { name: "GitHub에서 댓글 보기" });
  expect(await link.getAttribute("href")).toBe("https://github.com/kim/blog/discussions");
  expect(await page.getByRole("button", { name: "댓글 보기" }).isVisible()).toBe(false);
});

test("the policy lets their frame in only where a site has them", async () => {
  const page = await open({ javaScriptEnabled: false });
  const policyOf = async (url: string) => {
    await page.goto(url);
    return (await page.locator("meta[http-equiv]").first().getAttribute("content")) ?? "";
  };
  expect(await policyOf(RAIN)).toContain(`; frame-src ${FRAMES.join(" ")} https://giscus.app; `);
  expect(await policyOf(root.url)).not.toContain("giscus");
});

test("a post with comments has no fault that axe finds", async () => {
  const { page } = await openPost(RAIN, { viewport: { width: 360, height: 780 }, hasTouch: true });
  await frame(page).waitFor();
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
