import { readdir, readFile } from "node:fs/promises";
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

// Styles are inline in each page, or part of the code that is loaded later.
test("the build has no stylesheet files", async () => {
  expect((await readdir(join(root.folder, "assets"))).filter((file) => file.endsWith(".css"))).toEqual([]);
});
