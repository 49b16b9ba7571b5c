import type { Page } from "../browser/page.ts";
import { hydrated } from "./hydrated.ts";
import { openPages } from "./openPages.ts";

/** Default window of the explorer tests. At this width, the filter panel is next to the list. */
export const wide = { viewport: { width: 1440, height: 900 } };

export const titles = (page: Page) => page.locator("main article h2").allInnerTexts();
export const panel = (page: Page) => page.getByRole("complementary", { name: "거르기" });
export const facet = (page: Page, name: string) => panel(page).getByRole("link", { name, exact: true });
export const chip = (page: Page, name: string) =>
  page.getByRole("list", { name: "고른 것" }).getByRole("link", { name, exact: true });

/**
 * Opens pages of a site with an explorer. `openWide` opens a hydrated page in the default window. `url` returns the decoded path and query
 * of a page, relative to the URL of the site.
 */
export function explorerPages(siteUrl: string) {
  const open = openPages();
  return {
    open,
    openWide: async (path = ""): Promise<Page> => {
      const page = await open(wide);
      await page.goto(siteUrl + path);
      await hydrated(page);
      return page;
    },
    url: async (page: Page) => decodeURI((await page.url()).slice(siteUrl.length - 1)),
  };
}
