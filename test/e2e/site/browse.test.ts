import { describe, expect, test } from "vitest";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { sites } from "../../support/sites/sites.ts";

const { root, blog } = await sites("root", "blog");
const open = openPages();

describe.each([
  ["at the root", root.url],
  ["below a base path", blog.url],
])("browsing %s", (_, url) => {
  test("lists, tags, posts and Back need no page load, and Back restores the scroll offset", async () => {
    const page = await open({ viewport: { width: 360, height: 500 } });
    await page.goto(url);
    await hydrated(page);
    await page.evaluate(() => Object.assign(window, { stayed: true }));

    await page.getByRole("article").getByRole("link", { name: "walking", exact: true }).first().click();
    await page.getByRole("heading", { level: 1, name: "walking", exact: true }).waitFor();
    expect(await page.url()).toBe(`${url}tags/walking/`);
    expect(await page.getByRole("main").getByRole("article").count()).toBe(2);

    const scrolled = await page.evaluate(() => {
      window.scrollTo(0, 90);
      return window.scrollY;
    });
    expect(scrolled).toBe(90);
    await page.getByRole("link", { name: "The moon jar" }).click();
    await page.getByRole("heading", { level: 1, name: "The moon jar" }).waitFor();
    expect(await page.url()).toBe(`${url}posts/moon-jar/`);
    expect(await page.title()).toBe("The moon jar · 시험 마루");
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);

    await page.back();
    await page.getByRole("heading", { level: 1, name: "walking", exact: true }).waitFor();
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(scrolled);
    expect(await page.evaluate(() => "stayed" in window)).toBe(true);
  });

  test("a link in a post's body navigates within the app, and the URL of a linked file includes the base path", async () => {
    const page = await open();
    await page.goto(`${url}posts/the-long-road/`);
    await hydrated(page);
    await page.evaluate(() => Object.assign(window, { stayed: true }));
    expect(await page.getByRole("link", { name: "파일", exact: true }).getAttribute("href")).toBe(
      `${new URL(url).pathname}manifest.json`,
    );
    await page.getByRole("link", { name: "한글 주소의 글" }).click();
    await page.getByRole("heading", { level: 1, name: "한글 주소를 가진 글" }).waitFor();
    expect(await page.evaluate(() => "stayed" in window)).toBe(true);
  });
});

test("opening a post fetches only its body, code and images", async () => {
  const page = await open();
  // The app prefetches the manifest when the browser is idle.
  const manifest = page.nextRequest(/manifest\.metadata/);
  await page.goto(root.url);
  await hydrated(page);
  await manifest;
  const requests = page.requests();
  await page.getByRole("link", { name: "The moon jar" }).click();
  await page.getByRole("heading", { level: 1, name: "The moon jar" }).waitFor();
  const paths = requests.map(({ url }) => new URL(url).pathname);
  expect(paths.filter((path) => !/^\/(?:assets\/|icon)/.test(path))).toEqual([
    expect.stringMatching(/^\/posts\/moon-jar\/body\.[0-9a-f]{8}\.json$/),
  ]);
});

test.each(["hover", "focus"] as const)("%s on a link prefetches the linked post", async (intent) => {
  const page = await open();
  await page.goto(root.url);
  await hydrated(page);
  const body = page.nextRequest(/posts\/moon-jar\/body\./);
  await page.getByRole("link", { name: "The moon jar" })[intent]();
  await body;
  expect(await page.url()).toBe(root.url);
});

test("touching a link prefetches the linked post", async () => {
  const page = await open({ hasTouch: true });
  await page.goto(root.url);
  await hydrated(page);
  const body = page.nextRequest(/posts\/moon-jar\/body\./);
  await page.getByRole("link", { name: "The moon jar" }).dispatchEvent("touchstart");
  await body;
  expect(await page.url()).toBe(root.url);
});

test("a route change moves the focus to the new heading and is announced", async () => {
  const page = await open();
  await page.goto(root.url);
  await hydrated(page);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
  await page.getByRole("link", { name: "The moon jar" }).press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("The moon jar");
  await expect.poll(() => page.getByRole("status").textContent()).toBe("The moon jar · 시험 마루");
});

test("a link below the list opens the next page, which lists older posts", async () => {
  const page = await open();
  await page.goto(root.url);
  await hydrated(page);
  expect(await page.getByRole("main").getByRole("article").count()).toBe(3);
  await page.getByRole("link", { name: "더 오래된 글" }).click();
  await page.waitForUrl(`${root.url}page/2/`);
  await expect.poll(() => page.getByRole("main").getByRole("article").count()).toBe(2);
});

test("a reader with only a keyboard can open a post, starting at the skip link", async () => {
  const page = await open({ viewport: { width: 1280, height: 800 } });
  await page.goto(root.url);
  await hydrated(page);
  await page.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("본문으로 건너뛰기");
  await page.press("Enter");
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  const tabTo = async (text: string) => {
    for (let presses = 0; presses < 20 && (await focused()) !== text; presses++) await page.press("Tab");
    expect(await focused()).toBe(text);
  };
  await tabTo("목록으로 건너뛰기");
  await page.press("Enter");
  await page.press("Tab");
  expect(await focused()).toBe("The Long Road - Notes on Walking");
  await page.press("Enter");
  await page.waitForUrl(/posts\/the-long-road\/$/);
});
