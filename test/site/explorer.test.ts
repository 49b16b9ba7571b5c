import type { Page } from "../support/browser/page.ts";
import { describe, expect, test } from "vitest";
import { hydrated } from "../support/hydrated.ts";
import { openPages } from "../support/openPages.ts";
import { sites } from "../support/sites/sites.ts";

const { shelf } = await sites("shelf");
const open = openPages();

const wide = { viewport: { width: 1440, height: 900 } };
const openWide = async (path = "") => {
  const page = await open(wide);
  await page.goto(shelf.url + path);
  await hydrated(page);
  return page;
};
const titles = (page: Page) => page.locator("main article h2").allInnerTexts();
const address = (page: Page) => decodeURI(page.url().slice(shelf.url.length - 1));
const panel = (page: Page) => page.getByRole("complementary", { name: "거르기" });
const facet = (page: Page, name: string) => panel(page).getByRole("link", { name, exact: true });
const chip = (page: Page, name: string) =>
  page.getByRole("list", { name: "고른 것" }).getByRole("link", { name, exact: true });

describe("choosing in the panel", () => {
  test("narrows the list, recounts the rest, and puts the selection into one canonical address", async () => {
    const page = await openWide();
    await facet(page, "openai 글 3편").click();
    await expect.poll(() => address(page)).toBe("/tags/openai/");
    await facet(page, "ai 글 3편").click();
    await expect.poll(() => address(page)).toBe("/?tag=ai&tag=openai");
    await expect.poll(() => titles(page)).toEqual(["스타게이트, 그 다음", "스타게이트 프로젝트", "GPT 일기"]);
    // Only what occurs together with both, the most frequent first, is offered.
    const tags = panel(page).getByRole("region", { name: "태그" }).getByRole("listitem");
    expect((await tags.allInnerTexts()).map((text) => text.split("\n")[0])).toEqual([
      "ai",
      "openai",
      "oracle",
      "데이터센터",
    ]);
    await facet(page, "산업 글 2편").click();
    await expect.poll(() => address(page)).toBe("/?tag=ai&tag=openai&category=산업");
    await expect.poll(() => titles(page)).toEqual(["스타게이트, 그 다음", "스타게이트 프로젝트"]);
  });

  test("of a year, a category or a section takes the place of another, whose count says what that gives", async () => {
    const page = await openWide("tags/ai/");
    await facet(page, "Essays 글 4편").click();
    await expect.poll(() => address(page)).toBe("/?tag=ai&section=essays");
    await facet(page, "2024년 글 2편").click();
    await facet(page, "2025년 글 2편").click();
    await expect.poll(() => address(page)).toBe("/?tag=ai&year=2025&section=essays");
    await facet(page, "Notes 글 1편").click();
    await expect.poll(() => address(page)).toBe("/?tag=ai&year=2025&section=notes");
    await expect.poll(() => titles(page)).toEqual(["The reading room"]);
    await facet(page, "Notes 글 1편").click();
    await expect.poll(() => address(page)).toBe("/?tag=ai&year=2025");
  });

  test("again takes the choice back; chips do too, and all of them at once", async () => {
    const page = await openWide("?tag=ai&tag=oracle&year=2025");
    await facet(page, "oracle 글 2편").click();
    await expect.poll(() => address(page)).toBe("/?tag=ai&year=2025");
    await chip(page, "ai 지우기").click();
    await expect.poll(() => address(page)).toBe("/archive/2025/");
    await facet(page, "reading 글 1편").click();
    await expect.poll(() => address(page)).toBe("/?tag=reading&year=2025");
    await chip(page, "모두 지우기").click();
    await expect.poll(() => address(page)).toBe("/");
    await expect.poll(() => page.getByRole("list", { name: "고른 것" }).count()).toBe(0);
  });

  test("a tag can be excluded, by its control and from the keyboard", async () => {
    const page = await openWide("tags/ai/");
    await facet(page, "oracle 글 2편").hover();
    await facet(page, "oracle 빼고 보기").click();
    await expect.poll(() => address(page)).toBe("/?tag=ai&not=oracle");
    await expect.poll(() => titles(page)).toEqual(["The reading room", "스타게이트 이전", "GPT 일기"]);
    await expect.poll(() => facet(page, "oracle 글 2편").count()).toBe(0);
    await chip(page, "oracle 제외 지우기").waitFor();
    await facet(page, "데이터센터 글 1편").focus();
    await page.press("-");
    await expect.poll(() => address(page)).toBe("/?tag=ai&not=oracle&not=데이터센터");
    await chip(page, "oracle 제외 지우기").focus();
    await page.press("Delete");
    await expect.poll(() => address(page)).toBe("/?tag=ai&not=데이터센터");
  });

  test("tags used once are folded, and found by their name, its Korean initials or half a syllable", async () => {
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
    await expect.poll(() => address(page)).toBe("/tags/c-plus-plus/");
    await expect.poll(() => titles(page)).toEqual(["C++ after ten years"]);
  });

  test("tags that are unfolded before they have come are not said to be missing, and come", async () => {
    const page = await open(wide);
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/manifest\.metadata/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(shelf.url);
    await hydrated(page);
    await page.getByText("한 번 쓰인 태그 17").click();
    const box = page.getByRole("searchbox", { name: "태그 찾기" });
    await box.fill("메모");
    await panel(page).getByRole("link", { name: "모든 태그" }).waitFor();
    const missing = page.getByText("그런 태그가 없습니다.");
    expect(await missing.count()).toBe(0);
    expect(await facet(page, "메모 글 1편").count()).toBe(0);
    release();
    await facet(page, "메모 글 1편").waitFor();
    await box.fill("없다");
    await missing.waitFor();
  });

  test("each choice is one entry of the history; Back and Forward show the same lists again", async () => {
    const page = await openWide();
    const before = await page.evaluate(() => history.length);
    await facet(page, "ai 글 5편").click();
    await facet(page, "oracle 글 2편").click();
    await expect.poll(() => address(page)).toBe("/?tag=ai&tag=oracle");
    expect(await page.evaluate(() => history.length)).toBe(before + 2);
    await page.back();
    await expect.poll(() => titles(page)).toHaveLength(5);
    expect(address(page)).toBe("/tags/ai/");
    await page.forward();
    await expect.poll(() => titles(page)).toEqual(["스타게이트, 그 다음", "스타게이트 프로젝트"]);
  });

  test("the title and a live region tell how many posts there are", async () => {
    const page = await openWide("tags/ai/");
    expect(await page.title()).toBe("ai (글 5편) · 서가");
    await facet(page, "oracle 글 2편").click();
    await expect.poll(() => page.title()).toBe("ai · oracle (글 2편) · 서가");
    await expect
      .poll(() => page.getByRole("status").allInnerTexts())
      .toContain("ai · oracle (글 2편) · 서가");
  });

  test("from the keyboard alone, the focus stays on what was chosen", async () => {
    const page = await openWide();
    await page.press("Tab");
    await page.getByRole("searchbox", { name: "제목·태그·요약에서 찾기" }).focus();
    for (let presses = 0; presses < 40; presses++) {
      await page.press("Tab");
      if (await facet(page, "ai 글 5편").evaluate((link) => link === document.activeElement)) break;
    }
    await page.press("Enter");
    await expect.poll(() => address(page)).toBe("/tags/ai/");
    const focused = page.locator(":focus");
    await expect.poll(() => focused.getAttribute("aria-current")).toBe("true");
    await expect.poll(() => focused.innerText()).toContain("ai");
    await page.press("Enter");
    await expect.poll(() => address(page)).toBe("/");
  });

  test("a tag on a card leads into the explorer, with the focus on its heading", async () => {
    const page = await openWide();
    await page.getByRole("article").first().getByRole("link", { name: "reading", exact: true }).click();
    await expect.poll(() => address(page)).toBe("/tags/reading/");
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
  });
});

