import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { pagesOf } from "../../support/build/outputFiles.ts";
import { sites } from "../../support/sites/sites.ts";

const { sample } = await sites("sample");
const open = openPages();

const pages = await pagesOf(sample.folder);

test("the sample site has two list pages, posts in Korean and English, and two static pages", async () => {
  const manifest = JSON.parse(await readFile(join(sample.folder, "manifest.json"), "utf8")) as {
    posts: { language: string }[];
    pages: unknown[];
  };
  expect(manifest.posts.length).toBeGreaterThanOrEqual(14);
  expect(new Set(manifest.posts.map(({ language }) => language))).toEqual(new Set(["ko", "en"]));
  expect(manifest.pages).toHaveLength(2);
  expect(pages).toContain("page/2/");
});

test("every link and image within the sample site resolves to a file", async () => {
  const files = new Set(
    (await readdir(sample.folder, { recursive: true })).map((name) => `/${name.normalize("NFC")}`),
  );
  const dead: string[] = [];
  for (const page of pages) {
    const html = await readFile(join(sample.folder, page, "index.html"), "utf8");
    const paths = [...html.matchAll(/(?:href|src)="(\/[^"#?]*)/g)].map(([, path = ""]) => decodeURI(path));
    dead.push(
      ...paths
        .filter((path) => !files.has(path.endsWith("/") ? `${path}index.html` : path))
        .map((path) => `${page} → ${path}`),
    );
  }
  expect(pages.length).toBeGreaterThan(30);
  expect(dead).toEqual([]);
});

test("on a phone links and buttons are at least 44 px high, and the main menu is at the bottom of the window", async () => {
  const page = await open({ viewport: { width: 360, height: 780 }, hasTouch: true });
  for (const path of ["", "posts/first-post/", "tags/", "archive/", "nowhere/"]) {
    await page.goto(new URL(path, sample.url).href);
    await hydrated(page);
    await page.getByRole("heading", { level: 1 }).waitFor();
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("a, button")]
        .filter(
          (link) =>
            link.checkVisibility() && !link.closest(".prose, p") && !link.matches('[href="#maru-content"]'),
        )
        // A pseudo-element extends a row's link to the height of the row.
        .map((link) => {
          const target = link.closest("h2")?.closest("article") ?? link;
          return { text: link.textContent, height: target.getBoundingClientRect().height };
        })
        .filter(({ height }) => height < 44),
    );
    expect(small, path).toEqual([]);
  }
  const box = await page.getByRole("navigation", { name: "주 메뉴" }).boundingBox();
  expect(box && box.y + box.height).toBe(780);
});
