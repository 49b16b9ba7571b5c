import { afterEach, beforeEach, expect, test } from "vitest";
import type { Page } from "../../support/browser/page.ts";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { sites } from "../../support/sites/sites.ts";
import { serveStatic, type StaticServer } from "../../support/build/staticServer.ts";
import { cachedFiles, heading, INSTALLATION, visit } from "../../e2e/offline/offlineSite.ts";

const { root, blog, withoutWorker } = await sites("root", "blog", "withoutWorker");
const openPage = openPages();
const open = () => openPage({ serviceWorkers: true });

let server: StaticServer;
beforeEach(async () => {
  server = await serveStatic({ "/": root.folder, "/blog/": blog.folder });
});
afterEach(() => server.close());

test("the cached page is shown when the server does not respond in time", async () => {
  const page = await open();
  await visit(page, server.url, "posts/moon-jar/");
  server.delay = 120_000;
  await page.reload({ timeout: 25_000, until: "response" });
  await heading(page, "The moon jar");
  expect(await page.locator(".prose").innerText()).toContain("A jar without a title");
});

const isGone = (page: Page) =>
  page.evaluate(async () => [
    (await caches.keys()).filter((name) => name.endsWith(`${location.origin}/`)).length,
    (await navigator.serviceWorker.getRegistrations()).filter(({ scope }) => scope === `${location.origin}/`)
      .length,
  ]);

test("`offline: false` removes the service worker and its caches, but not those of another site of the origin, and breaks no open page", async () => {
  const page = await open();
  await visit(page, `${server.url}blog/`, "posts/moon-jar/");
  await visit(page, server.url, "posts/moon-jar/");
  server.folders.set("/", withoutWorker.folder);
  await page.goto(server.url);
  await hydrated(page);
  await expect.poll(() => isGone(page), INSTALLATION).toEqual([0, 0]);
  await page.getByRole("link", { name: "The moon jar" }).click();
  await heading(page, "The moon jar");
  expect(Object.keys(await cachedFiles(page, `${server.url}blog/`))).toContain("bodies");
  await page.reload();
  await hydrated(page);
  expect(await isGone(page)).toEqual([0, 0]);
  server.stop();
  await page.goto(`${server.url}blog/posts/moon-jar/`);
  await heading(page, "The moon jar");
});
