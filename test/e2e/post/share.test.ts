import type { Page, PageOptions } from "../../support/browser/page.ts";
import { describe, expect, test } from "vitest";
import { openPages } from "../../support/page/openPages.ts";
import { waitUntilIdle } from "../../support/page/pendingCallbacks.ts";
import { copied, message, openShared, phone, shareButton } from "../../support/page/share.ts";
import { sites } from "../../support/sites/sites.ts";

const { sample, permalinks } = await sites("sample", "permalinks");
const open = openPages();

const POST = "posts/마루에-오신-것을-환영합니다/";
const postUrl = sample.url + encodeURI(POST);

const openPost = async (options: PageOptions = {}, url = postUrl) =>
  openShared(await open({ clipboard: true, ...options }), url);

const entry = (page: Page, name: string) => page.getByRole("menuitem", { name, exact: true });

describe("share button", () => {
  test("the share menu copies the percent-encoded URL without its query, or a Markdown link with this URL, and announces the copying", async () => {
    const page = await openPost({}, `${sample.url}${POST}?utm_source=chat#here`);
    await shareButton(page).click();
    await entry(page, "링크 복사").click();
    await message(page).getByText("복사했습니다").waitFor();
    expect(await copied(page)).toBe(postUrl);
    expect(await copied(page)).toMatch(/^[\x21-\x7e]+$/);

    await shareButton(page).press("Enter");
    await entry(page, "링크 복사").waitFor();
    await page.press("ArrowDown");
    await page.press("Enter");
    await expect.poll(() => copied(page)).toBe(`[마루에 오신 것을 환영합니다](${postUrl})`);
    await expect.poll(() => shareButton(page).evaluate((each) => each === document.activeElement)).toBe(true);
  });

  test("the share button opens a menu in which the arrow keys wrap around, and which closes on Escape, Tab and a press outside", async () => {
    const page = await openPost();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await shareButton(page).press("Enter");
    await expect.poll(focused).toBe("링크 복사");
    expect(await shareButton(page).getAttribute("aria-expanded")).toBe("true");
    await page.press("ArrowUp");
    expect(await focused()).toBe("다른 앱으로 공유…");
    await page.press("ArrowDown");
    expect(await focused()).toBe("링크 복사");
    await page.press("End");
    expect(await focused()).toBe("다른 앱으로 공유…");
    await page.press("Home");
    await page.press("Escape");
    expect(await page.getByRole("menu").count()).toBe(0);
    // The browser reports asynchronously that the menu is closed.
    await expect.poll(() => shareButton(page).getAttribute("aria-expanded")).toBe("false");
    expect(await focused()).toBe("공유");
    for (const close of [() => page.press("Tab"), () => page.clickAt(10, 400)]) {
      await shareButton(page).click();
      await page.getByRole("menu").waitFor();
      await close();
      await expect.poll(() => page.getByRole("menu").count()).toBe(0);
    }
  });

  test("the share menu closes on a second press and when the window is resized, and then the button has the focus", async () => {
    const page = await openPost();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    for (const close of [() => shareButton(page).click(), () => page.resize({ width: 780, height: 360 })]) {
      await shareButton(page).click();
      await page.getByRole("menu").waitFor();
      await close();
      await expect.poll(() => page.getByRole("menu").count()).toBe(0);
      await waitUntilIdle(page);
      expect(await page.getByRole("menu").count()).toBe(0);
      expect(await focused()).toBe("공유");
      expect(await shareButton(page).getAttribute("aria-expanded")).toBe("false");
    }
  });

  test("the share menu closes when another post opens, and the reopened menu copies the URL of that post", async () => {
    const page = await openPost({}, `${sample.url}posts/front-matter/`);
    const title = await page.getByRole("heading", { level: 1 }).innerText();
    await page.getByRole("link", { name: "마루에 오신 것을 환영합니다" }).last().click();
    await page.getByRole("heading", { level: 1, name: "마루에 오신 것을 환영합니다" }).waitFor();
    await shareButton(page).click();
    await page.getByRole("menu").waitFor();
    await page.evaluate(() => history.back());
    await expect.poll(() => page.getByRole("menu").count()).toBe(0);
    await expect.poll(() => page.url()).toBe(`${sample.url}posts/front-matter/`);
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await shareButton(page).click();
    await entry(page, "링크 복사").click();
    await expect.poll(() => copied(page)).toBe(`${sample.url}posts/front-matter/`);
  });

  test("the share menu links to the Markdown of the post and to a new email", async () => {
    const page = await openPost();
    await shareButton(page).click();
    const hrefOf = (name: string) => entry(page, name).getAttribute("href");
    expect(await hrefOf("Markdown으로 보기")).toBe(`${postUrl}index.md`);
    expect(await hrefOf("메일로 보내기")).toBe(
      `mailto:?subject=${encodeURIComponent("마루에 오신 것을 환영합니다")}&body=${encodeURIComponent(postUrl)}`,
    );
    const html = await openPost({}, `${permalinks.url}2024/05/rain.html`);
    await shareButton(html).click();
    expect(await entry(html, "Markdown으로 보기").getAttribute("href")).toBe(
      `${permalinks.url}2024/05/rain.md`,
    );
  });

  test("the share button opens the share sheet of a touch device", async () => {
    const page = await openPost(phone);
    await shareButton(page).tap();
    const shared = () => page.evaluate(() => (window as unknown as { shared: unknown }).shared);
    await expect.poll(shared).toEqual({ title: "마루에 오신 것을 환영합니다", url: postUrl });
    await waitUntilIdle(page);
    expect(await page.getByRole("menu").count()).toBe(0);
  });

  test("on a touch device with a selection, the share menu offers quoting and the share sheet", async () => {
    const page = await openPost(phone);
    await page.evaluate(() => {
      const text = document.querySelector(".prose p")!.firstChild!;
      getSelection()!.setBaseAndExtent(text, 0, text, 5);
    });
    await shareButton(page).tap();
    await entry(page, "이 대목 링크 복사").tap();
    const link = `${postUrl}#:~:text=${encodeURIComponent("신발을 벗고")}`;
    await expect.poll(() => copied(page)).toBe(link);
    expect(await page.getByRole("toolbar").count()).toBe(0);
    await shareButton(page).tap();
    await entry(page, "인용으로 복사").tap();
    await expect
      .poll(() => copied(page))
      .toBe(`> 신발을 벗\n\n— [마루에 오신 것을 환영합니다](${postUrl})\n`);
    await shareButton(page).tap();
    await entry(page, "다른 앱으로 공유…").tap();
    const shared = () => page.evaluate(() => (window as unknown as { shared?: { url: string } }).shared?.url);
    await expect.poll(shared).toBe(postUrl);
  });

  test("the share menu shows the URL if the browser forbids writing to the clipboard", async () => {
    const page = await openPost();
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
    });
    await shareButton(page).click();
    await entry(page, "링크 복사").click();
    await expect.poll(() => message(page).textContent()).toBe(`복사하지 못했습니다: ${postUrl}`);
  });

  test("the share button is not shown without JavaScript", async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(postUrl);
    expect(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(true);
    expect(await page.locator("[data-share]").isVisible()).toBe(false);
  });
});

