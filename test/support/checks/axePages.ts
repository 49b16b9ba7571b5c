import { axeViolations, overflow } from "./axe.ts";
import type { Page, PageOptions } from "../browser/page.ts";
import { hydrated } from "../page/hydrated.ts";
import { PREFERENCES_KEY, type Preferences } from "../../../src/shared/preferences/preferences.ts";

/** Paths on the sample site, one per kind of page. */
export const KINDS = [
  "",
  "page/2/",
  "posts/first-post/",
  "tags/",
  "archive/",
  "search/?q=마루",
  "about/",
  "nowhere/",
  "reading/",
];

/** The devices of the accessibility matrix, in CSS pixels. */
export const SMALL: PageOptions = { viewport: { width: 320, height: 640 }, hasTouch: true };
export const WIDE: PageOptions = { viewport: { width: 1280, height: 800 } };

/** Stores reading preferences before the page's scripts run. */
export function prefer(page: Page, preferences: Preferences): Promise<void> {
  return page.beforeScripts(([key, value]) => localStorage.setItem(key, value), [
    PREFERENCES_KEY,
    JSON.stringify(preferences),
  ] as const);
}

/** Returns axe's violations on each page of a site, and the pages that are wider than their window. */
export async function violationsOn(page: Page, paths: readonly string[], site: string): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(new URL(path, site).href);
    await hydrated(page);
    found.push(...(await violationsNow(page, path)));
  }
  return found;
}

/** Returns axe's violations on the page in its current state, and whether the page is wider than its window. */
export async function violationsNow(page: Page, label: string): Promise<string[]> {
  const found = (await axeViolations(page)).map((violation) => `${label}: ${violation}`);
  return (await overflow(page)) > 0 ? [...found, `${label}: wider than the window`] : found;
}
