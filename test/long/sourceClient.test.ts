import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CloneDevServer, startCloneDevServer } from "../support/build/cloneDevServer.ts";
import { hydrated } from "../support/page/hydrated.ts";
import { openPages } from "../support/page/openPages.ts";

let content: string;
let server: CloneDevServer;

beforeAll(async () => {
  content = await mkdtemp(join(tmpdir(), "maru-clone-content-"));
  await cp("test/fixtures/site", content, { recursive: true });
  server = await startCloneDevServer(content, "/log/");
});
afterAll(async () => {
  await server.close();
  await rm(content, { recursive: true });
});
// Called after the hook above, so that pages are closed before their server.
const open = openPages();

const get = async (path: string) => (await fetch(new URL(path, server.url))).text();

/** Replaces text in a source file of the clone. */
async function edit(file: string, [before, after]: [before: string, after: string]): Promise<void> {
  const path = join(server.root, file);
  const text = await readFile(path, "utf8");
  expect(text).toContain(before);
  await writeFile(path, text.replace(before, after));
}

test("a clone serves the source of the app to pages with a base path, without packed styles and scripts", async () => {
  const html = await get("posts/moon-jar/");
  expect(html).toContain(`<script type="module" src="/@vite/client"></script>`);
  expect(html).toContain(`<script type="module" src="/src/client/entry/main.tsx"></script>`);
  expect(html).toMatch(/<div id="maru-root" data-dev="[^"]+" data-base="\/log\/">/);
  expect(html).toContain(`href="/log/favicon.ico"`);
  expect(html).not.toContain("/assets/main.");
  const main = await fetch(new URL("/src/client/entry/main.tsx", server.url));
  expect(main.headers.get("content-type")).toContain("javascript");
  expect(await main.text()).toContain("hydrateRoot");
  expect(await get("/@vite/client")).toContain("WebSocket");
  expect((await fetch(new URL("/src/node/cli/main.ts", server.url))).status).toBe(404);
});

test("pages of a clone hydrate without errors in the console, and links open the next page without a reload", async () => {
  const page = await open();
  for (const path of ["", "posts/moon-jar/", "archive/", "about/", "search/?q=jar", "nowhere/", "tags/"]) {
    await page.goto(server.url + path);
    await hydrated(page);
  }
  await page.evaluate(() => Object.assign(window, { isMarked: true }));
  await page.getByRole("link", { name: "시험 마루" }).first().click();
  await page.waitForUrl(server.url);
  await page.getByRole("main").getByRole("article").first().waitFor();
  expect(await page.evaluate(() => "isMarked" in window)).toBe(true);
});

test("a saved post appears in a page of a clone without a reload", async () => {
  const page = await open();
  await page.goto(`${server.url}posts/moon-jar/`);
  await hydrated(page);
  await page.evaluate(() => Object.assign(window, { isMarked: true }));
  const post = join(content, "posts/2024/moon-jar/index.md");
  await writeFile(post, `${await readFile(post, "utf8")}\nA sentence just saved.\n`);
  await page.getByText("A sentence just saved.").waitFor();
  expect(await page.evaluate(() => "isMarked" in window)).toBe(true);
});

test("a changed component replaces the running one and keeps its state, and the server renders it", async () => {
  const page = await open({ clipboard: true });
  await page.goto(`${server.url}?tag=walking`);
  await hydrated(page);
  await page.evaluate(() => Object.assign(window, { isMarked: true }));
  const main = page.getByRole("main");
  await main.getByRole("button", { name: "링크 복사" }).click();
  const copied = main.getByRole("status").and(page.getByText("복사했습니다"));
  await copied.waitFor();
  await edit("src/client/list/Toolbar.tsx", ["postCount(total)}", "postCount(total)} changed"]);
  await page
    .getByText(/\d+ changed/)
    .or(page.getByText("changed"))
    .first()
    .waitFor();
  expect(await copied.isVisible()).toBe(true);
  expect(await page.evaluate(() => "isMarked" in window)).toBe(true);
  await expect.poll(() => get("")).toContain("changed");
  expect(server.printed()).not.toContain("restart");
});

test("a change in the code of the commands is answered by the advice to restart", async () => {
  await edit("src/node/site/describeSite.ts", ["export", "// A comment.\nexport"]);
  await expect.poll(() => server.printed()).toContain("restart `npm run dev`");
});
