import type { Page } from "../../support/browser/page.ts";

export const rows = (page: Page) => page.locator("main article").count();

/** Waits until the list has stored which row is at the top of the window. */
export const positionStored = (page: Page) =>
  page.waitFor(() => sessionStorage.getItem("maru-list:default") !== null);
