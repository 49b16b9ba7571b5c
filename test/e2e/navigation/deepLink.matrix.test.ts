import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { EVERY_PAGE, ONE_OF_EACH_KIND } from "../../support/build/choosePages.ts";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { sites } from "../../support/sites/sites.ts";
import { membersOf } from "../../support/runner/suite.ts";

const { root, blog } = await sites("root", "blog");
const open = openPages();

const SITES = [
  ["the root", root.url],
  ["a base path", blog.url],
] as const;
const SPELLINGS = [
  ["as typed", "posts/한글-주소/"],
  ["percent-encoded", `posts/${encodeURIComponent("한글-주소")}/`],
  ["without its slash", "posts/한글-주소"],
  ["in another case", "posts/THE-long-ROAD/"],
  ["decomposed (NFD)", `posts/${encodeURIComponent("한글-주소".normalize("NFD"))}/`],
].flatMap(([spelling = "", path = ""]) => SITES.map(([below, url]) => [spelling, below, path, url] as const));

test.each(membersOf(SPELLINGS, ([, , , url]) => url === blog.url))(
  "a URL %s opens its post on a site at %s, and the canonical URL replaces it",
  async (_spelling, _below, path, url) => {
    const page = await open();
    await page.goto(url + path);
    const slug = /long/i.test(path) ? "the-long-road" : "한글-주소";
    await page.waitForUrl(`${url}posts/${encodeURIComponent(slug)}/`);
    await page.getByRole("heading", { level: 1, name: /한글 주소를 가진 글|The Long Road/ }).waitFor();
    expect(await page.getByRole("article").count()).toBe(1);
  },
);

test.each(membersOf([ONE_OF_EACH_KIND, EVERY_PAGE], (pages) => pages === ONE_OF_EACH_KIND))(
  "hydration succeeds on %s of the site",
  async (_, choose) => {
    const page = await open();
    const manifest = JSON.parse(await readFile(join(blog.folder, "manifest.json"), "utf8")) as {
      posts: { url: string }[];
      pages: { url: string }[];
      tags: { slug: string }[];
    };
    const paths = [
      ...[...manifest.posts, ...manifest.pages].map(({ url }) => url.replace(/^\/blog\//, "")),
      ...manifest.tags.map(({ slug }) => `tags/${encodeURIComponent(slug)}/`),
      "",
      "page/2/",
      "tags/",
      "archive/",
      "archive/2024/",
    ];
    for (const path of choose(paths)) {
      const response = await page.goto(blog.url + path);
      expect(response?.status, path).toBe(200);
      await hydrated(page);
      expect(await page.locator("h1").count(), path).toBe(1);
    }
  },
);
