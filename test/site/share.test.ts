import axe from "axe-core";
import type { PageOptions, Page } from "../support/browser/page.ts";
import { describe, expect, test } from "vitest";
import { hydrated } from "../support/hydrated.ts";
import { openPages } from "../support/openPages.ts";
import { sites } from "../support/sites/sites.ts";

const { sample, permalinks } = await sites("sample", "permalinks");
const open = openPages();
const permissions = ["clipboard-read", "clipboard-write"];
const phone: PageOptions = {
  viewport: { width: 360, height: 780 },
  hasTouch: true,
  isMobile: true,
};

const POST = "posts/마루에-오신-것을-환영합니다/";
const address = sample.url + encodeURI(POST);

async function openPost(options: PageOptions = {}, url = address): Promise<Page> {
  const page = await open({ permissions, ...options });
  // The device's own sheet, which a browser without a screen has none of.
  await page.beforeScripts(() => {
    const share = async (data: unknown) => void ((window as unknown as { shared: unknown }).shared = data);
    Object.defineProperty(navigator, "share", { configurable: true, value: share });
  });
  await page.goto(url);
  await hydrated(page);
  return page;
}

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const told = (page: Page) => page.locator("body > output");
const shareButton = (page: Page) => page.getByRole("button", { name: "공유" });
const entry = (page: Page, name: string) => page.getByRole("menuitem", { name, exact: true });

describe("Share", () => {
  test("copies the percent-encoded address without query, by mouse or keyboard, and says so", async () => {
    const page = await openPost({}, `${sample.url}${POST}?utm_source=chat#here`);
    await shareButton(page).click();
    await entry(page, "링크 복사").click();
    await told(page).getByText("복사했습니다").waitFor();
    expect(await copied(page)).toBe(address);
    expect(await copied(page)).toMatch(/^[\x21-\x7e]+$/);

    await shareButton(page).press("Enter");
    await entry(page, "링크 복사").waitFor();
    await page.press("ArrowDown");
    await page.press("Enter");
    await expect.poll(() => copied(page)).toBe(`[마루에 오신 것을 환영합니다](${address})`);
    await expect.poll(() => shareButton(page).evaluate((each) => each === document.activeElement)).toBe(true);
  });

  test("has a menu that the arrow keys go round in, and that Escape, Tab and a press beside it close", async () => {
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
    expect(await focused()).toBe("공유");
    expect(await shareButton(page).getAttribute("aria-expanded")).toBe("false");
    for (const close of [() => page.press("Tab"), () => page.clickAt(10, 400)]) {
      await shareButton(page).click();
      await page.getByRole("menu").waitFor();
      await close();
      await expect.poll(() => page.getByRole("menu").count()).toBe(0);
    }
  });

  test("has a menu that a second press closes, and so does another size of the window, and the focus is on the button", async () => {
    const page = await openPost();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    for (const close of [() => shareButton(page).click(), () => page.resize({ width: 780, height: 360 })]) {
      await shareButton(page).click();
      await page.getByRole("menu").waitFor();
      await close();
      await expect.poll(() => page.getByRole("menu").count()).toBe(0);
      await page.waitForTimeout(200);
      expect(await page.getByRole("menu").count()).toBe(0);
      expect(await focused()).toBe("공유");
      expect(await shareButton(page).getAttribute("aria-expanded")).toBe("false");
    }
  });

  test("has a menu that closes with its post, and that of the next copies the next one's address", async () => {
    const page = await openPost({}, `${sample.url}posts/front-matter/`);
    await page.getByRole("link", { name: "마루에 오신 것을 환영합니다" }).last().click();
    await page.getByRole("heading", { level: 1, name: "마루에 오신 것을 환영합니다" }).waitFor();
    await shareButton(page).click();
    await page.getByRole("menu").waitFor();
    await page.evaluate(() => history.back());
    await expect.poll(() => page.getByRole("menu").count()).toBe(0);
    await expect.poll(() => page.url()).toBe(`${sample.url}posts/front-matter/`);
    await shareButton(page).click();
    await entry(page, "링크 복사").click();
    await expect.poll(() => copied(page)).toBe(`${sample.url}posts/front-matter/`);
  });

  test("leads to the post's Markdown and to a mail", async () => {
    const page = await openPost();
    await shareButton(page).click();
    const hrefOf = (name: string) => entry(page, name).getAttribute("href");
    expect(await hrefOf("Markdown으로 보기")).toBe(`${address}index.md`);
    expect(await hrefOf("메일로 보내기")).toBe(
      `mailto:?subject=${encodeURIComponent("마루에 오신 것을 환영합니다")}&body=${encodeURIComponent(address)}`,
    );
    const html = await openPost({}, `${permalinks.url}2024/05/rain.html`);
    await shareButton(html).click();
    expect(await entry(html, "Markdown으로 보기").getAttribute("href")).toBe(
      `${permalinks.url}2024/05/rain.md`,
    );
  });

  test("where fingers point opens what the device has for it", async () => {
    const page = await openPost(phone);
    await shareButton(page).tap();
    const shared = () => page.evaluate(() => (window as unknown as { shared: unknown }).shared);
    await expect.poll(shared).toEqual({ title: "마루에 오신 것을 환영합니다", url: address });
    expect(await page.getByRole("menu").count()).toBe(0);
  });

  test("where fingers point and something is selected offers to quote that, and the device's own way", async () => {
    const page = await openPost(phone);
    await page.evaluate(() => {
      const text = document.querySelector(".prose p")!.firstChild!;
      getSelection()!.setBaseAndExtent(text, 0, text, 5);
    });
    await shareButton(page).tap();
    await entry(page, "이 대목 링크 복사").tap();
    const link = `${address}#:~:text=${encodeURIComponent("신발을 벗고")}`;
    await expect.poll(() => copied(page)).toBe(link);
    expect(await page.getByRole("toolbar").count()).toBe(0);
    await shareButton(page).tap();
    await entry(page, "인용으로 복사").tap();
    await expect
      .poll(() => copied(page))
      .toBe(`> 신발을 벗\n\n— [마루에 오신 것을 환영합니다](${address})\n`);
    await shareButton(page).tap();
    await entry(page, "다른 앱으로 공유…").tap();
    const shared = () => page.evaluate(() => (window as unknown as { shared?: { url: string } }).shared?.url);
    await expect.poll(shared).toBe(address);
  });

  test("shows the address where the clipboard is refused", async () => {
    const page = await openPost();
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
    });
    await shareButton(page).click();
    await entry(page, "링크 복사").click();
    await expect.poll(() => told(page).textContent()).toBe(`복사하지 못했습니다: ${address}`);
  });

  test("without JavaScript is not there", async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(address);
    expect(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(true);
    expect(await page.locator("[data-share]").isVisible()).toBe(false);
  });

  test.each(["light", "dark"] as const)(
    "has no fault that axe finds in the %s theme",
    async (colorScheme) => {
      const page = await openPost({ ...phone, colorScheme });
      await page.evaluate(() => void Reflect.deleteProperty(navigator, "share"));
      await shareButton(page).tap();
      await page.getByRole("menu").waitFor();
      const items = await page.getByRole("menuitem").all();
      for (const item of items) expect((await item.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      expect(items.length).toBe(4);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    },
  );
});

