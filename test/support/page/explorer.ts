import type { Page } from "../browser/page.ts";

/** The device that explorer tests open pages with, unless its size matters: the filter panel is beside the list. */
export const wide = { viewport: { width: 1440, height: 900 } };

export const titles = (page: Page) => page.locator("main article h2").allInnerTexts();
export const panel = (page: Page) => page.getByRole("complementary", { name: "거르기" });
export const facet = (page: Page, name: string) => panel(page).getByRole("link", { name, exact: true });
export const chip = (page: Page, name: string) =>
  page.getByRole("list", { name: "고른 것" }).getByRole("link", { name, exact: true });

/** Gives a page's path and query below the address of its site, decoded. */
export const pathWithin = (siteUrl: string) => async (page: Page) =>
  decodeURI((await page.url()).slice(siteUrl.length - 1));
