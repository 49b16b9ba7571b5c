import { expect, test } from "vitest";
import type { Page } from "../../support/browser/page.ts";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { sites } from "../../support/sites/sites.ts";
import { membersOf } from "../../support/runner/suite.ts";

const { root, blog } = await sites("root", "blog");
const open = openPages();

/** Matches other hosts, including those of protocol-relative URLs that look like paths, such as `//posts/`. */
const ELSEWHERE = /^(?:evil\.example|posts|tags|page|archive)$/;

/** Hostile paths and queries for the quick suite: one for each way to reach another host. */
const QUICK = [
  "//evil.example/posts/moon-jar/",
  "/%5C%5Cevil.example/posts/moon-jar/",
  "/posts/%2e%2e%2f%2e%2e%2fevil.example/",
  "/?tag=%2F%2Fevil.example&q=javascript%3Aalert(1)",
];
const URLS = [
  ...QUICK,
  "/%5Cevil.example/",
  "/%2F%2Fevil.example/",
  "/posts/%2F%2Fevil.example/",
  "/posts/%09//evil.example/",
  "//posts/moon-jar/",
  "//tags/walking/",
  "//page/2/",
  "/tags/%2F%2Fevil.example/",
  "/?tag=walking&sort=//evil.example",
  "/search/?q=%3Cimg%20src%3Dx%20onerror%3Dlocation%3D%27//evil.example%27%3E",
  "/posts/moon-jar/#//evil.example",
  "/posts/moon-jar/?within=//evil.example",
];
const SITES = [
  ["/", root],
  ["/blog/", blog],
] as const;
const CASES = SITES.flatMap(([base, site]) => URLS.map((path) => [base, path, site] as const));

/** Responds to requests to other hosts. Returns a function that lists the URLs of these requests. */
async function interceptElsewhere(page: Page): Promise<() => string[]> {
  const requests = page.requests();
  await page.intercept(
    ({ hostname }) => ELSEWHERE.test(hostname),
    async () => ({ contentType: "text/html", body: "<title>elsewhere</title>" }),
  );
  return () => requests.map(({ url }) => url).filter((url) => ELSEWHERE.test(new URL(url).hostname));
}

const linksElsewhere = (page: Page) =>
  page.evaluate(
    (hosts) =>
      [...document.querySelectorAll("a")]
        .filter(({ hostname }) => new RegExp(hosts).test(hostname))
        .map(({ href }) => href),
    ELSEWHERE.source,
  );

test.each(membersOf(CASES, ([base, path]) => base === "/" && QUICK.includes(path)))(
  "on a site at %s, the URL %s and all links of its page stay on the site",
  async (base, path, site) => {
    const page = await open();
    const elsewhere = await interceptElsewhere(page);
    const { origin } = new URL(site.url);
    for (const url of new Set([origin + path, origin + base.slice(0, -1) + path])) {
      await page.goto(url);
      // Outside of the base path, the test server responds with its own page.
      if ((await page.locator("#maru-root").count()) === 0) continue;
      await hydrated(page);
      await page.waitUntilQuiet();
      expect(await page.evaluate(() => location.origin)).toBe(origin);
      expect(await linksElsewhere(page)).toEqual([]);
      // The post that the list links to has a link back to the list.
      const row = page.locator("main article h2 a").first();
      if ((await row.count()) === 0) continue;
      await row.click();
      await page.locator(".prose").waitFor();
      expect(await linksElsewhere(page)).toEqual([]);
      await page.locator("[data-back]").click();
      await page.locator("main article h2 a").first().waitFor();
      expect(await page.evaluate(() => location.origin)).toBe(origin);
    }
    expect(elsewhere()).toEqual([]);
  },
);

test("the checks of these tests detect a link and a navigation to another host", async () => {
  const page = await open();
  const elsewhere = await interceptElsewhere(page);
  await page.goto(root.url);
  await page.evaluate(() =>
    document.body.append(Object.assign(document.createElement("a"), { href: "//tags/x/" })),
  );
  expect(await linksElsewhere(page)).toEqual(["http://tags/x/"]);
  await page.evaluate(() => location.assign("//evil.example/"));
  await page.waitForUrl("http://evil.example/");
  expect(elsewhere()).toEqual(["http://evil.example/"]);
});
