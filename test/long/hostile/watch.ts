import type { Browser, Page } from "playwright-core";

/** What was seen of payloads in the pages of one browser. */
export interface Watched {
  /** Numbers of those that ran. */
  ran: Set<number>;
  /** What was fetched of the host that means harm, to be run or framed. */
  fetched: Set<string>;
  /** Opens a page that tells what runs in it. */
  open(): Promise<Page>;
}

/** Watches all that runs in pages, with the policy of their documents or as if they had none. */
export async function watch(browser: Browser, options: { bypassCSP: boolean }): Promise<Watched> {
  const context = await browser.newContext({ serviceWorkers: "block", ...options });
  await context.addInitScript(() => {
    (globalThis as { ran?: (id: number) => void }).ran = (id) => console.info(`ran ${id}`);
  });
  const ran = new Set<number>();
  const fetched = new Set<string>();
  await context.route(/^https?:\/\/(?!localhost)/, async (route) => {
    const request = route.request();
    const url = new URL(request.url());
    const [id] = url.hostname.split(".");
    if (!url.hostname.endsWith(".evil.example")) return route.abort();
    if (!["image", "media"].includes(request.resourceType())) fetched.add(url.href);
    const isWhole = request.isNavigationRequest() && request.frame().parentFrame() === null;
    if (isWhole) return route.fulfill({ status: 204 });
    const code = `console.info("ran ${id}")`;
    return request.resourceType() === "script"
      ? route.fulfill({ contentType: "text/javascript", body: code })
      : route.fulfill({ contentType: "text/html", body: `<script>${code}</script>` });
  });
  return {
    ran,
    fetched,
    async open() {
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      page.on("console", (message) => {
        const [, id] = /^ran (\d+)$/.exec(message.text()) ?? [];
        if (id !== undefined) ran.add(Number(id));
      });
      // Where the call is not known, it was made all the same.
      page.on("pageerror", ({ message }) => /\bran is not defined/.test(message) && ran.add(-1));
      page.on("dialog", (dialog) => {
        ran.add(-1);
        void dialog.dismiss();
      });
      return page;
    },
  };
}