describe("words", () => {
  test("narrow by title, tags and summary as one types, in one entry of the history", async () => {
    const page = await openWide();
    const before = await page.evaluate(() => history.length);
    const box = page.getByRole("searchbox", { name: "제목·태그·요약에서 찾기" });
    await box.pressSequentially("스타게이트");
    await expect.poll(() => titles(page)).toHaveLength(3);
    expect(address(page)).toBe("/?q=스타게이트");
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
    await box.fill("전기");
    await expect.poll(() => titles(page)).toEqual(["스타게이트, 그 다음", "작은 원자로"]);
    await box.fill("전기 oracle");
    await expect.poll(() => titles(page)).toEqual(["스타게이트, 그 다음"]);
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
    expect(await box.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.back();
    await expect.poll(() => address(page)).toBe("/");
    await expect.poll(() => box.inputValue()).toBe("");
  });

  test("that nothing has say so and offer a way out", async () => {
    const page = await openWide("?q=zzz&tag=ai");
    await page.getByText("고른 것에 모두 맞는 글이 없습니다.").waitFor();
    await page.getByRole("main").getByRole("link", { name: "모두 지우기" }).last().click();
    await expect.poll(() => address(page)).toBe("/");
  });
});

describe("an address", () => {
  test.each([
    ["?tag=openai&tag=ai", "/?tag=ai&tag=openai"],
    ["?tag=ai", "/tags/ai/"],
    ["?year=2024", "/archive/2024/"],
    ["?q=%20전기%20&year=2024", "/?year=2024&q=전기"],
    [`?tag=${encodeURIComponent("데이터센터".normalize("NFD"))}&tag=AI`, "/?tag=ai&tag=데이터센터"],
    ["?tag=gpt&year=2024", "/?tag=openai&year=2024"],
    ["tags/gpt/", "/tags/openai/"],
    ["tags/ai/?year=2025", "/?tag=ai&year=2025"],
    ["?sort=newest", "/"],
  ])("%s becomes its canonical form %s", async (typed, canonical) => {
    const page = await open(wide);
    await page.goto(shelf.url + typed);
    await expect.poll(() => address(page)).toBe(canonical);
    await page.getByRole("heading", { level: 1 }).waitFor();
  });

  test("opened fresh shows its list at once: no flash of another, no shift", async () => {
    const page = await open(wide);
    await page.beforeScripts(() => {
      const seen = new Set<string>();
      let shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: "layout-shift", buffered: true });
      const look = () => {
        for (const title of document.querySelectorAll<HTMLElement>("main article h2")) {
          if (title.checkVisibility({ visibilityProperty: true })) seen.add(title.innerText);
        }
        requestAnimationFrame(look);
      };
      look();
      Object.assign(window, { told: () => ({ seen: [...seen], shift }) });
    });
    const told = () =>
      page.evaluate(() => (window as unknown as { told(): { seen: string[]; shift: number } }).told());
    await page.goto(`${shelf.url}?tag=ai&tag=oracle`, { until: "quiet" });
    await page.waitForTimeout(300);
    expect(await told()).toEqual({ seen: ["스타게이트, 그 다음", "스타게이트 프로젝트"], shift: 0 });
    await page.reload({ until: "quiet" });
    await page.waitForTimeout(300);
    expect(await told()).toEqual({ seen: ["스타게이트, 그 다음", "스타게이트 프로젝트"], shift: 0 });
  });

  test("that selects, where the app cannot be loaded, shows the whole list", async () => {
    const page = await open(wide);
    await page.route(/assets\/main/, (route) => route.abort());
    await page.goto(`${shelf.url}?tag=ai&tag=oracle`);
    await page.getByRole("link", { name: "The reading room" }).waitFor();
    expect(await page.getByRole("link", { name: "The reading room" }).isVisible()).toBe(true);
  });

  test("with a tag that is not there says so and offers the nearest in its place", async () => {
    const page = await openWide("?tag=ai&tag=opnai");
    await page.getByText("‘opnai’라는 태그는 없습니다.").waitFor();
    await expect.poll(() => titles(page)).toEqual([]);
    await page.getByRole("main").getByRole("link", { name: "openai", exact: true }).first().click();
    await expect.poll(() => address(page)).toBe("/?tag=ai&tag=openai");
    const response = await page.goto(`${shelf.url}tags/opnai/`);
    expect(response?.status()).toBe(404);
    await page.getByRole("main").getByRole("link", { name: "openai" }).click();
    await expect.poll(() => address(page)).toBe("/tags/openai/");
  });

  test("reloaded and gone back to, has the same list at the same place", async () => {
    const page = await open({ viewport: { width: 800, height: 400 } });
    await page.goto(`${shelf.url}?tag=ai&sort=oldest`);
    await page.getByRole("link", { name: "스타게이트 프로젝트" }).waitFor();
    await page.evaluate(() => window.scrollTo(0, 260));
    await page.reload();
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(260);
    // Not by the mouse, which would scroll to it first.
    await page.getByRole("link", { name: "스타게이트 프로젝트" }).dispatchEvent("click");
    await page.getByRole("heading", { level: 1, name: "스타게이트 프로젝트" }).waitFor();
    await page.back();
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(260);
    await expect.poll(() => titles(page)).toHaveLength(5);
  });

  test("of the selection is copied whole, percent-encoded", async () => {
    const page = await open({ ...wide, clipboard: true });
    await page.goto(`${shelf.url}?tag=ai&tag=${encodeURIComponent("데이터센터")}`);
    await page.getByRole("button", { name: "링크 복사" }).click();
    await page.getByText("복사했습니다").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(`${shelf.url}?tag=ai&tag=${encodeURIComponent("데이터센터")}`);
  });
});

