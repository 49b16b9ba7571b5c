import type { Browser, Page } from "playwright-core";

/** Effects that payloads have in the pages of a browser context. */
export interface Watched {
  /** Numbers of the payloads that ran; -1 if the number is unknown. */
  ran: Set<number>;
  /** URLs that were requested from the hostile hosts, except those of images and media. */
  fetched: Set<string>;
  /** Opens a page in which payloads are recorded when they run. */
  open(): Promise<Page>;
}

/** Records which payloads run in pages. `bypassCSP` disables the content security policy of their documents. */
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
      // This error means that a payload ran in a realm in which the function `ran` is not defined.
      page.on("pageerror", ({ message }) => /\bran is not defined/.test(message) && ran.add(-1));
      page.on("dialog", (dialog) => {
        ran.add(-1);
        void dialog.dismiss();
      });
      return page;
    },
  };
}
