import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { sites } from "../../support/sites/sites.ts";

const { permalinks } = await sites("permalinks");
const open = openPages();
const href = (url: string) => decodeURI(url.slice(permalinks.url.length - 1));
const at = (path: string) => permalinks.url + path.slice(1);

test("hydration preserves the nodes of a post with a permalink, and the post's links need no page load", async () => {
  const page = await open();
  const requests = page.requests();
  await page.beforeScripts(() => {
    document.addEventListener("readystatechange", () => {
      if (document.readyState === "interactive")
        document.querySelector("article")?.setAttribute("id", "parsed");
    });
  });
  await page.goto(at("/2024/05/rain.html"));
  await hydrated(page);
  expect(await page.locator("article#parsed h1").innerText()).toBe("비 오는 날");
  await page.getByRole("link", { name: "쪽글", exact: true }).first().click();
  await page.getByRole("heading", { level: 1, name: "다음 쪽글" }).waitFor();
  expect(href(await page.url())).toBe("/n/next/");
  await page.getByRole("navigation", { name: "앞뒤 글" }).getByRole("link", { name: "한글 주소" }).click();
  await page.getByRole("heading", { level: 1, name: "한글 주소" }).waitFor();
  expect(href(await page.url())).toBe("/2025/01/한글-주소.html");
  // Requests of the comments frame are not counted as page loads of the site.
  const loads = requests.filter(({ isNavigation }) => isNavigation).map(({ url }) => href(url));
  expect(loads).toEqual(["/2024/05/rain.html"]);
});

test.each([
  ["/posts/rain/", "/2024/05/rain.html"],
  ["/2024/05/rain", "/2024/05/rain.html"],
  ["/2024/05/RAIN.html", "/2024/05/rain.html"],
  ["/old/rain.html", "/2024/05/rain.html"],
  ["/n/next", "/n/next/"],
  [`/2025/01/${"한글-주소".normalize("NFD")}.html`, "/2025/01/한글-주소.html"],
])("the URL %s opens the page at %s", async (requested, canonical) => {
  const page = await open();
  await page.goto(at(requested));
  await page.getByRole("article").waitFor();
  await expect.poll(async () => href(await page.url())).toBe(canonical);
});

const ODD = "/C-C/203/Sub Dir/it's (a) [b] $x; y & z, {c} ^d#e+~=@！🎉/";
const encoded = (path: string) => path.split("/").map(encodeURIComponent).join("/");

test("posts whose addresses have signs, spaces, upper case and runs of dashes are opened without a page load", async () => {
  const page = await open();
  const requests = page.requests();
  await page.goto(at(encoded(ODD)));
  await hydrated(page);
  await page.getByRole("link", { name: "줄표", exact: true }).first().click();
  await page.getByRole("heading", { level: 1, name: "줄표" }).waitFor();
  expect(href(await page.url())).toBe("/202/the-x---datacenter_V1.2/");
  await page.getByRole("link", { name: "별난 글자", exact: true }).first().click();
  await page.getByRole("heading", { level: 1, name: "별난 글자" }).waitFor();
  expect(decodeURIComponent(await page.url())).toBe(at(ODD));
  expect(requests.filter(({ isNavigation }) => isNavigation)).toHaveLength(1);
});

test("other spellings, aliases and near misses of such addresses lead to the posts", async () => {
  const page = await open();
  for (const [requested, canonical] of [
    ["/202/THE-X---DATACENTER_v1.2", "/202/the-x---datacenter_V1.2/"],
    [`${encoded(ODD.toUpperCase())}index.html`, ODD],
    [`/old/${encodeURIComponent("별난 (글자)")}/`, ODD],
  ] as const) {
    await page.goto(at(requested));
    await expect.poll(async () => decodeURIComponent(await page.url())).toBe(at(canonical));
  }
  await page.goto(at("/202/the-x---datecenter_V1.2/"));
  await page.getByRole("main").getByRole("link", { name: "줄표" }).click();
  await page.getByRole("heading", { level: 1, name: "줄표" }).waitFor();
});

test("choosing a collection in the list opens the list at the collection's URL", async () => {
  const page = await open({ viewport: { width: 1440, height: 900 } });
  await page.goto(at("/"));
  await hydrated(page);
  const facets = page.getByRole("complementary");
  await facets.getByRole("link", { name: /수필/ }).click();
  await expect.poll(async () => href(await page.url())).toBe("/essays/");
  await expect.poll(() => page.getByRole("main").getByRole("article").count()).toBe(2);
  await facets.getByRole("link", { name: /날씨 글/ }).click();
  await expect.poll(async () => new URL(await page.url()).search).toContain("section=");
  await page.goto(at("/notes/short/"));
  await page.getByRole("heading", { level: 1, name: "쪽글" }).waitFor();
  await hydrated(page);
  expect(await page.getByRole("main").getByRole("article").count()).toBe(1);
  await page.goto(at(`/?section=${encodeURIComponent("쪽글")}`));
  await page.waitForUrl(at("/notes/short/"));
});

test("a page with a date is in the list, has neighbouring posts and keeps its URL", async () => {
  const page = await open();
  await page.goto(at("/busan/"));
  await hydrated(page);
  await page.getByRole("navigation", { name: "앞뒤 글" }).getByRole("link", { name: "비 오는 날" }).waitFor();
  expect(await page.getByRole("navigation", { name: "위치" }).getByRole("listitem").allInnerTexts()).toEqual([
    "나들이",
  ]);
  await page.goto(at("/"));
  await hydrated(page);
  await page.getByRole("main").getByRole("link", { name: "부산에서" }).click();
  await page.getByRole("heading", { level: 1, name: "부산에서" }).waitFor();
  expect(href(await page.url())).toBe("/busan/");
});

test("every page links to the site's feed, and the list of a collection also links to the collection's feed", async () => {
  const feedsOf = async (file: string) => {
    const html = await readFile(join(permalinks.folder, file), "utf8");
    return [...html.matchAll(/type="application\/atom\+xml" title="(.*?)" href="(.*?)"/g)].map(
      ([, ...found]) => found,
    );
  };
  expect(await feedsOf("2024/05/rain.html")).toEqual([["옛 주소 마루", "/log/feed.xml"]]);
  expect(await feedsOf("essays/index.html")).toEqual([
    ["옛 주소 마루", "/log/feed.xml"],
    ["수필 · 옛 주소 마루", "/log/essays/feed.xml"],
  ]);
  const feed = await readFile(join(permalinks.folder, "essays/feed.xml"), "utf8");
  expect(feed.match(/<entry>/g)).toHaveLength(2);
  expect(feed).toContain("https://example.org/log/2024/05/rain.html");
});
