import { describe, expect, test } from "vitest";
import { explorerPages, facet, titles, wide } from "../../support/page/explorer.ts";
import { sites } from "../../support/sites/sites.ts";

const { explorer } = await sites("explorer");
const { open, openWide, url } = explorerPages(explorer.url);

describe("query box", () => {
  test("the query box filters the list by title, tags and summary while the reader types, and adds one history entry", async () => {
    const page = await openWide();
    const before = await page.evaluate(() => history.length);
    const box = page.getByRole("searchbox", { name: "제목·태그·요약에서 찾기" });
    await box.pressSequentially("스타게이트");
    await expect.poll(() => titles(page)).toHaveLength(3);
    await expect.poll(() => url(page)).toBe("/?q=스타게이트");
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
    await box.fill("전기");
    await expect.poll(() => titles(page)).toEqual(["스타게이트, 그 다음", "작은 원자로"]);
    await box.fill("전기 oracle");
    await expect.poll(() => titles(page)).toEqual(["스타게이트, 그 다음"]);
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
    expect(await box.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.back();
    await expect.poll(() => url(page)).toBe("/");
    await expect.poll(() => box.inputValue()).toBe("");
  });

  test("the query box adds only one history entry if a second letter is typed before the first is rendered", async () => {
    const page = await openWide();
    const before = await page.evaluate(() => history.length);
    const box = page.getByRole("searchbox", { name: "제목·태그·요약에서 찾기" });
    await box.evaluate((input) => {
      const type = (text: string) => {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, text);
        input.dispatchEvent(new Event("input", { bubbles: true }));
      };
      const push = history.pushState.bind(history);
      // When this microtask runs, the browser's URL contains the first letter, but React has not rendered it yet.
      history.pushState = (...entry) => {
        push(...entry);
        history.pushState = push;
        queueMicrotask(() => type("전기"));
      };
      type("전");
    });
    await expect.poll(() => url(page)).toBe("/?q=전기");
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
  });

  test("a list shows a message and a link that clears the selection if no post matches the query", async () => {
    const page = await openWide("?q=zzz&tag=ai");
    await page.getByText("고른 것에 모두 맞는 글이 없습니다.").waitFor();
    await page.getByRole("main").getByRole("link", { name: "모두 지우기" }).last().click();
    await expect.poll(() => url(page)).toBe("/");
  });
});

describe("order links", () => {
  test("the order links sort by newest (pinned posts first), by oldest and by last update, and add the order to the URL", async () => {
    const page = await openWide("tags/ai/");
    await expect.poll(async () => (await titles(page))[0]).toBe("The reading room");
    await expect.poll(() => page.getByRole("article").first().innerText()).toContain("고정");
    await page.getByRole("link", { name: "오래된순" }).click();
    await expect.poll(() => url(page)).toBe("/?tag=ai&sort=oldest");
    await expect
      .poll(() => titles(page))
      .toEqual([
        "GPT 일기",
        "스타게이트 이전",
        "스타게이트 프로젝트",
        "스타게이트, 그 다음",
        "The reading room",
      ]);
    await page.getByRole("link", { name: "고친순" }).click();
    await expect.poll(() => url(page)).toBe("/?tag=ai&sort=updated");
    await expect.poll(async () => (await titles(page))[0]).toBe("스타게이트, 그 다음");
    await page.getByRole("link", { name: "최신순" }).click();
    await expect.poll(() => url(page)).toBe("/tags/ai/");
  });
});

describe("post in the explorer", () => {
  test("a post opened from a filtered list links to the neighbouring posts of that list and back to it, also after a reload", async () => {
    const page = await openWide("?tag=ai&tag=openai");
    await page.getByRole("link", { name: "스타게이트 프로젝트" }).click();
    await page.getByRole("heading", { level: 1, name: "스타게이트 프로젝트" }).waitFor();
    const neighbours = page.getByRole("navigation", { name: "앞뒤 글" });
    await neighbours.getByText("‘ai · openai’ 안에서").waitFor();
    await expect
      .poll(() => neighbours.getByRole("link").allInnerTexts())
      .toEqual(["이전 글\nGPT 일기", "다음 글\n스타게이트, 그 다음"]);
    await page.reload();
    await neighbours.getByText("‘ai · openai’ 안에서").waitFor();
    await neighbours.getByRole("link", { name: /GPT 일기/ }).click();
    await page.getByRole("heading", { level: 1, name: "GPT 일기" }).waitFor();
    await neighbours.getByText("‘ai · openai’ 안에서").waitFor();
    await expect
      .poll(() => neighbours.getByRole("link").allInnerTexts())
      .toEqual(["다음 글\n스타게이트 프로젝트"]);
    await page.getByRole("main").getByRole("link", { name: "ai · openai", exact: true }).click();
    await expect.poll(() => url(page)).toBe("/?tag=ai&tag=openai");
  });

  test("a post opened directly has its neighbours by date and a link to the list of all posts", async () => {
    const page = await openWide("posts/gpt-diary/");
    const neighbours = page.getByRole("navigation", { name: "앞뒤 글" });
    await expect
      .poll(() => neighbours.getByRole("link").allInnerTexts())
      .toEqual(["이전 글\n작은 원자로", "다음 글\n스타게이트 이전"]);
    await page.getByRole("main").getByRole("link", { name: "목록", exact: true }).click();
    await expect.poll(() => url(page)).toBe("/");
  });

  test("a post shows its series as a numbered list in reading order, in which the current post is marked", async () => {
    const page = await openWide("posts/stargate/");
    const series = page.getByRole("navigation", { name: "연재 ‘데이터센터 이야기’" });
    await expect
      .poll(() => series.getByRole("listitem").allInnerTexts())
      .toEqual(["스타게이트 이전", "스타게이트 프로젝트", "스타게이트, 그 다음"]);
    await expect.poll(() => series.locator("[aria-current=page]").innerText()).toBe("스타게이트 프로젝트");
    await series.getByRole("link", { name: "스타게이트 이전" }).click();
    await expect.poll(() => url(page)).toBe("/posts/before-stargate/");
  });
});

test("a tag in a row opens the list of that tag and moves the focus to the list's heading", async () => {
  const page = await openWide();
  await page.getByRole("article").first().getByRole("link", { name: "reading", exact: true }).click();
  await expect.poll(() => url(page)).toBe("/tags/reading/");
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
});

test("without JavaScript, plain links open all tags, the list of a tag and the list of a year, and controls that need JavaScript are hidden", async () => {
  const page = await open({ ...wide, javaScriptEnabled: false });
  await page.goto(explorer.url);
  await facet(page, "ai 글 5편").click();
  await expect.poll(() => url(page)).toBe("/tags/ai/");
  await expect.poll(() => titles(page)).toHaveLength(5);
  await expect.poll(() => page.getByRole("searchbox").count()).toBe(0);
  await expect.poll(() => facet(page, "oracle 글 2편").count()).toBe(0);
  await expect.poll(() => page.getByRole("button", { name: "링크 복사" }).count()).toBe(0);
  await page.getByRole("navigation").getByRole("link", { name: "보관함" }).click();
  await page.getByRole("link", { name: "2022년" }).click();
  await expect.poll(() => url(page)).toBe("/archive/2022/");
  await expect.poll(() => titles(page)).toHaveLength(12);
  await page.getByRole("navigation").getByRole("link", { name: "태그" }).click();
  await page
    .getByRole("main")
    .getByRole("link", { name: /데이터센터/ })
    .click();
  await expect.poll(() => url(page)).toBe("/tags/데이터센터/");
});
