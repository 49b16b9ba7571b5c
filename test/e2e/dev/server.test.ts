import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { decodeMetadata } from "../../../src/shared/manifest/decodeMetadata.ts";
import { METADATA_FILE } from "../../../src/shared/urls/routes.ts";
import { type DevServer, startDevServer } from "../../support/build/devServer.ts";
import { rawRequest } from "../../support/build/rawRequest.ts";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";

const open = openPages();
let folder: string;
let server: DevServer;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-dev-"));
  await cp("test/fixtures/site", folder, { recursive: true });
  server = await startDevServer({ contentFolder: folder, base: "/log/" });
  ({ url } = server);
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

test("the pages, styles and app of the dev server have the same class names", async () => {
  const target = `${url}posts/moon-jar/`;
  const written = await (await fetch(target)).text();
  expect(written).toContain('class="m-layout-main"');
  const page = await open();
  await page.goto(target);
  await hydrated(page);
  const { names, styled } = await page.evaluate(() => {
    const rules = [...document.styleSheets].flatMap((sheet) =>
      Array.from(sheet.cssRules, (rule) => rule.cssText),
    );
    const classes = [...document.querySelectorAll("[class^=m-]")].flatMap(({ classList }) => [...classList]);
    return { names: classes, styled: rules.join("\n") };
  });
  expect(new Set(names).size).toBeGreaterThan(5);
  expect(names.filter((name) => !written.includes(name) || !styled.includes(`.${name}`))).toEqual([]);
});

test("a URL with filters shows the filtered list, and a post that is saved later appears in it", async () => {
  const page = await open();
  await page.goto(`${url}?tag=walking&sort=oldest`);
  await hydrated(page);
  const articles = page.getByRole("main").getByRole("article");
  await expect.poll(() => articles.count()).toBe(2);
  await writeFile(join(folder, "posts/2025-03-03-new.md"), "---\ntags: [walking]\n---\nNew.\n");
  await expect.poll(() => articles.count()).toBe(3);
});

test("the dev server serves the files of a build at the same URLs", async () => {
  const { manifest } = await decodeMetadata(await (await fetch(url + METADATA_FILE)).json(), "/log/");
  const body = await fetch(new URL(manifest.posts[0]?.body ?? "", url));
  expect(body.headers.get("content-type")).toContain("application/json");
  expect((await fetch(`${url}posts/nowhere/`)).status).toBe(404);
  expect((await fetch(`${url}posts/%E0%A4%A/`)).status).toBe(404);
  const forwarded = await fetch(`${url}posts/moon-jar`, { redirect: "manual" });
  expect(forwarded.headers.get("location")).toBe("/log/posts/moon-jar/");
});

test.each([
  ["//evil.example/..%2fposts/moon-jar", 404, undefined],
  ["//posts/moon-jar", 301, "/log/posts/moon-jar/"],
  ["/posts/moon-jar?tag=a", 301, "/log/posts/moon-jar/?tag=a"],
  ["/%5cevil.example/..%2fposts/moon-jar", 404, undefined],
  ["/posts/moon-jar%0d%0aset-cookie:%20x=1", 404, undefined],
  ["/.maru-build.json", 404, undefined],
])(
  "the dev server responds to %s with status %i and redirects only within the site",
  async (target, status, location) => {
    const { headers, ...response } = await rawRequest(url, `/log${target}`);
    expect([response.status, headers["location"]]).toEqual([status, location]);
  },
);

test("the search index of the dev server contains a draft as soon as it is saved", async () => {
  const json = async (target: string): Promise<unknown> => (await fetch(new URL(target, url))).json();
  const searched = async () => {
    const { search } = (await json(`${url}manifest.metadata.json`)) as { search: string };
    const { texts } = (await json(search)) as { texts: [string, number][] };
    return JSON.stringify(await Promise.all(texts.map(([target]) => json(target))));
  };
  expect(await searched()).not.toContain("Not for readers yet");
  await writeFile(join(folder, "posts/2025-03-04-draft.md"), "---\ndraft: true\n---\nNot for readers yet.\n");
  await expect.poll(searched).toContain("Not for readers yet");
});

test("the dev server serves all resources that a page's head links to, below the base path", async () => {
  const html = await (await fetch(`${url}posts/moon-jar/`)).text();
  const [head = ""] = html.split("</head>");
  const named = [...head.matchAll(/<link [^>]*href="([^"]*)"/g)].map(([, href = ""]) => href);
  expect(named).toContain("/log/favicon.ico");
  expect(named).toContain("/log/posts/moon-jar/index.md");
  const statuses = await Promise.all(
    named.map(async (href) => `${href} ${(await fetch(new URL(href, url))).status}`),
  );
  expect(statuses).toEqual(named.map((href) => `${href} 200`));
});
