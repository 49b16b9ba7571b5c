import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { sites } from "../../support/sites/sites.ts";

const { permalinks } = await sites("permalinks");
const open = openPages();
const at = (path: string) => permalinks.url + path.slice(1);

const SENTENCE = "글을 주제로 나누었다.";

test("without JavaScript, a generated page has the author's title and text above its list", async () => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(at("/tags/"));
  expect(await page.locator("main h1").innerText()).toBe("글감");
  expect(await page.title()).toBe("글감 · 옛 주소 마루");
  expect(await page.locator("main .prose").innerText()).toContain(SENTENCE);
  const isAbove = await page.locator("main").evaluate((main) => {
    const [text, tag] = [main.querySelector(".prose"), main.querySelector("a[href*='/tags/']")];
    return Boolean(tag && text && text.compareDocumentPosition(tag) & Node.DOCUMENT_POSITION_FOLLOWING);
  });
  expect(isAbove).toBe(true);
  await page.getByRole("main").getByRole("link", { name: "비 오는 날" }).click();
  await page.waitForUrl(at("/2024/05/rain.html"));
});

test("hydration preserves the parsed nodes of an introduction", async () => {
  const page = await open();
  await page.beforeScripts(() => {
    document.addEventListener("readystatechange", () => {
      if (document.readyState === "interactive")
        document.querySelector(".prose ul")?.setAttribute("id", "parsed");
    });
  });
  await page.goto(at("/tags/"));
  await hydrated(page);
  expect(await page.locator("main .prose ul#parsed li").count()).toBe(2);
  await page.goto(at("/search/"));
  await hydrated(page);
  await page.getByText("두 낱말을 띄어 쓰면").waitFor();
  await page.locator("main .maru-search input").waitFor();
});

test("a link within the app opens a page with an introduction without a page load", async () => {
  const page = await open();
  await page.goto(at("/2024/05/rain.html"));
  await hydrated(page);
  const requests = page.requests();
  const footer = page.getByRole("contentinfo");
  await footer.getByRole("link", { name: "태그" }).click();
  await page.getByRole("heading", { level: 1, name: "글감" }).waitFor();
  expect(await page.locator("main .prose").innerText()).toContain(SENTENCE);
  expect(await page.getByRole("main").getByRole("link", { name: /날씨/ }).count()).toBe(1);
  await footer.getByRole("link", { name: "보관함" }).click();
  await page.getByRole("heading", { level: 1, name: "지난 글" }).waitFor();
  expect(await page.locator("main .prose").count()).toBe(0);
  await page.getByRole("main").getByRole("link", { name: "2024년" }).click();
  await page.getByRole("heading", { level: 1, name: "2024년을 돌아보며" }).waitFor();
  expect(requests.filter(({ isNavigation }) => isNavigation)).toEqual([]);
});

test("an introduction has a Markdown file, and occurs once in the sitemap and in the manifest", async () => {
  const read = (file: string) => readFile(join(permalinks.folder, file), "utf8");
  expect(await read("tags/index.md")).toContain("- 날씨: 비와 눈");
  const sitemap = await read("sitemap.xml");
  expect(sitemap.match(/<loc>[^<]*\/log\/tags\/<\/loc>/g)).toHaveLength(1);
  expect(sitemap).not.toContain("/log/search/");
  expect(sitemap).not.toContain("/404");
  expect(await read("archives/index.html")).toContain('content="0; url=/log/archive/"');
  const { pages } = JSON.parse(await read("manifest.json")) as { pages: { url: string }[] };
  expect(pages.map(({ url }) => url).toSorted()).toEqual([
    "/log/about/",
    "/log/archive/",
    "/log/archive/2024/",
    "/log/search/",
    "/log/tags/",
  ]);
});

test("an author's page replaces the generated page of a year", async () => {
  const page = await open();
  await page.goto(at("/archive/2024/"));
  await hydrated(page);
  expect(await page.locator("main h1").innerText()).toBe("2024년을 돌아보며");
  expect(await page.getByRole("article").count()).toBe(1);
});

test("without JavaScript the 404 page has the author's title and text", async () => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(at("/gone/"));
  expect(await page.locator("main h1").innerText()).toBe("길을 잃었습니다");
  expect(await page.title()).toBe("길을 잃었습니다 · 옛 주소 마루");
  await page.getByRole("main").getByRole("link", { name: "비 오는 날" }).click();
  await page.waitForUrl(at("/2024/05/rain.html"));
  await expect(access(join(permalinks.folder, "404/index.html"))).rejects.toThrow("ENOENT");
});

test.each([
  ["/abuot/", "소개"],
  ["/tags/날시/", undefined],
])(
  "the app shows the author's text for the 404 page at %s; the page with a similar URL, linked below the text: %s",
  async (path, near) => {
    const page = await open();
    await page.goto(at(path));
    await page.getByRole("heading", { level: 1, name: "길을 잃었습니다" }).waitFor();
    await hydrated(page);
    expect(await page.locator("main .prose").innerText()).toContain("2025년에");
    if (near) await page.getByRole("main").getByRole("link", { name: near, exact: true }).waitFor();
    await expect.poll(() => page.title()).toBe("길을 잃었습니다 · 옛 주소 마루");
  },
);
