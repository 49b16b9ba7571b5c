import type { PageOptions, Page } from "../support/browser/page.ts";
import { describe, expect, test } from "vitest";
import { hydrated } from "../support/hydrated.ts";
import { openPages } from "../support/openPages.ts";
import { sites } from "../support/sites/sites.ts";

const { sample, blog } = await sites("sample", "blog");
const open = openPages();
const phone: PageOptions = {
  viewport: { width: 360, height: 780 },
  hasTouch: true,
  isMobile: true,
};

async function openPage(url: string, options: PageOptions = {}): Promise<Page> {
  const page = await open(options);
  await page.goto(url);
  await hydrated(page);
  return page;
}

const box = (page: Page) => page.getByRole("combobox", { name: "제목·태그·본문에서 찾기" });
const dialog = (page: Page) => page.getByRole("dialog", { name: "검색" });
const options = (page: Page) => page.getByRole("listbox", { name: "검색 결과" }).getByRole("option");
const active = (page: Page) => page.getByRole("option", { selected: true });

/** Opens the dialog and types. */
async function search(page: Page, query: string): Promise<void> {
  await page.press("/");
  await box(page).waitFor();
  await page.type(query);
}

/** What the app has marked, and where that stands, in shares of the screen's height. */
const marked = (page: Page) =>
  page.evaluate(() => {
    const [range] = CSS.highlights.get("maru-passage") ?? [];
    const { top = -1 } = (range as Range | undefined)?.getBoundingClientRect() ?? {};
    return { text: range ? String(range) : "", at: top / innerHeight };
  });

