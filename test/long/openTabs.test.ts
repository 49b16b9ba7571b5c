import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type DevServer, startDevServer } from "../support/build/devServer.ts";
import { hydrated } from "../support/page/hydrated.ts";
import { openPages } from "../support/page/openPages.ts";

const SENTENCE = "A sentence just saved.";

let folder: string;
let server: DevServer;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-tabs-"));
  await cp("test/fixtures/site", folder, { recursive: true });
  server = await startDevServer({ contentFolder: folder, base: "/log/" });
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});
// Called after the hook above, so that pages are closed before their server.
const open = openPages();

test("ten open tabs of a browser load, and all show a saved post without a reload", async () => {
  const first = await open();
  const tabs = [first];
  while (tabs.length < 10) tabs.push(await first.newTab());
  for (const tab of tabs) {
    await tab.goto(`${server.url}posts/moon-jar/`);
    // A reload removes the mark.
    await tab.evaluate(() => Object.assign(window, { isMarked: true }));
    await hydrated(tab);
  }
  const post = join(folder, "posts/2024/moon-jar/index.md");
  await writeFile(post, `${await readFile(post, "utf8")}\n${SENTENCE}\n`);
  await Promise.all(tabs.map((tab) => tab.getByText(SENTENCE).waitFor()));
  for (const tab of tabs) expect(await tab.evaluate(() => "isMarked" in window)).toBe(true);
});
