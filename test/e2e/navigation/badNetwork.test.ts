import { readdir, readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Fault, FAULTS, injectFault } from "../../support/runner/faults.ts";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { endSlowDelay, expectReadable } from "../../support/page/readablePage.ts";
import { sites } from "../../support/sites/sites.ts";
import { serveStatic, type StaticServer } from "../../support/build/staticServer.ts";
import { networkResources, type PageResource } from "./networkResources.ts";

const { root } = await sites("root");
const { pages } = networkResources(root.folder);
const openPage = openPages();
/** Opens a page in a window that is low enough for every page to scroll. */
const open = () => openPage({ viewport: { width: 800, height: 300 } });

let server: StaticServer;
beforeEach(async () => {
  server = await serveStatic({ "/": root.folder });
});
afterEach(() => server.close());

test("a slow body is shown when it arrives, and the message about slow loading disappears", async () => {
  const page = await open();
  const held: (() => void)[] = [];
  const { file, open: openPost, shown } = pages["a body"] as PageResource;
  injectFault(
    server,
    file,
    (response, path) => void held.push(() => void readFile(path).then((text) => response.end(text))),
  );
  await page.goto(server.url);
  await hydrated(page);
  await openPost(page);
  await endSlowDelay(page);
  await page.getByText("오래 걸립니다").waitFor();
  // The message may appear before the body is requested, because the app fetches the manifest first.
  await expect.poll(() => held.length).toBeGreaterThan(0);
  for (const release of held) release();
  await shown(page);
  expect(await page.getByText("오래 걸립니다").count()).toBe(0);
});

test("a page is hidden for at most 8 s if its filtered list does not arrive", async () => {
  const page = await open();
  injectFault(server, /manifest\.metadata/, FAULTS["stalled"] as Fault);
  await page.goto(`${server.url}?tag=walking`);
  expect(await page.getByRole("main").isVisible()).toBe(false);
  await endSlowDelay(page);
  await expectReadable(page);
});

test("a page whose code is missing is not reloaded automatically after the reader has retried", async () => {
  const page = await open();
  const { file, from, open: openList } = pages["the code of a list"] as PageResource;
  await page.goto(server.url + from);
  await hydrated(page);
  page.collectErrors();
  const lists: ServerResponse[] = [];
  server.fault = (path, response) => {
    if (file.test(path)) response.writeHead(404).end();
    else if (path === "/") lists.push(response);
    else return false;
    return true;
  };
  await openList(page);
  const retry = page.getByRole("button", { name: "다시 시도" });
  await retry.waitFor();
  // The app asks whether the host responds, and reloads the page if so.
  await expect.poll(() => lists.length).toBe(1);
  // A mouse click would wait for the document.
  await retry.evaluate((button) => button.click());
  await expect.poll(() => lists.length).toBe(2);
  // Browsers keep a document if the status is 204.
  lists[1]?.writeHead(204).end();
  lists[0]?.writeHead(200).end();
  // The app has received the answer, and a request after it is answered.
  await page.waitFor(() =>
    performance.getEntriesByType("resource").some(({ name }) => name === `${location.origin}/`),
  );
  await page.evaluate(() => fetch("/posts/moon-jar/"));
  expect(lists).toHaveLength(2);
});

// Styles are inline in each page, or part of the code that is loaded later.
test("the build has no stylesheet files", async () => {
  expect((await readdir(join(root.folder, "assets"))).filter((file) => file.endsWith(".css"))).toEqual([]);
});
