import { expect, test } from "vitest";
import { animationsEnded } from "../../support/page/animationsEnded.ts";
import { violationsNow, violationsOn } from "../../support/checks/axePages.ts";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { sites } from "../../support/sites/sites.ts";
import { membersOf } from "../../support/runner/suite.ts";
import { openSheet } from "./filterSheet.ts";

const { explorer } = await sites("explorer");
const open = openPages();

const ALL = (["light", "dark"] as const).flatMap((colorScheme) =>
  [360, 1440].map((width) => [colorScheme, width] as const),
);
const isQuick = ([colorScheme, width]: (typeof ALL)[number]) => colorScheme === "light" && width < 500;
const PATHS = ["", "tags/ai/", "?tag=ai&not=oracle&sort=oldest", "?tag=ai&tag=opnai&q=x", "posts/stargate/"];

test.each(membersOf(ALL, isQuick))(
  "lists, notices, a post and unfolded facets have no axe violation in the %s theme at a width of %i px",
  async (colorScheme, width) => {
    const page = await open({ colorScheme, viewport: { width, height: 800 }, hasTouch: width < 500 });
    const violations = await violationsOn(page, PATHS, explorer.url);
    await page.goto(explorer.url);
    await hydrated(page);
    if (width < 500) await openSheet(page);
    await page.locator("summary:visible").click();
    await page.getByRole("searchbox", { name: "태그 찾기" }).waitFor();
    await animationsEnded(page);
    violations.push(...(await violationsNow(page, "unfolded")));
    expect(violations).toEqual([]);
  },
);
