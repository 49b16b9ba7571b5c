import { readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Page } from "../support/browser/page.ts";
import { DRAWN_SVG } from "../support/corpus/drawnSvg.ts";
import { HOSTILE_SVG } from "../support/corpus/hostileSvg.ts";
import { openPages } from "../support/page/openPages.ts";
import { sites } from "../support/sites/sites.ts";
import { codeOf } from "../support/sites/svgSite.ts";

const { svg: site } = await sites("svg");
const open = openPages();
const assets = readdirSync(join(site.folder, "assets")).filter((name) => name.endsWith(".svg"));
const publishedOf = (stem: string) => assets.find((name) => name.replace(/\.[0-9a-f]{8}\.svg$/, "") === stem);
const indexes = HOSTILE_SVG.map((_, index) => index);

/** Serves the SVG files as the author wrote them, not as the build published them. */
let server: Server;
let sourceUrl = "";
beforeAll(async () => {
  server = createServer(({ url = "" }, response) => {
    const [, kind, name = ""] = /^\/(hostile|drawn)\/([^/]+)\.svg$/.exec(url) ?? [];
    const bytes =
      kind === "hostile"
        ? HOSTILE_SVG[Number(name)]?.write(codeOf(Number(name)))
        : readFileSync(DRAWN_SVG.find((file) => basename(file, ".svg") === name) ?? "package.json");
    response.writeHead(200, { "content-type": kind ? "image/svg+xml" : "text/html" }).end(kind ? bytes : "");
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  sourceUrl = `http://localhost:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Calls `use` once for each SVG, on four pages in parallel. Returns the names of SVGs whose code ran. */
async function ranDuring(members: readonly number[], use: (page: Page, index: number) => Promise<void>) {
  const ran = new Set<number>();
  const left = members.values();
  const takeTurns = async () => {
    const page = await open();
    page.collectErrors();
    const requests = page.requests();
    for (const index of left) await use(page, index);
    for (const { url } of requests) {
      const [, index] = /\/ran\/(\d+)$/.exec(url) ?? [];
      if (index !== undefined) ran.add(Number(index));
    }
  };
  await Promise.all(Array.from({ length: 4 }, takeTurns));
  return [...ran].map((index) => HOSTILE_SVG[index]?.name).toSorted();
}

/** Waits until the page has sent the requests that a click caused. Requests are sent in order. */
const requestsMade = (page: Page) =>
  page.evaluate(async () => {
    await new Promise((resolve) => void requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await fetch("/settled");
  });

/** Centre of the drawing, in CSS pixels from the top left corner. */
const MIDDLE = [100, 100] as const;

const openFile = (urlOf: (index: number) => string) => async (page: Page, index: number) => {
  await page.goto(urlOf(index), { until: "quiet" });
  await page.clickAt(...MIDDLE);
  await requestsMade(page);
};

test("hostile SVGs run code when their source files are opened and clicked", async () => {
  const expected = HOSTILE_SVG.filter(({ runs }) => runs).map(({ name }) => name);
  expect(expected.length).toBeGreaterThanOrEqual(40);
  expect(
    await ranDuring(
      indexes,
      openFile((index) => `${sourceUrl}hostile/${index}.svg`),
    ),
  ).toEqual(expected.toSorted());
});

test("no hostile SVG runs code when its published file is opened and clicked", async () => {
  const published = indexes.filter((index) => publishedOf(`h${index}`));
  expect(published.length).toBeGreaterThanOrEqual(40);
  expect(
    await ranDuring(
      published,
      openFile((index) => `${site.url}assets/${publishedOf(`h${index}`)}`),
    ),
  ).toEqual([]);
});

test("no hostile SVG runs code as an image of a post, or when a reader follows a link to it and clicks it", async () => {
  const unlinked: { placeholders: number; links: number }[] = [];
  const ran = await ranDuring(indexes, async (page, index) => {
    await page.goto(`${site.url}posts/hostile-${index}/`, { until: "quiet" });
    if (!publishedOf(`h${index}`)) {
      const placeholders = await page.locator(".missing-image").count();
      unlinked.push({ placeholders, links: await page.locator('article a[href$=".svg"]').count() });
      return;
    }
    await page.waitFor(
      () => document.querySelector<HTMLImageElement>('img[alt="Drawing"]')?.naturalWidth === 200,
    );
    await page.getByRole("link", { name: "Open it" }).click();
    await page.waitForUrl(/\.svg$/);
    await page.clickAt(...MIDDLE);
    await requestsMade(page);
  });
  expect(ran).toEqual([]);
  expect(unlinked.length).toBeLessThan(10);
  expect(unlinked).toEqual(unlinked.map(() => ({ placeholders: 1, links: 0 })));
});

test("SVGs that cannot be sanitised are absent from the output", () => {
  const unusable = indexes.filter((index) => !publishedOf(`h${index}`));
  expect(unusable.length).toBeGreaterThanOrEqual(4);
  const files = readdirSync(join(site.folder, "assets"));
  const names = unusable.map((index) => `h${index}.`);
  expect(files.filter((file) => names.some((name) => file.startsWith(name)))).toEqual([]);
});

test("a post with unusable images has placeholders for them, and browsers show its usable images", async () => {
  const page = await open();
  await page.goto(`${site.url}posts/images/`, { until: "quiet" });
  const placeholders = await page.locator(".missing-image").count();
  const images = await page.evaluate(async () => {
    const all = [...document.querySelectorAll<HTMLImageElement>("main img")];
    for (const image of all) image.loading = "eager";
    await Promise.all(all.map((image) => image.decode().catch(() => undefined)));
    return all.map(({ alt, naturalWidth }) => `${alt} ${naturalWidth > 0 ? "is shown" : "is not shown"}`);
  });
  expect(placeholders).toBeGreaterThan(12);
  expect(images.filter((each) => each.endsWith("not shown"))).toEqual(["claimed.png is not shown"]);
  expect(images).toContain("tall.png is shown");
  expect(images).toContain("control.png is shown");
});

test("browsers paint drawings identically before and after the build", async () => {
  const page = await open({ viewport: { width: COLUMNS * CELL, height: 5 * CELL } });
  await page.goto(sourceUrl);
  const show = async (urls: string[]) => {
    await page.evaluate(
      async ({ all, size }) => {
        document.body.style.margin = "0";
        const images = all.map((src) => Object.assign(new Image(size, size), { src }));
        for (const image of images)
          image.style.cssText = "float: left; object-fit: contain; background: #cde";
        document.body.replaceChildren(...images);
        await Promise.all(images.map((image) => image.decode()));
      },
      { all: urls, size: CELL },
    );
    return page.screenshot();
  };
  const stems = DRAWN_SVG.map((file) => basename(file, ".svg"));
  const before = await show(stems.map((stem) => `${sourceUrl}drawn/${stem}.svg`));
  const after = await show(stems.map((stem) => `${site.url}assets/${publishedOf(stem)}`));
  const cells = await Promise.all(
    stems.map(async (_, index) => [await cellOf(before, index), await cellOf(after, index)] as const),
  );
  expect(new Set(cells.map(([cell]) => cell)).size).toBe(stems.length);
  expect(stems.filter((_, index) => cells[index]?.[0] !== cells[index]?.[1])).toEqual([]);
});

/** Size of an image in the screenshot, in CSS pixels. */
const CELL = 160;
const COLUMNS = 8;

/** Returns the pixels of an image in a screenshot, in base64. */
async function cellOf(screenshot: Buffer, index: number): Promise<string> {
  const corner = { left: (index % COLUMNS) * CELL, top: Math.floor(index / COLUMNS) * CELL };
  const pixels = await sharp(screenshot)
    .extract({ ...corner, width: CELL, height: CELL })
    .raw()
    .toBuffer();
  return pixels.toString("base64");
}
