import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hydrated } from "../support/hydrated.ts";
import { openPages } from "../support/openPages.ts";
import { sites } from "../support/sites/sites.ts";

const { root, blog } = await sites("root", "blog");
const open = openPages();

test("a deep link hydrates what stands in the page: same nodes, no body or manifest fetched for it", async () => {
  const page = await open();
  const bodies: string[] = [];
  page.on("request", (request) => request.url().includes("body.") && bodies.push(request.url()));
  // Before the app runs, mark the nodes it must keep.
  await page.route(/assets\/main/, async (route) => {
    await page.evaluate(() => {
      for (const node of document.querySelectorAll("h1, article, .prose, .prose p"))
        node.setAttribute("data-kept", "");
    });
    await route.continue();
  });
  await page.goto(`${root.url}posts/the-long-road/`, { until: "quiet" });
  await hydrated(page);
  expect(await page.locator("h1").count()).toBe(1);
  expect(await page.locator(":is(h1, article, .prose, .prose p):not([data-kept])").count()).toBe(0);
  expect(bodies).toEqual([]);
});

describe.each([
  ["as typed", "posts/한글-주소/"],
  ["percent-encoded", `posts/${encodeURIComponent("한글-주소")}/`],
  ["without its slash", "posts/한글-주소"],
  ["in another case", "posts/THE-long-ROAD/"],
  ["decomposed (NFD)", `posts/${encodeURIComponent("한글-주소".normalize("NFD"))}/`],
])("an address %s", (_, path) => {
  test.each([
    ["the root", root.url],
    ["a base path", blog.url],
  ])("opens its post below %s, at its canonical spelling", async (_base, url) => {
    const page = await open();
    await page.goto(url + path);
    const slug = /long/i.test(path) ? "the-long-road" : "한글-주소";
    await page.waitForUrl(`${url}posts/${encodeURIComponent(slug)}/`);
    await page.getByRole("heading", { level: 1, name: /한글 주소를 가진 글|The Long Road/ }).waitFor();
    expect(await page.getByRole("article").count()).toBe(1);
  });
});

test("an address that nothing has answers 404, says so and names the nearest posts", async () => {
  const page = await open();
  const response = await page.goto(`${root.url}posts/the-log-road/`);
  expect(response?.status()).toBe(404);
  await page.getByRole("heading", { level: 1, name: "찾는 글이 없습니다" }).waitFor();
  await page.getByRole("link", { name: "The Long Road - Notes on Walking" }).click();
  await page.waitForUrl(`${root.url}posts/the-long-road/`);
});

test.each(["posts/%E0%A4%A/", "posts/a%252Fb/", "posts/..%2f..%2fmanifest.json/", "tags/%/"])(
  "a malformed address %s gets the page that helps",
  async (path) => {
    const page = await open();
    const response = await page.goto(root.url + path);
    expect(response?.status()).toBe(404);
    await page.getByRole("heading", { level: 1, name: "찾는 글이 없습니다" }).waitFor();
    await page.getByRole("main").getByRole("link", { name: "목록" }).click();
    await page.waitForUrl(root.url);
  },
);

test("every route of the site hydrates without an error", async () => {
  const page = await open();
  const manifest = JSON.parse(await readFile(join(blog.folder, "manifest.json"), "utf8")) as {
    posts: { url: string }[];
    pages: { url: string }[];
    tags: { slug: string }[];
  };
  const paths = [
    ...manifest.posts.map(({ url }) => url),
    ...manifest.pages.map(({ url }) => url),
    ...manifest.tags.map(({ slug }) => `/blog/tags/${encodeURIComponent(slug)}/`),
    ...["", "page/2/", "tags/", "archive/", "archive/2024/"].map((path) => `/blog/${path}`),
  ];
  for (const path of paths) {
    const response = await page.goto(new URL(path, blog.url).href);
    expect(response?.status(), path).toBe(200);
    await hydrated(page);
    expect(await page.locator("h1").count(), path).toBe(1);
  }
});

test("the page's policy admits its own style and script and no other", async () => {
  const page = await open();
  await page.goto(`${root.url}posts/table/`);
  await hydrated(page);
  const styled = await page.evaluate(
    () => getComputedStyle(document.querySelector("td:last-child") as Element).textAlign,
  );
  expect(styled).toBe("right");
  expect(await page.title()).toBe("A table & a script </script> · 시험 마루");
  expect(await page.locator("[style]").count()).toBe(0);
  // What starts the app, what it starts from, and what the page says to other programs: a title closes none of them.
  const types = await page
    .locator("script")
    .evaluateAll((scripts) => scripts.map((script) => script.getAttribute("type")));
  expect(types).toEqual([null, "application/ld+json", "application/json"]);
});
