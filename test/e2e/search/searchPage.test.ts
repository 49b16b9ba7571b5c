import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PageOptions, Page } from "../../support/browser/page.ts";
import { describe, expect, test } from "vitest";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { sites } from "../../support/sites/sites.ts";

const { sample, explorer, long } = await sites("sample", "explorer", "long");
const open = openPages();

async function openPage(url: string, options: PageOptions = {}): Promise<Page> {
  const page = await open(options);
  await page.goto(url);
  await hydrated(page);
  return page;
}

const box = (page: Page) => page.getByRole("main").getByRole("combobox");
const posts = (page: Page) => page.getByRole("listbox").getByRole("group");
const queryOf = async (page: Page) => new URL(await page.url()).search;
const asQuery = (entries: Record<string, string>) =>
  `?${Object.entries(entries)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join("&")}`;

describe("search page", () => {
  test("the search page shows the results of the query in its URL, and updates the URL while the reader types", async () => {
    const page = await openPage(`${sample.url}search/${asQuery({ q: "태그" })}`);
    await posts(page).first().waitFor();
    expect(await box(page).inputValue()).toBe("태그");
    await expect.poll(() => page.title()).toBe("‘태그’ 검색 · 마루");
    const entries = await page.evaluate(() => history.length);
    await box(page).fill("데이터센터");
    await expect.poll(() => queryOf(page)).toBe(asQuery({ q: "데이터센터" }));
    await expect.poll(() => page.title()).toBe("‘데이터센터’ 검색 · 마루");
    expect(await page.evaluate(() => history.length)).toBe(entries);
    await box(page).fill("");
    await expect.poll(() => page.url()).toBe(`${sample.url}search/`);
    await expect.poll(() => page.title()).toBe("검색 · 마루");
  });

  test("the search page focuses its box if there is no query, and / focuses the box again instead of opening the dialog", async () => {
    const page = await openPage(`${sample.url}search/`);
    const isFocused = () => box(page).evaluate((each) => each === document.activeElement);
    await box(page).waitFor();
    await expect.poll(isFocused).toBe(true);
    await box(page).blur();
    await page.press("/");
    await expect.poll(isFocused).toBe(true);
    expect(await page.getByRole("dialog").count()).toBe(0);
  });

  test("Enter on the search page opens the passage, and Back returns to the same results", async () => {
    const page = await openPage(`${sample.url}search/`);
    await box(page).fill("쓸모를 잃는다");
    await posts(page).first().waitFor();
    await box(page).press("ArrowDown");
    await box(page).press("ArrowDown");
    await box(page).press("Enter");
    await page.getByRole("heading", { level: 1, name: /책갈피/ }).waitFor();
    await expect
      .poll(() => page.evaluate(() => String([...(CSS.highlights.get("maru-passage") ?? [])][0])))
      .toMatch(/쓸모를/);
    await page.back();
    await posts(page).first().waitFor();
    expect(await box(page).inputValue()).toBe("쓸모를 잃는다");
  });

  test("the search page adds results in steps, and Back restores as many at the same scroll offset", async () => {
    const page = await openPage(`${long.url}search/`);
    await box(page).fill("의");
    await expect.poll(() => posts(page).count()).toBe(20);
    await expect.poll(() => queryOf(page)).not.toBe("");
    await page.getByRole("button", { name: /^더 보기/ }).click();
    await expect.poll(() => posts(page).count()).toBe(40);
    // Results have their final heights after the texts have arrived.
    await page.waitUntilQuiet();
    const last = posts(page).nth(39).getByRole("option").first();
    await last.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    // A mouse click would first scroll the button into view.
    await last.evaluate((each) => each.click());
    await page.waitForUrl(/posts/);
    await page.back();
    await expect.poll(() => posts(page).count()).toBe(40);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
  });

  test("the URL of the search page contains the list that is searched, and other spellings of that URL are replaced", async () => {
    const page = await openPage(`${explorer.url}search/`);
    const [one, other] = await page.evaluate(async () => {
      const { tags } = (await (await fetch("../manifest.json")).json()) as {
        tags: { slug: string; name: string }[];
      };
      return tags;
    });
    const requested = `?q=%EC%9D%B4&tag=${other?.slug}&tag=${one?.slug}&tag=no-such-tag`;
    await page.goto(`${explorer.url}search/${requested}`);
    await hydrated(page);
    const slugs = [one?.slug ?? "", other?.slug ?? ""].toSorted().map(encodeURIComponent);
    await expect.poll(() => queryOf(page)).toBe(`?tag=${slugs[0]}&tag=${slugs[1]}&q=%EC%9D%B4`);
    await page.getByRole("button", { name: /안에서: 조건 지우기$/ }).click();
    await expect.poll(() => queryOf(page)).toBe("?q=%EC%9D%B4");
  });

  test("the search page shows HTML in the query as text", async () => {
    const page = await openPage(`${sample.url}search/${asQuery({ q: "<img src=x onerror=alert(1)>" })}`);
    await page.getByText("‘<img src=x onerror=alert(1)>’에 맞는 글이 없습니다.").waitFor();
    expect(await page.locator("main img").count()).toBe(0);
  });

  test("the search page explains without JavaScript that it needs JavaScript, and links to the archive and the tags", async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(sample.url);
    await page.getByRole("link", { name: "검색" }).click();
    await page.waitForUrl(`${sample.url}search/`);
    expect(await page.getByRole("main").getByRole("combobox").count()).toBe(0);
    // Browsers do not display `<noscript>` content if automation has disabled scripts.
    const notice = page.locator("main noscript");
    expect(await notice.textContent()).toContain("이 사이트의 검색은 JavaScript로 돌아갑니다.");
    const hrefs = await notice
      .locator("a")
      .evaluateAll((links) => links.map((each) => each.getAttribute("href")));
    expect(hrefs).toEqual(["/archive/", "/tags/"]);
  });

  test("the search page is excluded from search engines and from the sitemap", async () => {
    const [html, sitemap] = await Promise.all(
      ["search/index.html", "sitemap.xml"].map((path) => readFile(join(sample.folder, path), "utf8")),
    );
    expect(html).toContain('<meta name="robots" content="noindex" />');
    expect(sitemap).toContain("/tags/");
    expect(sitemap).not.toContain("/search/");
  });
});
