import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { violationsNow } from "../../support/checks/axePages.ts";
import type { Page } from "../../support/browser/page.ts";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { sites } from "../../support/sites/sites.ts";

const { homePage } = await sites("homePage");
const open = openPages();
/** Returns the decoded URL of the page, relative to the site. */
const path = async (page: Page) => decodeURI((await page.url()).slice(homePage.url.length - 1));

test("on a site whose home is a standing page, the list and its filters work at /posts/", async () => {
  const page = await open({ viewport: { width: 1440, height: 900 } });
  await page.goto(homePage.url);
  await hydrated(page);
  await page.getByRole("heading", { level: 1, name: "어서 오세요" }).waitFor();
  expect(await page.title()).toBe("마루 연구실");
  await page.getByRole("contentinfo").getByRole("link", { name: "목록" }).click();
  await page.getByRole("heading", { level: 1, name: "목록" }).waitFor();
  expect(await path(page)).toBe("/posts/");
  await page.getByRole("complementary").getByRole("link", { name: "둘 글 1편", exact: true }).click();
  await expect.poll(() => path(page)).toBe("/tags/둘/");
  await page.getByRole("link", { name: "둘 지우기" }).click();
  await expect.poll(() => path(page)).toBe("/posts/");
  await expect.poll(() => page.getByRole("main").getByRole("article").count()).toBe(2);
  await page.goto(`${homePage.url}?tag=${encodeURIComponent("글")}&sort=oldest`);
  await page.getByRole("heading", { level: 1, name: "글" }).waitFor();
  await page.getByRole("searchbox").fill("첫");
  await expect.poll(() => page.getByRole("main").getByRole("article").count()).toBe(1);
});

test("on a site whose home is the list, /posts/ redirects to the home", async () => {
  const { root } = await sites("root");
  const page = await open();
  await page.goto(`${root.url}posts/`);
  await page.waitForUrl(root.url);
  await page.getByRole("heading", { level: 1, name: "시험 마루" }).waitFor();
  expect(await page.url()).toBe(root.url);
});

test("a site with a navigation shows tabs, breadcrumbs, section contents, and links to the previous and the next page", async () => {
  const page = await open({ viewport: { width: 1440, height: 900 } });
  await page.goto(homePage.url);
  await hydrated(page);
  const tabs = page.getByRole("navigation", { name: "주 메뉴" });
  await expect.poll(() => tabs.getByRole("link").allInnerTexts()).toEqual(["처음", "안내", "글"]);
  await expect.poll(() => tabs.locator("[aria-current]").innerText()).toBe("처음");
  await tabs.getByRole("link", { name: "안내" }).click();
  await page.getByRole("heading", { level: 1, name: "안내" }).waitFor();
  const contents = page.getByRole("navigation", { name: "안내", exact: true });
  await expect
    .poll(() => contents.getByRole("link").allInnerTexts())
    .toEqual(["안내", "설치하기", "다음 할 일", "바깥"]);
  await contents.getByRole("link", { name: "설치하기" }).click();
  await page.getByRole("heading", { level: 1, name: "설치하기" }).waitFor();
  await expect.poll(() => tabs.locator("[aria-current]").innerText()).toBe("안내");
  await expect.poll(() => contents.locator("[aria-current=page]").innerText()).toBe("설치하기");
  await expect
    .poll(() => page.getByRole("navigation", { name: "위치" }).getByRole("listitem").allInnerTexts())
    .toEqual(["안내", "설치"]);
  const around = page.getByRole("navigation", { name: "앞뒤 쪽" });
  await expect
    .poll(() => around.getByRole("link").allInnerTexts())
    .toEqual(["이전\n안내", "다음\n다음 할 일"]);
  await around.getByRole("link", { name: "다음 다음 할 일" }).click();
  await page.getByRole("heading", { level: 1, name: "다음 할 일" }).waitFor();
});

test.each([360, 1440])(
  "pages of the navigation have no axe violation and do not scroll sideways at a width of %i px",
  async (width) => {
    const page = await open({ viewport: { width, height: 800 }, hasTouch: width < 500 });
    const violations: string[] = [];
    for (const start of ["", "guide/", "guide/install/", "posts/"]) {
      await page.goto(homePage.url + start);
      await hydrated(page);
      if (width < 500 && start.startsWith("guide")) await page.locator("summary").click();
      violations.push(...(await violationsNow(page, start)));
    }
    expect(violations).toEqual([]);
  },
);

test("files of the static folder are copied to the root of the site", async () => {
  expect(await readFile(join(homePage.folder, "robots-extra.txt"), "utf8")).toBe("hello\n");
});
