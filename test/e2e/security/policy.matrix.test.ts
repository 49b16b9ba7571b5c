import { expect, test } from "vitest";
import { PREFERENCES_KEY } from "../../../src/shared/preferences/preferences.ts";
import { EVERY_PAGE, ONE_OF_EACH_KIND } from "../../support/build/choosePages.ts";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { pagesOf } from "../../support/build/outputFiles.ts";
import { recordViolations } from "../../support/checks/policyViolations.ts";
import { sites } from "../../support/sites/sites.ts";
import { membersOf } from "../../support/runner/suite.ts";

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
      [PREFERENCES_KEY, JSON.stringify({ theme })],
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
