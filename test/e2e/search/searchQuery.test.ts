import type { Page } from "../../support/browser/page.ts";
import { describe, expect, test } from "vitest";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { activeOption, countStepsBack, options, search, TAGS_POST } from "../../support/page/searchDialog.ts";
import { searchBox as box, searchDialog as dialog } from "../../support/page/searchDialog.ts";
import { countPending, waitUntilIdle } from "../../support/page/pendingCallbacks.ts";
import { sites } from "../../support/sites/sites.ts";

const { sample } = await sites("sample");
const open = openPages();

async function openPage(url: string): Promise<Page> {
  const page = await open();
  await countPending(page);
  await page.goto(url);
  await hydrated(page);
  return page;
}

describe("search dialog", () => {
  test("the search finds queries that were typed in the other keyboard layout, and reports this", async () => {
    const page = await openPage(sample.url);
    await search(page, "epdlxjtpsxj");
    await page.getByText("‘데이터센터’로 찾은 결과").waitFor();
    expect(await options(page).count()).toBeGreaterThan(1);
  });

  test("the search finds text during composition, and does not handle Enter and the arrow keys then", async () => {
    const page = await openPage(sample.url);
    await search(page, "");
    const { composition } = page.chromium!;
    for (const text of ["ㅌ", "태", "택", "태그"]) await composition.update(text);
    await options(page).first().waitFor();
    const stepsBack = await countStepsBack(page);
    for (const name of ["Enter", "ArrowDown", "Process"]) await composition.press(name);
    await waitUntilIdle(page);
    expect(await stepsBack()).toBe(0);
    expect(await dialog(page).count()).toBe(1);
    expect(await activeOption(page).count()).toBe(0);
    await composition.commit("태그");
    expect(await box(page).inputValue()).toBe("태그");
    await page.press("Enter");
    await page.waitForUrl(new RegExp(TAGS_POST));
  });

  test("the search reports that a query has no results, and offers to search for one of its words", async () => {
    const page = await openPage(sample.url);
    await search(page, "쾅쾅쾅쾅 태그");
    await page.getByText("‘쾅쾅쾅쾅 태그’에 맞는 글이 없습니다.").waitFor();
    await page.getByRole("link", { name: /^‘태그’/ }).click();
    await options(page).first().waitFor();
    expect(await box(page).inputValue()).toBe("태그");
  });

  test("the search stores recent searches in the browser, and removes one on request", async () => {
    const page = await openPage(sample.url);
    await search(page, "태그");
    await options(page).first().waitFor();
    await page.press("Enter");
    await page.waitForUrl(new RegExp(TAGS_POST));
    await page.press("/");
    await page.getByRole("option", { name: "태그" }).waitFor();
    await page.press("ArrowDown");
    await page.press("Enter");
    await options(page).first().waitFor();
    await box(page).fill("");
    await page.getByRole("button", { name: "최근 검색에서 ‘태그’ 지우기" }).click();
    await expect.poll(() => page.getByRole("option").count()).toBe(0);
    expect(await page.evaluate(() => localStorage.getItem("maru:searches"))).toBeNull();
  });

  test("the search finds only posts of the list from which it was opened, until the reader removes that restriction", async () => {
    const page = await openPage(`${sample.url}tags/web/`);
    await page.press("/");
    const scope = page.getByRole("button", { name: "‘web’ 안에서: 조건 지우기" });
    await scope.waitFor();
    await box(page).fill("태그");
    await options(page).first().waitFor();
    const within = await page.getByRole("group").count();
    await scope.click();
    await expect.poll(() => page.getByRole("group").count()).toBeGreaterThan(within);
  });

  test("the search works offline after the texts have loaded", async () => {
    const page = await openPage(sample.url);
    const texts = page.nextRequest(/search\/texts-.*json/);
    await page.press("/");
    await (await texts).body();
    await page.setOffline(true);
    await box(page).fill("쓸모를 잃는다");
    await options(page).nth(1).waitFor();
    expect(await page.getByText("본문을 불러오지 못해").count()).toBe(0);
  });

  test("if the index cannot be loaded, the search finds titles and tags, reports the failure, and tries again", async () => {
    const page = await open();
    const restore = await page.intercept(/search\/index\..*json/, async () => ({ status: 404, body: "" }));
    await page.goto(sample.url);
    await hydrated(page);
    // Fills in the complete query at once: each typed key would request the index again, and the last request could already succeed.
    await page.press("/");
    await box(page).fill("책갈피");
    // The message is shown and announced, so that two elements contain it.
    await page.getByText("본문을 불러오지 못해 제목과 태그에서만 찾았습니다.").first().waitFor();
    expect(await options(page).count()).toBe(1);
    await restore();
    await page.getByRole("button", { name: "다시 시도" }).click();
    await expect.poll(() => page.getByText("본문을 불러오지 못해").count()).toBe(0);
    await box(page).fill("쓸모를 잃는다");
    await options(page).nth(1).waitFor();
  });
});
