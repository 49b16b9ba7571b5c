import axe from "axe-core";
import type { Page } from "../browser/page.ts";

/** Returns axe's violations on the page in its current state: each rule, and the first element that violates it. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const result = await (window as unknown as { axe: typeof axe }).axe.run();
    return result.violations.map(({ id, nodes }) => ({ id, html: nodes[0]?.html }));
  });
  return violations.map(({ id, html }) => `${id}: ${html}`);
}

/** Returns the difference between the widths of a page and its window, in CSS pixels. */
export const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
