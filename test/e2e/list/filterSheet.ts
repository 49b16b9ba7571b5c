import type { Page } from "../../support/browser/page.ts";

/** Returns the sheet that contains the facets on a phone. */
export const sheet = (page: Page) => page.getByRole("dialog", { name: "거르기" });

export async function openSheet(page: Page): Promise<void> {
  await page.getByRole("button", { name: "거르기" }).click();
  await sheet(page).waitFor();
}
