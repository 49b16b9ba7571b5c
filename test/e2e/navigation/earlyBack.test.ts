import { expect, test } from "vitest";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { sites } from "../../support/sites/sites.ts";

const { root } = await sites("root");
const open = openPages();

test.each([
  ["before the app is there", /assets\/main\./],
  ["while the app fetches the code of the page", /assets\/(?!main\.)[^/]*\.js/],
])("Back right after a reload, %s, shows the page before without an error", async (_, held) => {
  const page = await open();
  await page.goto(`${root.url}tags/`);
  await hydrated(page);
  await page.getByRole("navigation").first().getByRole("link", { name: "목록" }).click();
  await page.waitForUrl(root.url);
  let release = () => {};
  const isReleased = new Promise<void>((resolve) => (release = resolve));
  let ask = () => {};
  const isAsked = new Promise<void>((resolve) => (ask = resolve));
  await page.intercept(held, async () => {
    ask();
    await isReleased;
    return "continue";
  });
  await page.reload({ until: "response" });
  await isAsked;
  await page.evaluate(() => history.back());
  await page.waitFor(() => location.pathname === "/tags/");
  release();
  await page.getByRole("heading", { level: 1, name: "태그" }).waitFor();
  await hydrated(page);
  expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
});
