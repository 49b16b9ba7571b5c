import type { Page } from "../browser/page.ts";

const KEY = "policy-violations";

/**
 * Records each violation of the content security policy in documents that a page opens after this call. The returned function returns the
 * records of the current origin: path, directive, blocked URL and sample.
 */
export async function recordViolations(page: Page): Promise<() => Promise<string[]>> {
  await page.beforeScripts((key) => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
      const recorded = JSON.parse(sessionStorage.getItem(key) ?? "[]") as string[];
      const violation = `${location.pathname}: ${violatedDirective} ${blockedURI} ${sample}`;
      sessionStorage.setItem(key, JSON.stringify([...recorded, violation]));
    });
  }, KEY);
  return () => page.evaluate((key) => JSON.parse(sessionStorage.getItem(key) ?? "[]") as string[], KEY);
}
