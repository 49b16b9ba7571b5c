import type { Page } from "../../support/browser/page.ts";
import { expect, test } from "vitest";
import { axeViolations } from "../../support/checks/axe.ts";
import { openPages } from "../../support/page/openPages.ts";
import {
  contents,
  NARROW,
  openText,
  ROOM_POST,
  scrollBack,
  scrollTo,
  toolbar,
  WIDE,
} from "../../support/page/readingSite.ts";
import { sites } from "../../support/sites/sites.ts";
import { membersOf } from "../../support/runner/suite.ts";

const { reading } = await sites("reading");
const open = openPages();
const url = reading.url + ROOM_POST;

async function checkContents(page: Page): Promise<string[]> {
  await scrollTo(page, 2500);
  await contents(page).locator("[aria-current]").waitFor();
  return axeViolations(page);
}

async function checkToolbar(page: Page): Promise<string[]> {
  await scrollBack(page, 2400);
  await toolbar(page).waitFor();
  const ofToolbar = await axeViolations(page);
  await toolbar(page).getByRole("button", { name: "차례" }).click();
  const sheet = page.locator(".maru-contents");
  await sheet.evaluate((each) => Promise.all(each.getAnimations().map(({ finished }) => finished)));
  const ofContents = await axeViolations(page);
  await page.press("Escape");
  await sheet.waitFor({ state: "detached" });
  await scrollTo(page, 0);
  await page.locator("#maru-body a[data-footnote-ref]").first().click();
  await page.locator(".maru-note").waitFor();
  return [...ofToolbar, ...ofContents, ...(await axeViolations(page))];
}

const CHECKS = (["light", "dark"] as const).flatMap((colorScheme) => [
  ["the table of contents", colorScheme, WIDE, checkContents] as const,
  ["the reading toolbar, its contents and a footnote", colorScheme, NARROW, checkToolbar] as const,
]);

test.each(
  membersOf(CHECKS, ([, colorScheme, options]) => (options === NARROW) === (colorScheme === "light")),
)("there are no axe violations in %s in the %s theme", async (_, colorScheme, options, check) => {
  const page = await openText(await open({ ...options, colorScheme }), url);
  expect(await check(page)).toEqual([]);
});
