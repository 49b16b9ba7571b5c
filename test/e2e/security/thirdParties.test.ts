import { expect, test } from "vitest";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { sites } from "../../support/sites/sites.ts";

const { root } = await sites("root");
const openPage = openPages();

test.each(["", "posts/the-long-road/", "tags/", "search/?q=달", "reading/", "nowhere/"])(
  "opening /%s sends requests only to the site's host",
  async (path) => {
    const page = await openPage();
    const requests = page.requests();
    await page.goto(root.url + path);
    await hydrated(page);
    await page.waitUntilQuiet();
    expect(requests.length).toBeGreaterThan(1);
    const { origin } = new URL(root.url);
    const urls = requests.map(({ url }) => url);
    expect(urls.filter((url) => new URL(url).origin !== origin && !url.startsWith("data:"))).toEqual([]);
  },
);

test("`page.requests` of the tests detects a request to another host", async () => {
  const page = await openPage();
  const requests = page.requests();
  await page.intercept(/^https:\/\/other\.example\//, async () => ({ body: "" }));
  await page.evaluate(() =>
    document.body.append(Object.assign(new Image(), { src: "https://other.example/a.png" })),
  );
  await expect.poll(() => requests.map(({ url }) => url)).toContain("https://other.example/a.png");
});
