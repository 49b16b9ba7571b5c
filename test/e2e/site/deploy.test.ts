import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Page } from "../../support/browser/page.ts";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { countPending, waitUntilIdle } from "../../support/page/pendingCallbacks.ts";
import { sites } from "../../support/sites/sites.ts";
import { ADDED_LINE } from "../../support/sites/sources.ts";
import { serveStatic, type StaticServer } from "../../support/build/staticServer.ts";

const { root, revised, newCode } = await sites("root", "revised", "newCode");
const open = openPages();

let server: StaticServer;
beforeEach(async () => {
  server = await serveStatic({ "/": root.folder });
});
afterEach(() => server.close());

/** Opens a page of the site before the deploy, and waits until it has prefetched the manifest. */
async function openBefore(path: string): Promise<{ page: Page; documents: () => string[] }> {
  const page = await open();
  await countPending(page);
  await page.goto(server.url + path);
  await hydrated(page);
  await page.waitFor(() =>
    performance.getEntriesByType("resource").some(({ name }) => name.includes("manifest.metadata")),
  );
  const requests = page.requests();
  return { page, documents: () => requests.filter(({ isNavigation }) => isNavigation).map(({ url }) => url) };
}

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name }).waitFor();
const follow = (page: Page, name: string) =>
  page.getByRole("main").getByRole("link", { name, exact: true }).click();

const files = async (site: string, start: string) =>
  (await readdir(join(site, "posts/moon-jar")))
    .concat(await readdir(join(site, "assets")), await readdir(join(site, "search")))
    .filter((file) => file.startsWith(start));

test("a build gives new names to exactly the files whose contents have changed", async () => {
  for (const start of ["body.", "texts-0."])
    expect(await files(revised.folder, start)).not.toEqual(await files(root.folder, start));
  for (const start of ["main.", "List."]) {
    expect(await files(revised.folder, start)).toEqual(await files(root.folder, start));
    expect(await files(newCode.folder, start)).not.toEqual(await files(root.folder, start));
  }
});

describe.each([
  ["of posts", revised, 0],
  ["of posts and the app", newCode, 1],
])("a page that was opened before a deploy %s", (_, site, most) => {
  test("a page from before a deploy opens a post that the deploy updated, and an unchanged post", async () => {
    const { page, documents } = await openBefore("");
    server.folders.set("/", site.folder);
    await follow(page, "The moon jar");
    await heading(page, "The moon jar");
    await page.getByText(ADDED_LINE).waitFor();
    await page.back();
    await heading(page, "시험 마루");
    await follow(page, "The Long Road - Notes on Walking");
    await heading(page, "The Long Road");
    expect(documents().length).toBeLessThanOrEqual(most);
  });

  test("a page from before a deploy opens the list, and a post from the list", async () => {
    const { page, documents } = await openBefore("posts/the-long-road/");
    server.folders.set("/", site.folder);
    await follow(page, "목록");
    await heading(page, "시험 마루");
    await hydrated(page);
    await follow(page, "The moon jar");
    await page.getByText(ADDED_LINE).waitFor();
    expect(documents().length).toBeLessThanOrEqual(most);
    await waitUntilIdle(page);
    expect(documents().length).toBeLessThanOrEqual(most);
  });

  test("a page from before a deploy finds text that the deploy added", async () => {
    const { page, documents } = await openBefore("posts/the-long-road/");
    server.folders.set("/", site.folder);
    await page.locator("[data-search]").click();
    await page.getByRole("combobox").fill("added");
    await page.getByRole("main").or(page.getByRole("dialog")).getByText(ADDED_LINE).first().waitFor();
    expect(await page.getByText("본문을 불러오지 못해").count()).toBe(0);
    expect(documents().length).toBeLessThanOrEqual(most);
  });

  test("a page from before a deploy opens an updated post from a search dialog that was open during the deploy", async () => {
    const { page, documents } = await openBefore("posts/the-long-road/");
    await page.locator("[data-search]").click();
    await page.getByRole("combobox").fill("jar");
    await page.getByRole("dialog").getByText("A jar without a title").waitFor();
    server.folders.set("/", site.folder);
    await page.getByRole("option", { name: "The moon jar" }).first().click();
    await page.getByText(ADDED_LINE).waitFor();
    expect(documents().length).toBeLessThanOrEqual(most);
  });
});

test("a page whose code is missing on the host is loaded exactly once as an HTML document", async () => {
  const { page, documents } = await openBefore("posts/the-long-road/");
  server.fault = (path, response) => {
    if (!/assets\/List\./.test(path)) return false;
    response.writeHead(404).end();
    return true;
  };
  const errors = page.collectErrors();
  await follow(page, "목록");
  await expect.poll(documents).toEqual([server.url]);
  await heading(page, "시험 마루");
  // On the loaded page, the app reports that it cannot start.
  await expect.poll(() => errors.length).toBeGreaterThan(0);
  await waitUntilIdle(page);
  // The HTML is readable and its links work.
  await follow(page, "The moon jar");
  await heading(page, "The moon jar");
  expect(documents()).toEqual([server.url, `${server.url}posts/moon-jar/`]);
});
