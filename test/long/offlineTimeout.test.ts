import { afterEach, beforeEach, expect, test } from "vitest";
import { openPages } from "../support/openPages.ts";
import { sites } from "../support/sites/sites.ts";
import { serveStatic, type StaticServer } from "../support/staticServer.ts";
import { heading, visit } from "../site/offlineSite.ts";

const { root } = await sites("root");
const open = openPages();

let server: StaticServer;
beforeEach(async () => {
  server = await serveStatic({ "/": root.folder });
});
afterEach(() => server.close());

test("the cached page is shown when the server does not respond in time", async () => {
  const page = await open({ serviceWorkers: true });
  await visit(page, server.url, "posts/moon-jar/");
  server.delay = 120_000;
  await page.reload({ timeout: 25_000, until: "response" });
  await heading(page, "The moon jar");
  expect(await page.locator(".prose").innerText()).toContain("A jar without a title");
});