describe("the box", () => {
  test("opens by a click, by the slash and by Ctrl+K, and Escape closes it", async () => {
    const page = await openPage(sample.url);
    for (const openIt of [
      () => page.getByRole("link", { name: "검색" }).click(),
      () => page.press("/"),
      () => page.press("Control+k"),
      () => page.press("Meta+k"),
    ]) {
      await openIt();
      await dialog(page).waitFor();
      expect(await box(page).evaluate((each) => each === document.activeElement)).toBe(true);
      await page.press("Escape");
      await dialog(page).waitFor({ state: "detached" });
      expect(await page.url()).toBe(sample.url);
    }
  });

  test("opens by the keys where a Korean layout has other letters, not in a field nor with other keys", async () => {
    const page = await openPage(sample.url);
    interface Pressed {
      key: string;
      code: string;
      altKey?: boolean;
      ctrlKey?: boolean;
    }
    const press = (at: string, keys: Pressed) =>
      page.evaluate(
        ({ selector, pressed }) => {
          const event = new KeyboardEvent("keydown", { ...pressed, bubbles: true, cancelable: true });
          return !document.querySelector(selector)?.dispatchEvent(event);
        },
        { selector: at, pressed: keys },
      );
    // The post has only boxes to be ticked, in which nobody types.
    await page.evaluate(() => document.body.append(document.createElement("textarea")));
    expect(await press("textarea", { key: "/", code: "Slash" })).toBe(false);
    expect(await press("body", { key: "/", code: "Slash", altKey: true })).toBe(false);
    expect(await press("body", { key: "-", code: "Slash" })).toBe(false);
    expect(await press("body", { key: "k", code: "KeyK" })).toBe(false);
    expect(await dialog(page).count()).toBe(0);
    expect(await press("body", { key: "ㅏ", code: "KeyK", ctrlKey: true })).toBe(true);
    await dialog(page).waitFor();
    await page.press("Escape");
    await dialog(page).waitFor({ state: "detached" });
    expect(await press("body", { key: "Process", code: "Slash" })).toBe(true);
    await dialog(page).waitFor();
  });

  test.each([
    [360, "light"],
    [768, "dark"],
    [1440, "light"],
  ] as const)("is large enough to be hit at %i px, and fits", async (width, colorScheme) => {
    const page = await openPage(sample.url, { viewport: { width, height: 800 }, colorScheme });
    const { width: wide = 0, height = 0 } =
      (await page.getByRole("link", { name: "검색" }).boundingBox()) ?? {};
    expect(Math.min(wide, height)).toBeGreaterThanOrEqual(44);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

  test("has nothing fetched for it where nobody searches", async () => {
    const page = await open();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(`${sample.url}posts/first-post/`, { until: "quiet" });
    await hydrated(page);
    await page.waitForTimeout(500);
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.filter((url) => /search|worker/i.test(url))).toEqual([]);
  });
});

describe("the dialog", () => {
  test("finds as one types, and opens a post at the passage, which is marked and in view", async () => {
    const page = await openPage(`${blog.url}posts/the-long-road/`, {
      viewport: { width: 800, height: 360 },
    });
    await page.evaluate(() => scrollTo(0, 300));
    await page.waitFor(() => scrollY === 300);
    await search(page, "둘째 문단");
    await options(page).nth(1).waitFor();
    expect(await options(page).nth(1).locator("mark").first().textContent()).toMatch(/둘째/);
    await page.press("ArrowDown");
    await page.press("ArrowDown");
    expect(await active(page).count()).toBe(1);
    const href = await active(page).getAttribute("href");
    await page.press("Enter");
    await page.waitForUrl((url) => href?.startsWith(url.pathname) === true && url.hash === "");
    await expect.poll(async () => (await marked(page)).text).toMatch(/둘째/);
    const { at } = await marked(page);
    expect(at).toBeGreaterThan(0);
    expect(at).toBeLessThan(0.9);
    // A screen reader is put there too.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/둘째/);

    await page.back();
    await expect.poll(() => page.url()).toBe(`${blog.url}posts/the-long-road/`);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(300);
    expect(await dialog(page).count()).toBe(0);
    expect((await marked(page)).text).toBe("");
    await page.forward();
    await expect.poll(async () => (await marked(page)).text).toMatch(/둘째/);
  });

  test("opens a result on the page that is open, without fetching that anew", async () => {
    const page = await openPage(`${sample.url}posts/tags-as-shelves/`);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await search(page, "저축한 메모는");
    await page.press("Escape");
    await dialog(page).waitFor({ state: "detached" });
    await search(page, "쓸모를 잃는다");
    await options(page).nth(1).waitFor();
    await options(page).nth(1).click();
    await expect.poll(async () => (await marked(page)).text).toMatch(/쓸모를/);
    expect(asked.filter((url) => url.includes("body."))).toEqual([]);
    expect(new URL(await page.url()).hash).toBe("");
  });

  test("opens the top of the page that is open by its title, without another entry of the history", async () => {
    const page = await openPage(`${sample.url}posts/tags-as-shelves/`);
    const title = await page.locator("main h1").innerText();
    await page.evaluate(() => scrollTo(0, 300));
    await search(page, title);
    await options(page).first().waitFor();
    const entries = await page.evaluate(() => history.length);
    expect(await options(page).first().getAttribute("href")).toBe("/posts/tags-as-shelves/");
    await page.press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    expect(await page.evaluate(() => [scrollY, history.length])).toEqual([0, entries]);
    expect(await page.url()).toBe(`${sample.url}posts/tags-as-shelves/`);
  });

  test("opens a result that is clicked twice, and the page stays where Escape comes twice", async () => {
    const page = await openPage(sample.url);
    await page.goto(`${sample.url}posts/first-post/`);
    await hydrated(page);
    await search(page, "태그");
    // Both before the step back has come, which takes the browser a moment.
    await box(page).evaluate((each) => {
      const escape = { key: "Escape", bubbles: true, cancelable: true };
      for (let times = 0; times < 2; times++) each.dispatchEvent(new KeyboardEvent("keydown", escape));
    });
    await dialog(page).waitFor({ state: "detached" });
    await page.waitForTimeout(300);
    expect(await page.url()).toBe(`${sample.url}posts/first-post/`);
    await search(page, "쓸모를 잃는다");
    await options(page).nth(1).waitFor();
    await options(page)
      .nth(1)
      .evaluate((each) => {
        for (let times = 0; times < 2; times++) (each as HTMLElement).click();
      });
    await page.waitForUrl(/tags-as-shelves/);
    await expect.poll(async () => (await marked(page)).text).toMatch(/쓸모를/);
  });

  test("stays open where a press begins in the box and ends beside the dialog", async () => {
    const page = await openPage(sample.url);
    await search(page, "태그");
    const { x = 0, y = 0, height = 0 } = (await box(page).boundingBox()) ?? {};
    await page.mouse.move(x + 60, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(5, y + height / 2, { steps: 4 });
    await page.mouse.up();
    await page.waitForTimeout(200);
    expect(await dialog(page).count()).toBe(1);
    await page.clickAt(5, 5);
    await dialog(page).waitFor({ state: "detached" });
  });

  test.each(['"Slow, and honest"', '"wait a night"'])(
    "opens the tab or the part that %s is folded in",
    async (phrase) => {
      const page = await openPage(sample.url);
      await search(page, phrase);
      await options(page).nth(1).waitFor();
      await options(page).nth(1).click();
      await expect.poll(async () => (await marked(page)).text).toMatch(/honest|night/);
      const { at } = await marked(page);
      expect(at).toBeGreaterThan(0);
      expect(at).toBeLessThan(1);
    },
  );

  test("opens in a new tab with Ctrl+Enter, where the browser lands by itself, and stays open", async () => {
    const page = await openPage(sample.url);
    await search(page, "쓸모를 잃는다");
    await options(page).nth(1).waitFor();
    await page.press("ArrowDown");
    await page.press("ArrowDown");
    const [tab] = await Promise.all([page.context().waitForEvent("page"), page.press("Control+Enter")]);
    await tab.waitForUrl(/tags-as-shelves/);
    expect(await dialog(page).count()).toBe(1);
    expect(await active(page).count()).toBe(1);
    const [other] = await Promise.all([
      page.context().waitForEvent("page"),
      active(page).click({ modifiers: ["Control"] }),
    ]);
    await other.waitForUrl(/tags-as-shelves/);
    expect(await dialog(page).count()).toBe(1);
  });

  test("is closed by Back, which leaves the page as it was, and by a press beside it; Forward opens it again", async () => {
    const page = await openPage(`${sample.url}posts/first-post/`);
    await page.evaluate(() => scrollTo(0, 200));
    const asked: string[] = [];
    await search(page, "태그");
    await options(page).first().waitFor();
    page.on("request", (request) => asked.push(request.url()));
    await page.back();
    await dialog(page).waitFor({ state: "detached" });
    expect(await page.url()).toBe(`${sample.url}posts/first-post/`);
    expect(await page.evaluate(() => scrollY)).toBe(200);
    await page.forward();
    await dialog(page).waitFor();
    await page.clickAt(5, 5);
    await dialog(page).waitFor({ state: "detached" });
    await page.waitForTimeout(200);
    expect(asked).toEqual([]);
    expect(await page.evaluate(() => scrollY)).toBe(200);
  });

  test("reads what was typed on the other layout, and says so", async () => {
    const page = await openPage(sample.url);
    await search(page, "epdlxjtpsxj");
    await page.getByText("‘데이터센터’로 찾은 결과").waitFor();
    expect(await options(page).count()).toBeGreaterThan(1);
  });

  test("finds while an input method composes, whose Enter and arrows are not ours", async () => {
    const page = await openPage(sample.url);
    await search(page, "");
    const session = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      session.send("Input.imeSetComposition", {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    for (const text of ["ㅌ", "태", "택", "태그"]) await compose(text);
    await options(page).first().waitFor();
    const key = (name: string) =>
      session.send("Input.dispatchKeyEvent", {
        type: "rawKeyDown",
        key: name,
        code: name,
        windowsVirtualKeyCode: 229,
        nativeVirtualKeyCode: 229,
      });
    for (const name of ["Enter", "ArrowDown", "Process"]) await key(name);
    await page.waitForTimeout(200);
    expect(await dialog(page).count()).toBe(1);
    expect(await active(page).count()).toBe(0);
    await session.send("Input.insertText", { text: "태그" });
    expect(await box(page).inputValue()).toBe("태그");
    await page.press("Enter");
    await page.waitForUrl(/tags-as-shelves/);
  });

  test("says what was tried where nothing is found, and offers each word alone", async () => {
    const page = await openPage(sample.url);
    await search(page, "쾅쾅쾅쾅 태그");
    await page.getByText("‘쾅쾅쾅쾅 태그’에 맞는 글이 없습니다.").waitFor();
    await page.getByRole("link", { name: /^‘태그’/ }).click();
    await options(page).first().waitFor();
    expect(await box(page).inputValue()).toBe("태그");
  });

  test("keeps in this browser what was searched for, removably", async () => {
    const page = await openPage(sample.url);
    await search(page, "태그");
    await options(page).first().waitFor();
    await page.press("Enter");
    await page.waitForUrl(/tags-as-shelves/);
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

  test("begins within the list it is opened from, until that is taken away", async () => {
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

  test("goes on finding offline once the texts are there", async () => {
    const page = await openPage(sample.url);
    const texts = page.waitForResponse((response) => /search\/texts-.*json/.test(response.url()));
    await page.press("/");
    await texts;
    await page.setOffline(true);
    await page.waitForTimeout(300);
    await box(page).fill("쓸모를 잃는다");
    await options(page).nth(1).waitFor();
    expect(await page.getByText("본문을 불러오지 못해").count()).toBe(0);
  });

  test("finds titles and tags where the index is gone, says so, and tries again", async () => {
    const page = await open();
    await page.context().route(/search\/index\..*json/, (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto(sample.url);
    await hydrated(page);
    await search(page, "책갈피");
    await page.getByText("본문을 불러오지 못해 제목과 태그에서만 찾았습니다.").waitFor();
    expect(await options(page).count()).toBe(1);
    await page.context().unroute(/search\/index\..*json/);
    await page.getByRole("button", { name: "다시 시도" }).click();
    await page.getByText("본문을 불러오지 못해").waitFor({ state: "detached" });
    await box(page).fill("쓸모를 잃는다");
    await options(page).nth(1).waitFor();
  });

  test("fills a phone's screen, with letters large enough not to be zoomed in on", async () => {
    const page = await openPage(sample.url, phone);
    await page.getByRole("link", { name: "검색" }).tap();
    await dialog(page).waitFor();
    expect(await dialog(page).boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 780 });
    expect(await box(page).evaluate((each) => getComputedStyle(each).fontSize)).toBe("16px");
    await page.evaluate(() => {
      // As a keyboard does that covers the lower half.
      Object.defineProperty(visualViewport, "height", { configurable: true, value: 390 });
      visualViewport?.dispatchEvent(new Event("resize"));
    });
    expect((await dialog(page).boundingBox())?.height).toBe(390);
  });
});

test("a link in a body to a passage of another post lands there", async () => {
  const page = await openPage(`${sample.url}posts/first-post/`);
  await page.evaluate(() => {
    const link = document.createElement("a");
    link.href = `/posts/tags-as-shelves/#:~:text=${encodeURIComponent("쓸모를 잃는다")}`;
    link.textContent = "저기";
    document.querySelector(".prose p")?.append(link);
  });
  await page.evaluate(() => ((window as unknown as { isSame: boolean }).isSame = true));
  await page.getByRole("link", { name: "저기" }).click();
  await expect.poll(async () => (await marked(page)).text).toBe("쓸모를 잃는다");
  expect(await page.evaluate(() => (window as unknown as { isSame?: boolean }).isSame)).toBe(true);
});