describe("a heading's link", () => {
  const url = `${sample.url}posts/first-post/`;
  const link = (page: Page) => page.getByRole("link", { name: "파일을 만든다" }).last();

  test("goes there, puts the address into the bar and copies it", async () => {
    const page = await openPost({}, `${url}?utm_source=chat`);
    await page.getByRole("heading", { name: "파일을 만든다", exact: true }).hover();
    await link(page).click();
    await told(page).getByText("복사했습니다").waitFor();
    const hash = `#${encodeURIComponent("파일을-만든다")}`;
    expect(await copied(page)).toBe(url + hash);
    expect(new URL(await page.url()).hash).toBe(hash);
    expect(await page.evaluate(() => document.querySelector(":target")?.textContent)).toBe("파일을 만든다");
  });

  test("moves nothing where it is shown, and is not selected with the heading", async () => {
    const page = await openPost({}, url);
    const heading = page.getByRole("heading", { name: "파일을 만든다", exact: true });
    const opacity = () => link(page).evaluate((each) => getComputedStyle(each).opacity);
    const before = await heading.boundingBox();
    expect(await opacity()).toBe("0");
    await heading.hover();
    await expect.poll(opacity).toBe("1");
    expect(await heading.boundingBox()).toEqual(before);
    await link(page).focus();
    await heading.click({ clickCount: 3 });
    expect(await page.evaluate(() => String(getSelection()).trim())).toBe("파일을 만든다");
  });

  test("is always seen where nothing hovers", async () => {
    const page = await openPost(phone, url);
    expect(await link(page).evaluate((each) => Number(getComputedStyle(each).opacity))).toBeGreaterThan(0.5);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});

test("a post ends with what links to it, its series and its neighbours, in this order", async () => {
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

test("the canonical address is of the page that is shown, since browsers share it", async () => {
  const page = await openPost({}, `${permalinks.url}2024/05/rain.html`);
  const canonical = () =>
    page.evaluate(() => document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href);
  expect(await canonical()).toBe("https://example.org/log/2024/05/rain.html");
  await page.getByRole("link", { name: "쪽글", exact: true }).first().click();
  await page.getByRole("heading", { level: 1, name: "다음 쪽글" }).waitFor();
  await expect.poll(canonical).toBe("https://example.org/log/n/next/");
});
