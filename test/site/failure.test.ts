import { expect, test } from "vitest";
import { hydrated } from "../support/hydrated.ts";
import { openPages } from "../support/openPages.ts";
import { sites } from "../support/sites/sites.ts";

const { root } = await sites("root");
const open = openPages();

test.each([
  ["answered 500", { status: 500, body: "" }],
  ["replaced by HTML", { status: 200, contentType: "text/html", body: "<!doctype html><p>no" }],
  ["of another shape", { status: 200, contentType: "application/json", body: '{"slug": 1}' }],
])("a body that is %s says so, and a button tries again", async (_, answer) => {
  const page = await open();
  await page.goto(root.url, { until: "quiet" });
  await page.route(/body\./, (route) => route.fulfill(answer));
  await page.getByRole("link", { name: "The moon jar" }).click();
  await page.getByRole("heading", { level: 1, name: "불러오지 못했습니다" }).waitFor();
  expect(await page.url()).toBe(`${root.url}posts/moon-jar/`);
  expect(await page.title()).toBe("불러오지 못했습니다 · 시험 마루");

  await page.unroute(/body\./);
  await page.getByRole("button", { name: "다시 시도" }).click();
  await page.getByRole("heading", { level: 1, name: "The moon jar" }).waitFor();
  expect(await page.title()).toBe("The moon jar · 시험 마루");
});

test("a manifest of another version says which was found and which is read", async () => {
  const page = await open();
  await page.route(/manifest\.metadata/, (route) => route.fulfill({ json: { version: 99 } }));
  await page.goto(root.url);
  await hydrated(page);
  await page.getByRole("link", { name: "The moon jar" }).click();
  await page.getByText("manifest.metadata.json has version 99; this app reads version 1").waitFor();
  expect(await page.getByRole("navigation", { name: "주 메뉴" }).isVisible()).toBe(true);
});

test("a load that takes longer than 150 ms shows a progress bar, a quick one does not", async () => {
  const page = await open();
  await page.goto(root.url, { until: "quiet" });
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/body\./, async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole("link", { name: "The moon jar" }).click();
  const bar = page.getByRole("progressbar", { name: "불러오는 중" });
  await bar.waitFor({ state: "attached" });
  const delay = await bar.evaluate((element) => getComputedStyle(element).animationDelay);
  expect(delay).toBe("0.15s");
  await expect
    .poll(() => bar.evaluate((element) => element.getBoundingClientRect().width))
    .toBeGreaterThan(1);
  release();
  await page.getByRole("heading", { level: 1, name: "The moon jar" }).waitFor();
  expect(await bar.count()).toBe(0);
});

test("an app that cannot be loaded leaves a page of plain links", async () => {
  const page = await open();
  const failed = page.waitForEvent("requestfailed");
  await page.route(/assets\/main/, (route) => route.abort());
  await page.goto(root.url);
  await failed;
  await page.getByRole("link", { name: "The moon jar" }).click();
  await page.waitForUrl(`${root.url}posts/moon-jar/`);
  expect(await page.locator(".prose").innerText()).toContain("A jar without a title");
});
