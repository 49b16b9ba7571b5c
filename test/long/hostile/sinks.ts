import type { Page } from "playwright-core";
import { isHydrated } from "../../support/page/hydrated.ts";
import { IN_URLS, POSTS } from "./inputs.ts";
import { BREAKOUTS } from "./payloads.ts";
import { exercisePage } from "./exercisePage.ts";

/** All views in which a browser shows texts of posts. Each function opens the pages of a view and returns their number. */
export const SINKS: Record<string, (page: Page, url: string) => Promise<number>> = {
  "posts as finished HTML": (page, url) => openEach(page, postsOf(url)),
  "posts within the app": (page, url) => openPostsInApp(page, url),
  // Lists have no images that the test would have to wait for.
  "lists and tags": async (page, url) => openEach(page, await listsOf(page, url), "domcontentloaded"),
  "URLs with payloads": openUrls,
  "results of searches": search,
  feeds: openFeeds,
};

const postsOf = (url: string, posts = POSTS) => posts.map(({ slug }) => `${url}posts/${slug}/`);

async function openEach(
  page: Page,
  urls: readonly string[],
  waitUntil: "load" | "domcontentloaded" = "load",
) {
  for (const each of urls) {
    await page.goto(each, { waitUntil });
    await page.evaluate(exercisePage);
  }
  return urls.length;
}

/** Opens posts through links within the app, without page loads. Returns their number. */
export async function openPostsInApp(page: Page, url: string, posts = POSTS): Promise<number> {
  await page.goto(`${url}reading/`);
  await page.waitForFunction(isHydrated);
  for (const each of postsOf(url, posts)) {
    await page.evaluate((href) => {
      const link = Object.assign(document.createElement("a"), { href });
      document.body.append(link);
      link.click();
      link.remove();
    }, each);
    await page.waitForURL(each);
    await page.locator("article").waitFor();
    await page.evaluate(exercisePage);
  }
  return posts.length;
}

/** Returns the URLs of all lists and other pages that show posts, according to the site's manifest. */
async function listsOf(page: Page, url: string): Promise<string[]> {
  const answer = await page.request.get(`${url}manifest.json`);
  const { tags } = (await answer.json()) as { tags: { slug: string }[] };
  const pages = Array.from({ length: Math.ceil(POSTS.length / 20) - 1 }, (_, index) => `page/${index + 2}/`);
  return ["", ...pages, "tags/", "archive/", ...tags.map(({ slug }) => `tags/${slug}/`)].map(
    (path) => url + path,
  );
}

async function openUrls(page: Page, url: string): Promise<number> {
  for (const { text } of IN_URLS) {
    await page.goto(url + text);
    await page.waitForFunction(isHydrated);
    await page.evaluate(exercisePage);
  }
  return IN_URLS.length;
}

/** Searches for payloads and for their words, because results show marked passages. */
async function search(page: Page, url: string): Promise<number> {
  const words = ["onerror", "img", "script ran", "javascript", "onclick", "<img src=x", "svg onload", "끝1"];
  const queries = [...words, ...BREAKOUTS];
  await page.goto(`${url}search/`);
  await page.waitForFunction(isHydrated);
  for (const query of queries) {
    const box = page.getByRole("main").getByRole("combobox");
    await box.fill(query);
    // The app adds the query to the URL.
    await page.waitForFunction(
      (text) => new URLSearchParams(location.search).get("q") === text.trim(),
      query,
    );
    await page.evaluate(exercisePage);
  }
  await page.getByRole("main").getByRole("combobox").fill("onerror");
  await page.locator("main mark").first().waitFor();
  await page.evaluate(exercisePage);
  return queries.length + 1;
}

/** Opens feeds as documents, and their items like a feed reader that trusts HTML. */
async function openFeeds(page: Page, url: string): Promise<number> {
  const feeds = ["feed.xml", "rss.xml", "feed.json", "llms.txt", "sitemap.xml"];
  let opened = 0;
  for (const feed of feeds) {
    const answer = await page.goto(url + feed);
    if (!answer?.ok()) continue;
    opened++;
    if (feed !== "feed.json") continue;
    const { items } = (await answer.json()) as { items: { content_html: string; title: string }[] };
    await page.goto("about:blank");
    for (const { content_html } of items) {
      await page.setContent(content_html);
      await page.evaluate(exercisePage);
    }
    opened += items.length;
  }
  return opened;
}
