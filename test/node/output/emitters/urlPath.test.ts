import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createHeads } from "../../../../src/node/output/emitters/head/writeHead.ts";
import { emitAliases } from "../../../../src/node/output/emitters/hosts/aliases.ts";
import { emitHosts } from "../../../../src/node/output/emitters/hosts/hosts.ts";
import { emitRedirects } from "../../../../src/node/output/emitters/hosts/redirects.ts";
import { emitFeeds } from "../../../../src/node/output/emitters/feeds/feeds.ts";
import { createPublicManifest } from "../../../../src/node/output/emitters/programs/createPublicManifest.ts";
import { emitLlms } from "../../../../src/node/output/emitters/programs/llms.ts";
import { emitMarkdown } from "../../../../src/node/output/emitters/programs/plainMarkdown.ts";
import { emitRobots } from "../../../../src/node/output/emitters/programs/robots.ts";
import { emitSitemap } from "../../../../src/node/output/emitters/programs/sitemap.ts";
import { webManifest } from "../../../../src/node/output/emitters/webManifest.ts";
import { formatProblem } from "../../../../src/node/diagnostics/problem.ts";
import { createCompiler } from "../../../../src/node/site/createCompiler.ts";
import { publishedPermalinks } from "../../../../src/node/site/permalinkLock/published.ts";
import { siteId } from "../../../../src/node/site/siteId.ts";
import { emitFiles } from "../../../support/corpus/hostileSite.ts";

const EMITTERS = [
  emitFeeds,
  emitSitemap,
  emitRobots,
  emitLlms,
  emitMarkdown,
  emitRedirects,
  emitHosts,
  emitAliases,
];

/** Posts with each kind of URL. `SITE` is the address of the site. */
const FILES = {
  "posts/rain.md":
    "---\ndate: 2025-01-22\ntags: [비]\naliases: [/old/rain/]\n---\n[b](b.md) [about](/about/) [own](SITE/posts/b/) ![x](x.svg)",
  "posts/b.md": "---\ndate: 2025-01-23\nimage: x.svg\n---\n[home](SITE/)",
  "posts/x.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
  "pages/about.md": "about",
  "permalinks.lock": "/about/  pages/about.md\n/posts/rain/  posts/rain.md\n",
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-path-"));
});
afterEach(() => rm(folder, { recursive: true }));

interface SiteOptions {
  /** `url` in `site.yaml`. */
  url: string;
  siteUrl?: string | undefined;
  base?: string | undefined;
}

/** Compiles the site whose address is `address`. Returns all files that contain URLs, and the head of a post. */
async function emit(address: string, { url, siteUrl, base }: SiteOptions) {
  const settings = `title: S\nlanguage: ko\nurl: ${url}\nfeeds: {aliases: [index.xml]}\n`;
  for (const [path, text] of Object.entries({ ...FILES, "site.yaml": settings })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text.replaceAll("SITE", address));
  }
  const { site, problems } = await createCompiler({ contentFolder: folder, base, siteUrl }).compile();
  const head = { title: "rain · S", description: "", language: "ko" };
  const files = await emitFiles(site, EMITTERS);
  files.set("manifest.json", JSON.stringify(createPublicManifest(site)));
  files.set("webmanifest", webManifest(site));
  files.set("head", createHeads(site)("/posts/rain/", { status: 200, head, key: undefined }));
  files.set("lock", JSON.stringify(publishedPermalinks(site)));
  files.set("id", siteId(site));
  return { base: site.base, files, problems: problems.map((problem) => formatProblem(problem, "")) };
}

const HANGUL = "https://a.kr/%EB%B8%94%EB%A1%9C%EA%B7%B8";

test.each<[address: string, options: SiteOptions]>([
  ["https://a.kr", { url: "https://a.kr" }],
  ["https://a.kr/blog", { url: "https://a.kr/blog/" }],
  ["https://a.kr/blog", { url: "https://a.kr/blog" }],
  ["https://a.kr/a/b", { url: "https://a.kr/a/b/" }],
  [HANGUL, { url: "https://a.kr/블로그/" }],
  [HANGUL, { url: `${HANGUL}/` }],
  ["https://a.kr/log", { url: "https://a.kr/blog/", base: "/log/" }],
  ["https://a.kr", { url: "https://a.kr/blog/", base: "/" }],
  ["https://b.kr/log", { url: "https://a.kr/blog/", siteUrl: "https://b.kr/log" }],
  ["https://b.kr", { url: "https://a.kr/blog/", siteUrl: "https://b.kr" }],
  ["https://b.kr/x", { url: "https://a.kr/blog/", siteUrl: "https://b.kr/log/", base: "x" }],
])("a site at %s with the options %j has this address in all files", async (address, options) => {
  const { base, files, problems } = await emit(address, options);
  expect(problems).toEqual([]);
  const { origin, pathname } = new URL(`${address}/`);
  expect(base).toBe(pathname);
  // These files equal those of a site whose URL has no path and that has the option `--base`.
  expect(files).toEqual((await emit(address, { url: origin, base: pathname })).files);
  const textOf = (path: string) => files.get(path) ?? "";
  expect(textOf("head")).toContain(`<link rel="canonical" href="${address}/posts/rain/" />`);
  expect(textOf("head")).toContain(`<meta property="og:image" content="${address}/assets/card.`);
  expect(textOf("feed.xml")).toContain(`<link href="${address}/posts/rain/"`);
  expect(textOf("index.xml")).toBe(textOf("feed.xml"));
  expect(JSON.parse(textOf("feed.json"))).toMatchObject({
    home_page_url: `${address}/`,
    feed_url: `${address}/feed.json`,
    items: [{ url: `${address}/posts/b/` }, { url: `${address}/posts/rain/` }],
  });
  expect(JSON.parse(textOf("manifest.json"))).toMatchObject({
    site: { url: `${address}/` },
    posts: [{ url: `${pathname}posts/b/` }, { url: `${pathname}posts/rain/` }],
  });
  expect(textOf("sitemap.xml")).toContain(`<loc>${address}/posts/rain/</loc>`);
  expect(textOf("robots.txt")).toContain(`Sitemap: ${address}/sitemap.xml`);
  expect(textOf("llms.txt")).toContain(`(${address}/posts/rain/index.md)`);
  expect(textOf("posts/rain/index.md")).toContain(
    `[b](${address}/posts/b/) [about](${address}/about/) [own](${address}/posts/b/)`,
  );
  expect(textOf("old/rain/index.html")).toContain(`<link rel="canonical" href="${address}/posts/rain/" />`);
  expect(textOf("_redirects")).toContain(`${pathname}old/rain/ ${pathname}posts/rain/ 301`);
  expect(textOf("lock")).toContain('{"url":"/posts/rain/","file":"posts/rain.md"}');
  const urls = [...files.values()].flatMap((text) => text.match(/https:\/\/[ab]\.kr[^\s"'<>)]*/g) ?? []);
  expect(urls.length).toBeGreaterThan(30);
  expect(urls.filter((found) => found !== origin && !`${found}/`.startsWith(`${address}/`))).toEqual([]);
  expect(urls.filter((found) => pathname !== "/" && found.includes(pathname + pathname.slice(1)))).toEqual(
    [],
  );
});
