import type { Page } from "../browser/page.ts";

/** Default window of the explorer tests. At this width, the filter panel is next to the list. */
export const wide = { viewport: { width: 1440, height: 900 } };

export const titles = (page: Page) => page.locator("main article h2").allInnerTexts();
export const panel = (page: Page) => page.getByRole("complementary", { name: "거르기" });
export const facet = (page: Page, name: string) => panel(page).getByRole("link", { name, exact: true });
export const chip = (page: Page, name: string) =>
  page.getByRole("list", { name: "고른 것" }).getByRole("link", { name, exact: true });

/** Creates a function that returns a page's decoded path and query, relative to the URL of its site. */
export const pathWithin = (siteUrl: string) => async (page: Page) =>
  decodeURI((await page.url()).slice(siteUrl.length - 1));