describe("orders", () => {
  test("are newest with pinned posts first and marked, oldest, recently updated; in the address", async () => {
    const page = await openWide("tags/ai/");
    await expect.poll(async () => (await titles(page))[0]).toBe("The reading room");
    await expect.poll(() => page.getByRole("article").first().innerText()).toContain("고정");
    await page.getByRole("link", { name: "오래된순" }).click();
    await expect.poll(() => address(page)).toBe("/?tag=ai&sort=oldest");
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
    await expect.poll(() => address(page)).toBe("/?tag=ai&sort=updated");
    await expect.poll(async () => (await titles(page))[0]).toBe("스타게이트, 그 다음");
    await page.getByRole("link", { name: "최신순" }).click();
    await expect.poll(() => address(page)).toBe("/tags/ai/");
  });
});

describe("a post that was opened from a selection", () => {
  test("keeps its neighbours within the selection, and the way back to it, also when reloaded", async () => {
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
    await expect.poll(() => address(page)).toBe("/?tag=ai&tag=openai");
  });

  test("and one that was opened by itself has those in time, and a way to the list", async () => {
    const page = await openWide("posts/gpt-diary/");
    const neighbours = page.getByRole("navigation", { name: "앞뒤 글" });
    await expect
      .poll(() => neighbours.getByRole("link").allInnerTexts())
      .toEqual(["이전 글\n작은 원자로", "다음 글\n스타게이트 이전"]);
    await page.getByRole("main").getByRole("link", { name: "목록", exact: true }).click();
    await expect.poll(() => address(page)).toBe("/");
  });

  test("shows its series as a numbered list in reading order, with a mark on itself", async () => {
    const page = await openWide("posts/stargate/");
    const series = page.getByRole("navigation", { name: "연재 ‘데이터센터 이야기’" });
    await expect
      .poll(() => series.getByRole("listitem").allInnerTexts())
      .toEqual(["스타게이트 이전", "스타게이트 프로젝트", "스타게이트, 그 다음"]);
    await expect.poll(() => series.locator("[aria-current=page]").innerText()).toBe("스타게이트 프로젝트");
    await series.getByRole("link", { name: "스타게이트 이전" }).click();
    await expect.poll(() => address(page)).toBe("/posts/before-stargate/");
  });
});

test("without JavaScript tags, a tag and a year are pages of real links, and nothing is offered that needs it", async () => {
  const page = await open({ ...wide, javaScriptEnabled: false });
  await page.goto(shelf.url);
  await facet(page, "ai 글 5편").click();
  expect(address(page)).toBe("/tags/ai/");
  await expect.poll(() => titles(page)).toHaveLength(5);
  await expect.poll(() => page.getByRole("searchbox").count()).toBe(0);
  await expect.poll(() => facet(page, "oracle 글 2편").count()).toBe(0);
  await expect.poll(() => page.getByRole("button", { name: "링크 복사" }).count()).toBe(0);
  await page.getByRole("navigation").getByRole("link", { name: "보관함" }).click();
  await page.getByRole("link", { name: "2022년" }).click();
  expect(address(page)).toBe("/archive/2022/");
  await expect.poll(() => titles(page)).toHaveLength(12);
  await page.getByRole("navigation").getByRole("link", { name: "태그" }).click();
  await page
    .getByRole("main")
    .getByRole("link", { name: /데이터센터/ })
    .click();
  expect(address(page)).toBe("/tags/데이터센터/");
});
