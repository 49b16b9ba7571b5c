import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "../support/browser/launchBrowser.ts";
import { runBuild } from "../support/build/runBuild.ts";
import { serveStatic, type StaticServer } from "../support/build/staticServer.ts";
import { INPUTS, POSTS } from "./hostile/inputs.ts";
import { renderRaw } from "./hostile/renderRaw.ts";
import { openPostsInApp, SINKS } from "./hostile/sinks.ts";
import { watch } from "./hostile/watch.ts";
import { writeHostileSite } from "./hostile/writePosts.ts";

let browser: Browser;
let folder: string;
let server: StaticServer;

beforeAll(async () => {
  browser = await launchBrowser(inject("browser"));
  folder = await mkdtemp(join(tmpdir(), "maru-hostile-"));
  const [contentFolder, outDir] = [join(folder, "content"), join(folder, "site")];
  await writeHostileSite(contentFolder);
  await runBuild({ contentFolder, outDir, siteUrl: "https://maru.example" });
  server = await serveStatic({ "/": outDir });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true });
});

test("there are at least 2,000 hostile inputs, all of them different", () => {
  expect(INPUTS.length).toBeGreaterThanOrEqual(2_000);
  expect(new Set(INPUTS.map(({ context, text }) => context + text)).size).toBe(INPUTS.length);
});

test.each([
  { policy: "with sanitising and escaping alone", bypassCSP: true, sinks: Object.keys(SINKS) },
  // The first case proves that posts are safe even without the policy. This case verifies that posts can be opened with the policy.
  {
    policy: "with the Content-Security-Policy of its documents",
    bypassCSP: false,
    sinks: Object.keys(SINKS).slice(0, 2),
  },
])("no script of a post runs in any view $policy", async ({ policy, bypassCSP, sinks }) => {
  const watched = await watch(browser, { bypassCSP });
  const opened: Record<string, number> = {};
  for (const [sink, openAll] of Object.entries(SINKS).filter(([name]) => sinks.includes(name))) {
    const page = await watched.open();
    const started = performance.now();
    const count = await openAll(page, server.url);
    // Late loads, such as a missing image, are reported after the page's `load` event.
    await page.waitForLoadState("networkidle");
    opened[`${sink} (${Math.round(performance.now() - started)} ms)`] = count;
    await page.close();
    expect([...watched.ran].map(describeInput), sink).toEqual([]);
    expect([...watched.fetched], sink).toEqual([]);
  }
  console.info(`${INPUTS.length} inputs, ${policy}: 0 ran; pages opened`, opened);
});

test("more than 500 hostile inputs run in the app if they are not sanitised", async () => {
  const watched = await watch(browser, { bypassCSP: true });
  const page = await watched.open();
  const bySlug = new Map(POSTS.map((post) => [post.slug, post]));
  await page.route(/\/posts\/[^/]+\/body\.\w+\.json$/, async (route) => {
    const [, slug = ""] = /\/posts\/([^/]+)\//.exec(route.request().url()) ?? [];
    const post = bySlug.get(slug);
    const body = (await (await route.fetch()).json()) as object;
    await route.fulfill({ json: post ? { ...body, html: renderRaw(post) } : body });
  });
  // Half of the posts are enough: each of their inputs has its own frame.
  const half = POSTS.filter((_, index) => index % 2 === 0);
  await openPostsInApp(page, server.url, half);
  // Does not wait for `networkidle`, because running attacks may reload their frames endlessly.
  await expect.poll(() => watched.ran.size).toBeGreaterThan(500);
  console.info(`${watched.ran.size} inputs of ${half.length} posts ran when nothing is sanitised`);
  await page.unrouteAll({ behavior: "ignoreErrors" });
});

function describeInput(id: number): string {
  const input = INPUTS.find((each) => each.id === id);
  return input ? `${input.context}: ${input.text}` : `${id}`;
}
