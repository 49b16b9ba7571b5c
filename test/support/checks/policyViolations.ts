import type { Page } from "../browser/page.ts";

const KEY = "policy-violations";

/**
 * Records each violation of the content security policy in the documents that a page opens from now on. The result reads the record
 * of the current origin: path, directive, blocked address and sample.
 */
export async function recordViolations(page: Page): Promise<() => Promise<string[]>> {
  await page.beforeScripts((key) => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
      const former = JSON.parse(sessionStorage.getItem(key) ?? "[]") as string[];
      const violation = `${location.pathname}: ${violatedDirective} ${blockedURI} ${sample}`;
      sessionStorage.setItem(key, JSON.stringify([...former, violation]));
    });
  }, KEY);
  return () => page.evaluate((key) => JSON.parse(sessionStorage.getItem(key) ?? "[]") as string[], KEY);
}
