import { expect, test } from "vitest";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { sites } from "../../support/sites/sites.ts";

const { root } = await sites("root");
const open = openPages();

test.each([
  ["before the app has loaded", /assets\/main\./],
  ["while the app fetches the code of the page", /assets\/(?!main\.)[^/]*\.js/],
])("Back right after a reload, %s, shows the previous page without an error", async (_, held) => {
  const page = await open();
  await page.goto(`${root.url}tags/`);
  await hydrated(page);
  await page.getByRole("navigation").first().getByRole("link", { name: "목록" }).click();
  await page.waitForUrl(root.url);
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  let reportRequest = () => {};
  const requested = new Promise<void>((resolve) => (reportRequest = resolve));
  await page.intercept(held, async () => {
    reportRequest();
    await released;
    return "continue";
  });
  await page.reload({ until: "response" });
  await requested;
  await page.evaluate(() => history.back());
  await page.waitFor(() => location.pathname === "/tags/");
  release();
  await page.getByRole("heading", { level: 1, name: "태그" }).waitFor();
  await hydrated(page);
  expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
});