test("a post ends with its backlinks, its series and its neighbours, in this order", async () => {
  const page = await openPost({}, `${sample.url}posts/front-matter/`);
  const names = await page.evaluate(() =>
    [...document.querySelectorAll("article ~ nav")].map(
      (nav) =>
        nav.getAttribute("aria-label") ??
        document.getElementById(nav.getAttribute("aria-labelledby") ?? "")?.textContent,
    ),
  );
  expect(names).toEqual(["여기로 이어지는 글", "연재 ‘마루에 글 쓰기’", "앞뒤 글"]);
  await page.getByRole("link", { name: "연재 ‘마루에 글 쓰기’ 2/" }).click();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
  await page
    .getByRole("navigation", { name: "여기로 이어지는 글" })
    .getByRole("link", { name: "마루에 오신 것을 환영합니다" })
    .click();
  await page.getByRole("heading", { level: 1, name: "마루에 오신 것을 환영합니다" }).waitFor();
});

test("the canonical URL, which browsers share, changes on navigation", async () => {
  const page = await openPost({}, `${permalinks.url}2024/05/rain.html`);
  const canonical = () =>
    page.evaluate(() => document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href);
  expect(await canonical()).toBe("https://example.org/log/2024/05/rain.html");
  await page.getByRole("link", { name: "쪽글", exact: true }).first().click();
  await page.getByRole("heading", { level: 1, name: "다음 쪽글" }).waitFor();
  await expect.poll(canonical).toBe("https://example.org/log/n/next/");
});
