import type { Page } from "../support/browser/page.ts";
import { describe, expect, test } from "vitest";
import { hydrated } from "../support/hydrated.ts";
import { openPages } from "../support/openPages.ts";
import { sites } from "../support/sites/sites.ts";

const { root, blog } = await sites("root", "blog");
const open = openPages();

/** Hosts that addresses name which look like paths of the site. */
const ELSEWHERE = /^(?:evil\.example|posts|tags|page|archive)$/;

/** What a link in a chat may lead to, below the origin. */
const ADDRESSES = [
  "//evil.example/posts/moon-jar/",
  "/%5C%5Cevil.example/posts/moon-jar/",
  "/%5Cevil.example/",
  "/%2F%2Fevil.example/",
  "/posts/%2F%2Fevil.example/",
  "/posts/%2e%2e%2f%2e%2e%2fevil.example/",
  "/posts/%09//evil.example/",
  "//posts/moon-jar/",
  "//tags/walking/",
  "//page/2/",
  "/tags/%2F%2Fevil.example/",
  "/?tag=%2F%2Fevil.example&q=javascript%3Aalert(1)",
  "/?tag=walking&sort=//evil.example",
  "/search/?q=%3Cimg%20src%3Dx%20onerror%3Dlocation%3D%27//evil.example%27%3E",
  "/posts/moon-jar/#//evil.example",
  "/posts/moon-jar/?within=//evil.example",
];

/** Notes where a page, or a link of it, leads that is not the site's. */
async function watch(page: Page): Promise<string[]> {
  const led: string[] = [];
  const note = (url: string) => ELSEWHERE.test(new URL(url).hostname) && led.push(url);
  page.on("request", (request) => note(request.url()));
  await page.route(
    ({ hostname }) => ELSEWHERE.test(hostname),
    (route) => route.fulfill({ contentType: "text/html", body: "<title>elsewhere</title>" }),
  );
  return led;
}

const linksElsewhere = (page: Page) =>
  page.evaluate(
    (hosts) =>
      [...document.querySelectorAll("a")]
        .filter(({ hostname }) => new RegExp(hosts).test(hostname))
        .map(({ href }) => href),
    ELSEWHERE.source,
  );

describe.each([
  { base: "/", site: root },
  { base: "/blog/", site: blog },
])("below $base, the address", ({ site, base }) => {
  test.each(ADDRESSES)("%s stays at the site, and so do the links of its page", async (address) => {
    const page = await open();
    const led = await watch(page);
    const { origin } = new URL(site.url);
    for (const asked of new Set([origin + address, origin + base.slice(0, -1) + address])) {
      await page.goto(asked);
      // What is not below the base the server of this test answers by itself.
      if ((await page.locator("#maru-root").count()) === 0) continue;
      await hydrated(page);
      await page.waitUntilQuiet();
      expect(await page.evaluate(() => location.origin)).toBe(origin);
      expect(await linksElsewhere(page)).toEqual([]);
      // From a list to a post, which has a link back to it.
      const row = page.locator("main article h2 a").first();
      if ((await row.count()) === 0) continue;
      await row.click();
      await page.locator(".prose").waitFor();
      expect(await linksElsewhere(page)).toEqual([]);
      await page.locator("[data-back]").click();
      await page.locator("main article h2 a").first().waitFor();
      expect(await page.evaluate(() => location.origin)).toBe(origin);
    }
    expect(led).toEqual([]);
  });
});

test("a page that led elsewhere, and a link that does, would be told of", async () => {
  const page = await open();
  const led = await watch(page);
  await page.goto(root.url);
  await page.evaluate(() =>
    document.body.append(Object.assign(document.createElement("a"), { href: "//tags/x/" })),
  );
  expect(await linksElsewhere(page)).toEqual(["http://tags/x/"]);
  await page.evaluate(() => location.assign("//evil.example/"));
  await page.waitForUrl("http://evil.example/");
  expect(led).toEqual(["http://evil.example/"]);
});
