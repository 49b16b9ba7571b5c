import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runBuild } from "../../support/build/runBuild.ts";
import { serveStatic, type StaticServer } from "../../support/build/staticServer.ts";
import type { Page } from "../../support/browser/page.ts";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";

/** A post of 20 sections, so long that the page has to scroll to each of the later ones. */
const SECTIONS = Array.from({ length: 20 }, (_, index) => `## 첫 Node.js ${index}\n\n${"글 ".repeat(900)}\n`);
const HASH = `#${encodeURIComponent("첫-nodejs-15")}`;

let folder: string;
let server: StaticServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-anchors-"));
  await mkdir(join(folder, "posts"));
  const post = (text: string) => `---\ntitle: 글\ndate: 2025-01-01\n---\n\n${text}`;
  await writeFile(join(folder, "posts/long.md"), post(SECTIONS.join("\n")));
  await writeFile(join(folder, "posts/short.md"), post(`<a href="/posts/long/${HASH}">지난 글의 절</a>`));
  await writeFile(join(folder, "site.yaml"), "anchors: hugo\nogImages: false\nprecompress: false\n");
  await runBuild({ contentFolder: folder, outDir: join(folder, "site") });
  server = await serveStatic({ "/": join(folder, "site") });
}, 120_000);
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});
const open = openPages();

/** Waits until the page has scrolled by a window's height. Returns whether the heading is in the upper part of the window. */
async function isHeadingAtTop(page: Page): Promise<boolean> {
  await page.waitFor(() => scrollY > innerHeight);
  return page.evaluate(() => {
    const heading = document.getElementById("첫-node-js-15");
    const top = heading?.getBoundingClientRect().top ?? -1;
    return heading?.textContent === "첫 Node.js 15" && top >= 0 && top < 120;
  });
}

test("without JavaScript, an old link scrolls to its heading", async () => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(`${server.url}posts/long/${HASH}`);
  expect(await isHeadingAtTop(page)).toBe(true);
});

test("an old link scrolls to its heading in the app, also by a link of another page", async () => {
  const page = await open();
  await page.goto(`${server.url}posts/short/`);
  await hydrated(page);
  await page.getByRole("link", { name: "지난 글의 절" }).click();
  expect(await isHeadingAtTop(page)).toBe(true);
  await page.reload();
  expect(await isHeadingAtTop(page)).toBe(true);
});

test("screen readers are told the name of a heading without its anchor", async () => {
  const page = await open();
  await page.goto(`${server.url}posts/long/`);
  expect(await page.getByRole("heading", { name: "첫 Node.js 15", level: 2 }).count()).toBe(1);
});
