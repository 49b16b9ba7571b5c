import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { READING_KEY } from "../../src/model/readingSettings.ts";
import { EVERY_PAGE, ONE_OF_EACH_KIND } from "../support/choosePages.ts";
import { hydrated } from "../support/hydrated.ts";
import { openPages } from "../support/openPages.ts";
import { pagesOf } from "../support/outputFiles.ts";
import { recordViolations } from "../support/policyViolations.ts";
import { sites } from "../support/sites/sites.ts";
import { serveStatic } from "../support/staticServer.ts";
import { membersOf } from "../support/suite.ts";

const { root, blog } = await sites("root", "blog");
const open = openPages();

const SITES = [
  ["/", root],
  ["/blog/", blog],
] as const;
const EVERY_THEME = SITES.flatMap(([base, site]) =>
  ["light", "dark", "sepia"].map((theme) => [base, theme, ...EVERY_PAGE, site] as const),
);

test.each(
  membersOf(
    [["/", "light", ...ONE_OF_EACH_KIND, root] as const, ...EVERY_THEME],
    ([, , pages]) => pages === ONE_OF_EACH_KIND[0],
  ),
)(
  "below %s in the %s theme, %s complies with the content security policy",
  async (_base, theme, _pages, choose, site) => {
    const page = await open();
    const violations = await recordViolations(page);
    await page.beforeScripts(
      ([key, setting]) => localStorage.setItem(key as string, setting as string),
      [READING_KEY, JSON.stringify({ theme })],
    );
    const paths = await pagesOf(site.folder);
    expect(paths.length).toBeGreaterThan(20);
    for (const path of [...choose(paths), "nothing/", "?tag=walking&q=jar"]) {
      await page.goto(site.url + path);
      await hydrated(page);
      expect(await page.locator("html").getAttribute("data-theme")).toBe(theme);
    }
    expect(await violations()).toEqual([]);
  },
);

/** The policy that `_headers` sends with all files. */
async function policyByHeader(folder: string): Promise<string> {
  const headers = await readFile(join(folder, "_headers"), "utf8");
  return /Content-Security-Policy: (.*)/.exec(headers)?.[1] ?? "";
}

test.each(membersOf([ONE_OF_EACH_KIND, EVERY_PAGE], (pages) => pages === ONE_OF_EACH_KIND))(
  "the policy header forbids inline code and framing, and %s complies with it",
  async (_, choose) => {
    const policy = await policyByHeader(root.folder);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    const page = await open();
    const violations = await recordViolations(page);
    const host = await serveStatic({ "/": root.folder });
    onTestFinished(() => host.close());
    host.fault = (_path, response) => {
      response.setHeader("content-security-policy", policy);
      return false;
    };
    expect((await fetch(host.url)).headers.get("content-security-policy")).toBe(policy);
    for (const path of choose(await pagesOf(root.folder))) {
      await page.goto(host.url + path);
      await hydrated(page);
    }
    await page.goto(`${host.url}search/?q=jar`);
    await page.getByRole("listbox").getByRole("option").first().waitFor();
    expect(await violations()).toEqual([]);
  },
);
