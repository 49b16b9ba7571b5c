import { describe, expect, test } from "vitest";
import { chip, explorerPages, facet, panel, titles, wide } from "../../support/page/explorer.ts";
import { hydrated } from "../../support/page/hydrated.ts";
import { countPending, waitUntilIdle } from "../../support/page/pendingCallbacks.ts";
import { sites } from "../../support/sites/sites.ts";

const { explorer } = await sites("explorer");
const { open, openWide, url } = explorerPages(explorer.url);

describe("filter panel", () => {
  test("the filter panel filters the list by the chosen values, updates the counts of the other values, and opens the canonical URL", async () => {
    const page = await openWide();
    await facet(page, "openai 글 3편").click();
    await expect.poll(() => url(page)).toBe("/tags/openai/");
    await facet(page, "ai 글 3편").click();
    await expect.poll(() => url(page)).toBe("/?tag=ai&tag=openai");
    await expect.poll(() => titles(page)).toEqual(["스타게이트, 그 다음", "스타게이트 프로젝트", "GPT 일기"]);
    // Only tags of posts that have both chosen tags can be chosen, most frequent tag first.
    const tags = panel(page).getByRole("region", { name: "태그" }).getByRole("listitem");
    expect((await tags.allInnerTexts()).map((text) => text.split("\n")[0])).toEqual([
      "ai",
      "openai",
      "oracle",
      "데이터센터",
    ]);
    await facet(page, "산업 글 2편").click();
    await expect.poll(() => url(page)).toBe("/?tag=ai&tag=openai&category=산업");
    await expect.poll(() => titles(page)).toEqual(["스타게이트, 그 다음", "스타게이트 프로젝트"]);
  });

  test("choosing another year or section replaces the chosen one, and each count is the number of posts in the list that its link opens", async () => {
    const page = await openWide("tags/ai/");
    await facet(page, "Essays 글 4편").click();
    await expect.poll(() => url(page)).toBe("/?tag=ai&section=essays");
    await facet(page, "2024년 글 2편").click();
    await facet(page, "2025년 글 2편").click();
    await expect.poll(() => url(page)).toBe("/?tag=ai&year=2025&section=essays");
    await facet(page, "Notes 글 1편").click();
    await expect.poll(() => url(page)).toBe("/?tag=ai&year=2025&section=notes");
    await expect.poll(() => titles(page)).toEqual(["The reading room"]);
    await facet(page, "Notes 글 1편").click();
    await expect.poll(() => url(page)).toBe("/?tag=ai&year=2025");
  });

  test("a chosen value is removed by a second click or by its chip, and all values are removed by one link", async () => {
    const page = await openWide("?tag=ai&tag=oracle&year=2025");
    await facet(page, "oracle 글 2편").click();
    await expect.poll(() => url(page)).toBe("/?tag=ai&year=2025");
    await chip(page, "ai 지우기").click();
    await expect.poll(() => url(page)).toBe("/archive/2025/");
    await facet(page, "reading 글 1편").click();
    await expect.poll(() => url(page)).toBe("/?tag=reading&year=2025");
    await chip(page, "모두 지우기").click();
    await expect.poll(() => url(page)).toBe("/");
    await expect.poll(() => page.getByRole("list", { name: "고른 것" }).count()).toBe(0);
  });

  test("a tag is excluded by its exclude link or the minus key, and included again by the Delete key on its chip", async () => {
    const page = await openWide("tags/ai/");
    await facet(page, "oracle 글 2편").hover();
    await facet(page, "oracle 빼고 보기").click();
    await expect.poll(() => url(page)).toBe("/?tag=ai&not=oracle");
    await expect.poll(() => titles(page)).toEqual(["The reading room", "스타게이트 이전", "GPT 일기"]);
    await expect.poll(() => facet(page, "oracle 글 2편").count()).toBe(0);
    await chip(page, "oracle 제외 지우기").waitFor();
    await facet(page, "데이터센터 글 1편").focus();
    await page.press("-");
    await expect.poll(() => url(page)).toBe("/?tag=ai&not=oracle&not=데이터센터");
    await chip(page, "oracle 제외 지우기").focus();
    await page.press("Delete");
    await expect.poll(() => url(page)).toBe("/?tag=ai&not=데이터센터");
  });

  test("the filter panel folds tags that are used only once, and its box finds tags by name, by Korean initial consonants or by an incomplete syllable", async () => {
    const page = await openWide();
    await expect.poll(() => facet(page, "메모 글 1편").count()).toBe(0);
    await page.getByText("한 번 쓰인 태그 17").click();
    await facet(page, "메모 글 1편").waitFor();
    const box = page.getByRole("searchbox", { name: "태그 찾기" });
    for (const typed of ["ㄷㅇㅌ", "데잍", "센터"]) {
      await box.fill(typed);
      await facet(page, "데이터센터 글 3편").last().waitFor();
      await expect.poll(() => facet(page, "메모 글 1편").count()).toBe(0);
    }
    await box.fill("없다");
    await page.getByText("그런 태그가 없습니다.").waitFor();
    await box.fill("c");
    await facet(page, "C++ 글 1편").click();
    await expect.poll(() => url(page)).toBe("/tags/c-plus-plus/");
    await expect.poll(() => titles(page)).toEqual(["C++ after ten years"]);
  });

  test('the filter panel shows no "not found" message for tags that are still loading, and shows them when they are loaded', async () => {
    const page = await open(wide);
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.intercept(/manifest\.metadata/, async () => {
      await held;
      return "continue";
    });
    await countPending(page);
    await page.goto(explorer.url);
    await hydrated(page);
    await page.getByText("한 번 쓰인 태그 17").click();
    const box = page.getByRole("searchbox", { name: "태그 찾기" });
    await box.fill("메모");
    await panel(page).getByRole("link", { name: "모든 태그" }).waitFor();
    await waitUntilIdle(page);
    const missing = page.getByText("그런 태그가 없습니다.");
    expect(await missing.count()).toBe(0);
    expect(await facet(page, "메모 글 1편").count()).toBe(0);
    release();
    await facet(page, "메모 글 1편").waitFor();
    await box.fill("없다");
    await missing.waitFor();
  });

  test("each choice adds one history entry, and Back and Forward show the same lists again", async () => {
    const page = await openWide();
    const before = await page.evaluate(() => history.length);
    await facet(page, "ai 글 5편").click();
    await expect.poll(() => url(page)).toBe("/tags/ai/");
    await facet(page, "oracle 글 2편").click();
    await expect.poll(() => url(page)).toBe("/?tag=ai&tag=oracle");
    expect(await page.evaluate(() => history.length)).toBe(before + 2);
    await page.back();
    await expect.poll(() => titles(page)).toHaveLength(5);
    await expect.poll(() => url(page)).toBe("/tags/ai/");
    await page.forward();
    await expect.poll(() => titles(page)).toEqual(["스타게이트, 그 다음", "스타게이트 프로젝트"]);
  });

  test("the number of posts is shown in the document's title and in a live region", async () => {
    const page = await openWide("tags/ai/");
    expect(await page.title()).toBe("ai (글 5편) · 서가");
    await facet(page, "oracle 글 2편").click();
    await expect.poll(() => page.title()).toBe("ai · oracle (글 2편) · 서가");
    await expect
      .poll(() => page.getByRole("status").allInnerTexts())
      .toContain("ai · oracle (글 2편) · 서가");
  });

  test("the focus stays on the chosen value when only the keyboard is used", async () => {
    const page = await openWide();
    await page.press("Tab");
    await page.getByRole("searchbox", { name: "제목·태그·요약에서 찾기" }).focus();
    for (let presses = 0; presses < 40; presses++) {
      await page.press("Tab");
      if (await facet(page, "ai 글 5편").evaluate((link) => link === document.activeElement)) break;
    }
    await page.press("Enter");
    await expect.poll(() => url(page)).toBe("/tags/ai/");
    const focused = page.locator(":focus");
    await expect.poll(() => focused.getAttribute("aria-current")).toBe("true");
    await expect.poll(() => focused.innerText()).toContain("ai");
    await page.press("Enter");
    await expect.poll(() => url(page)).toBe("/");
  });
});
