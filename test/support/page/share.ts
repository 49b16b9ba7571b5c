import type { Page, PageOptions } from "../browser/page.ts";
import { hydrated } from "./hydrated.ts";
import { countPending } from "./pendingCallbacks.ts";

export const phone: PageOptions = {
  viewport: { width: 360, height: 780 },
  hasTouch: true,
  isMobile: true,
};

/** Opens a page. Replaces `navigator.share`, which headless browsers lack: stores the shared data as `shared` of the window. */
export async function openShared(page: Page, url: string): Promise<Page> {
  await page.beforeScripts(() => {
    const share = async (data: unknown) => void Object.assign(window, { shared: data });
    Object.defineProperty(navigator, "share", { configurable: true, value: share });
  });
  await countPending(page);
  await page.goto(url);
  await hydrated(page);
  return page;
}

export const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
/** Finds the message that the app shows at the bottom of the window after an action. */
export const message = (page: Page) => page.locator("body > output");
export const shareButton = (page: Page) => page.getByRole("button", { name: "공유" });
