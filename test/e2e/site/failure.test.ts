import { expect, test } from "vitest";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { sites } from "../../support/sites/sites.ts";

const { root } = await sites("root");
const open = openPages();

test.each([
  ["answered 500", { status: 500, body: "" }],
  ["answered with HTML", { status: 200, contentType: "text/html", body: "<!doctype html><p>no" }],
  [
    "answered with JSON of another shape",
    { status: 200, contentType: "application/json", body: '{"slug": 1}' },
  ],
])("an error page with a retry button is shown if the request for a body is %s", async (_, reply) => {
  const page = await open();
  await page.goto(root.url);
  await hydrated(page);
  const stop = await page.intercept(/body\./, async () => reply);
  await page.getByRole("link", { name: "The moon jar" }).click();
  await page.getByRole("heading", { level: 1, name: "불러오지 못했습니다" }).waitFor();
  expect(await page.url()).toBe(`${root.url}posts/moon-jar/`);
  await expect.poll(() => page.title()).toBe("불러오지 못했습니다 · 시험 마루");

  await stop();
  await page.getByRole("button", { name: "다시 시도" }).click();
  await page.getByRole("heading", { level: 1, name: "The moon jar" }).waitFor();
  await expect.poll(() => page.title()).toBe("The moon jar · 시험 마루");
});

test("for a manifest of another version, the page shows this version and the supported version", async () => {
  const page = await open();
  await page.intercept(/manifest\.metadata/, async () => ({
    contentType: "application/json",
    body: JSON.stringify({ version: 99 }),
  }));
  await page.goto(root.url);
  await hydrated(page);
  await page.getByRole("link", { name: "The moon jar" }).click();
  await page.getByText("manifest.metadata.json has version 99; this app reads version 1").waitFor();
  expect(await page.getByRole("navigation", { name: "주 메뉴" }).isVisible()).toBe(true);
});

test("a progress bar is shown only if loading takes longer than 150 ms", async () => {
  const page = await open();
  await page.goto(root.url);
  await hydrated(page);
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.intercept(/body\./, async () => {
    await held;
    return "continue" as const;
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

test("links work on a page whose app cannot be loaded", async () => {
  const page = await open();
  await page.intercept(/assets\/main/, async () => "abort");
  await page.goto(root.url);
  // Failed requests have performance entries too.
  await page.waitFor(() =>
    performance.getEntriesByType("resource").some(({ name }) => name.includes("assets/main")),
  );
  await page.getByRole("link", { name: "The moon jar" }).click();
  await page.waitForUrl(`${root.url}posts/moon-jar/`);
  expect(await page.locator(".prose").innerText()).toContain("A jar without a title");
});
