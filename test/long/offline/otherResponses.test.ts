import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Page } from "../../support/browser/page.ts";
import { openPages } from "../../support/page/openPages.ts";
import { sites } from "../../support/sites/sites.ts";
import { serveStatic, type StaticServer } from "../../support/build/staticServer.ts";
import { cachedFiles, heading, INSTALLATION, openList, visit } from "../../e2e/offline/offlineSite.ts";

const { root, seed } = await sites("root", "seed");
const openPage = openPages();
const open = () => openPage({ serviceWorkers: true });

const POST = "posts/moon-jar/";
const LOGIN = `<!doctype html><html lang="en"><title>Sign in</title><h1>Sign in to this network</h1></html>`;

let server: StaticServer;
beforeEach(async () => void (server = await serveStatic({ "/": root.folder })));
afterEach(() => server.close());

/** Returns the text of the cached page for a path of the site. */
const storedText = (page: Page, path: string) =>
  page.evaluate(async (url) => (await caches.match(url))?.text(), server.url + path);

test("a read post remains readable offline after other pages were served with status 200 at its URL", async () => {
  const page = await open();
  await visit(page, server.url, POST);
  const own = (path: string) => readFile(join(root.folder, path), "utf8");
  const answers: [name: string, html: string, shown: string][] = [
    ["a login page", LOGIN, "Sign in to this network"],
    [
      "a maintenance page",
      "<!doctype html><html><h1>We will be back soon</h1></html>",
      "We will be back soon",
    ],
    ["another site made with Maru", await readFile(join(seed.folder, "404.html"), "utf8"), ""],
    ["the home page", await own("index.html"), ""],
    ["the 404 page", await own("404.html"), ""],
    ["a page that is cut off", (await own(`${POST}index.html`)).replace(/<\/main>[^]*/, ""), "The moon jar"],
  ];
  for (const [name, html, shown] of answers) {
    server.instead.set(`/${POST}`, html);
    server.instead.set("/about/", `${await own("about/index.html")}<!--${name}-->`);
    await page.goto(`${server.url}${POST}`, { until: "response" });
    // The reader receives the response of the network and can sign in.
    if (shown) await heading(page, shown);
    // If the worker had cached the response, it would have done so before this point.
    await page.goto(`${server.url}about/`);
    await expect.poll(() => storedText(page, "about/")).toContain(`<!--${name}-->`);
    expect(await storedText(page, POST), name).toBe(await own(`${POST}index.html`));
  }
  server.stop();
  await page.goto(`${server.url}${POST}`);
  await heading(page, "The moon jar");
  expect(await page.locator(".prose").innerText()).toContain("A jar without a title");
});

test("a newer build of the site replaces the cached page", async () => {
  const page = await open();
  await visit(page, server.url, POST);
  const html = (await readFile(join(root.folder, POST, "index.html"), "utf8")).replace(
    "A jar without",
    "A vase without",
  );
  server.instead.set(`/${POST}`, html);
  await page.reload();
  await expect.poll(() => storedText(page, POST)).toContain("A vase without");
});

test.each([
  ["a login page", LOGIN],
  ["JSON of another program", '{"error":"login required"}'],
])(
  "the app uses its cached data while %s is served with status 200 instead of the site's data",
  async (_, text) => {
    const page = await open();
    await visit(page, server.url, POST);
    const files = await cachedFiles(page, server.url);
    const data = ["metadata", "bodies", "summaries"].flatMap((kind) => files[kind] ?? []);
    for (const path of data) server.instead.set(`/${path}`, text);
    await page.reload();
    await openList(page);
    await heading(page, "시험 마루");
    await page.getByRole("link", { name: "The moon jar" }).click();
    await heading(page, "The moon jar");
    expect(await cachedFiles(page, server.url)).toMatchObject({
      bodies: files["bodies"],
      metadata: files["metadata"],
    });
  },
);

/** Replaces all cached responses of some kinds with a login page, as an earlier version of the worker may have cached it. */
const poison = (page: Page, kinds: readonly string[]) =>
  page.evaluate(
    async ([login, ...names]) => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        if (!names.some((kind) => name.startsWith(`maru ${kind}.`))) continue;
        for (const request of await cache.keys())
          await cache.put(request, new Response(login, { headers: { "content-type": "text/html" } }));
      }
    },
    [LOGIN, ...kinds],
  );

/** Returns the URLs whose cached responses are login pages. */
const poisoned = (page: Page) =>
  page.evaluate(async () => {
    const urls: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        if ((await (await cache.match(request))?.text())?.includes("Sign in to")) urls.push(request.url);
    }
    return urls;
  });

test("if the caches contain a login page, it is not shown offline, and the app starts", async () => {
  const page = await open();
  await visit(page, server.url, POST);
  await poison(page, ["pages", "bodies"]);
  server.stop();
  await page.reload();
  // The browser's HTTP cache also contains the body, because the content at its URL never changes.
  await heading(page, "The moon jar");
  await page.goto(server.url);
  await heading(page, "시험 마루");
  expect(await page.getByText("Sign in to").count()).toBe(0);
});

test("cached login pages are replaced when the site is reachable", async () => {
  const page = await open();
  await visit(page, server.url, POST);
  await poison(page, ["pages", "bodies", "start", "metadata", "summaries"]);
  expect(await poisoned(page)).not.toEqual([]);
  await page.goto(server.url);
  await page.getByRole("link", { name: "The moon jar" }).click();
  await heading(page, "The moon jar");
  await page.reload();
  await heading(page, "The moon jar");
  await expect.poll(() => poisoned(page), INSTALLATION).toEqual([]);
  server.stop();
  await page.reload();
  expect(await page.locator(".prose").innerText()).toContain("A jar without a title");
});

test("another site at the same URL shows no content of the previous site offline", async () => {
  const page = await open();
  await visit(page, server.url, POST);
  const names = () =>
    page.evaluate(async () => (await caches.keys()).filter((name) => /^maru (?!code|pictures)/.test(name)));
  const previous = await names();
  expect(previous).toContainEqual(expect.stringMatching(/^maru bodies/));
  server.folders.set("/", seed.folder);
  await page.goto(server.url);
  await expect
    .poll(async () => (await names()).filter((name) => previous.includes(name)), INSTALLATION)
    .toEqual([]);
  await visit(page, server.url, "posts/the-stargate-project/");
  server.stop();
  await page.reload();
  await heading(page, "The Stargate Project - Datacenter for AI");
  await page.goto(`${server.url}${POST}`);
  await expect.poll(() => page.getByRole("heading", { level: 1 }).textContent()).not.toBe("The moon jar");
});
