import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { PageRequest } from "../../support/browser/page.ts";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { sites } from "../../support/sites/sites.ts";

const { seed } = await sites("seed");
const open = openPages();

/** Size of a server's initial congestion window, ten TCP segments, in bytes. */
const BEFORE_FIRST_PAINT = 14_600;
const JAVASCRIPT = 107_520;

const gzipped = (bytes: Buffer | string) => gzipSync(bytes, { level: 9 }).length;

test("the first visit to a post fits its budgets, and its JavaScript starts after the first paint", async () => {
  const page = await open();
  const requests = page.requests();
  await page.goto(`${seed.url}posts/the-stargate-project/`, { until: "quiet" });
  const responses = await Promise.all(
    requests.map(async (request) => ({ kind: request.kind, size: gzipped(await request.body()) })),
  );
  const sizeOf = (kind: PageRequest["kind"]) =>
    responses.filter((each) => each.kind === kind).reduce((sum, { size }) => sum + size, 0);
  const { blocking, started, painted } = await page.evaluate(() => {
    const resources = performance.getEntriesByType("resource") as (PerformanceResourceTiming & {
      renderBlockingStatus: string;
    })[];
    return {
      blocking: resources.filter((each) => each.renderBlockingStatus === "blocking").map(({ name }) => name),
      started: resources.find(({ name }) => name.endsWith(".js"))?.startTime ?? 0,
      painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Infinity,
    };
  });
  // Only the document blocks the first paint, because it contains the styles and the boot script.
  expect(blocking).toEqual([]);
  expect(sizeOf("stylesheet")).toBe(0);
  expect(sizeOf("document")).toBeGreaterThan(1000);
  expect(sizeOf("document")).toBeLessThanOrEqual(BEFORE_FIRST_PAINT);
  expect(sizeOf("script")).toBeGreaterThan(50_000);
  expect(sizeOf("script")).toBeLessThanOrEqual(JAVASCRIPT);
  expect(started).toBeGreaterThan(0);
  expect(started).toBeGreaterThan(painted);
});

test("no script that the home page loads contains a Markdown parser", async () => {
  const page = await open();
  const requests = page.requests();
  await page.goto(seed.url);
  await hydrated(page);
  const scripts = requests.filter(({ kind }) => kind === "script");
  const code = (await Promise.all(scripts.map((script) => script.body()))).join("");
  const parser = await readFile("node_modules/micromark-core-commonmark/lib/heading-atx.js", "utf8");
  // Minifiers preserve these names, because they are strings. The first check proves that the search finds them in the parser itself.
  expect(parser).toContain("atxHeadingSequence");
  expect(code).toContain("maru-hydration");
  expect(code).not.toMatch(/atxHeadingSequence|mdast|micromark/);
});

test("every route has the same inline styles and boot script", async () => {
  const heads = await Promise.all(
    ["index.html", "posts/the-stargate-project/index.html", "tags/ai/index.html", "404.html"].map(
      async (path) => {
        const html = await readFile(join(seed.folder, path), "utf8");
        return /<meta http-equiv.*<\/script>(?=<title>)/s.exec(html)?.[0];
      },
    ),
  );
  expect(heads[0]).toContain("<style>");
  expect(new Set(heads).size).toBe(1);
});
