import {
  type Browser as Playwright,
  type BrowserContext,
  chromium,
  type Page as PlaywrightPage,
} from "playwright-core";
import { chromiumTools } from "./chromiumTools.ts";
import type { Locator } from "./locator.ts";
import type {
  Browser,
  Frame,
  InterceptedRequest,
  Page,
  PageOptions,
  PageRequest,
  Reply,
  UrlMatch,
} from "./page.ts";

/** Timeout of waits in a page, in milliseconds. */
const TIMEOUT = 20_000;

/** Matches messages about missing resources, which some tests request, and about a worker whose page was closed. */
const LOADING_ERROR =
  /^(?:Failed to load (?:resource|module script)|An unknown error occurred when fetching the script)/;

const UNTIL = { load: "load", quiet: "networkidle", response: "commit" } as const;

/** Connects to the Chromium that the global setup started. Calls `onError` with errors of pages. */
export async function connectChromium(
  endpoint: string,
  onError: (message: string) => void,
): Promise<Browser & { disconnect(): Promise<void> }> {
  const browser = await chromium.connect(endpoint);
  return {
    engine: "chromium",
    open: (options) => openPage(browser, onError, options),
    async closePages() {
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    disconnect: () => browser.close(),
  };
}

async function openPage(
  browser: Playwright,
  onError: (message: string) => void,
  { clipboard = false, serviceWorkers = false, ...options }: PageOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    ...options,
    serviceWorkers: serviceWorkers ? "allow" : "block",
    permissions: clipboard ? ["clipboard-read", "clipboard-write"] : [],
  });
  return wrapPage(await context.newPage(), onError);
}

function wrapPage(page: PlaywrightPage, onError: (message: string) => void): Page {
  const context = page.context();
  page.setDefaultTimeout(TIMEOUT);
  let report = onError;
  page.on("pageerror", ({ message }) => report(message));
  page.on("console", (message) => {
    if (message.type() === "error" && !LOADING_ERROR.test(message.text())) report(message.text());
  });
  // Playwright's page has every method of `Finder`, and its locators have every method of `Locator`.
  const finder = page as unknown as Pick<
    Page,
    "getByRole" | "getByText" | "getByAltText" | "getByTitle" | "locator"
  >;
  const navigation = ({ until = "load", timeout = TIMEOUT } = {}) => ({
    waitUntil: UNTIL[until as keyof typeof UNTIL],
    timeout,
  });
  return {
    getByRole: (role, options) => finder.getByRole(role, options),
    getByText: (text, options) => finder.getByText(text, options),
    getByAltText: (text) => finder.getByAltText(text),
    getByTitle: (text, options) => finder.getByTitle(text, options),
    locator: (selector, options) => finder.locator(selector, options),

    async goto(url, options) {
      const response = await page.goto(url, navigation(options));
      return response ? { status: response.status() } : undefined;
    },
    reload: async (options) => void (await page.reload(navigation(options))),
    back: async () => void (await page.goBack()),
    forward: async () => void (await page.goForward()),
    url: async () => page.url(),
    title: () => page.title(),
    waitForUrl: (url) => page.waitForURL(url),
    waitUntilQuiet: () => page.waitForLoadState("networkidle"),

    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    wheel: (pixels) => page.mouse.wheel(0, pixels),
    clickAt: (x, y) => page.mouse.click(x, y),
    tapAt: (x, y) => page.touchscreen.tap(x, y),
    async drag(from, to) {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 4 });
      return () => page.mouse.up();
    },

    evaluate: (script, arg) => page.evaluate(script as never, arg as never),
    waitFor: async (script, arg) => void (await page.waitForFunction(script as never, arg as never)),
    beforeScripts: async (script, arg) => void (await page.addInitScript(script as never, arg as never)),
    frame: (selector) => wrapFrame(page, selector),

    resize: (viewport) => page.setViewportSize(viewport),
    emulate: (media) => page.emulateMedia(media),
    setOffline: (isOffline) => context.setOffline(isOffline),
    pdf: () => page.pdf({ preferCSSPageSize: true }),
    screenshot: () => page.screenshot(),

    requests() {
      const made: PageRequest[] = [];
      page.on("request", (request) => void made.push(describeRequest(page, request)));
      return made;
    },
    nextRequest: async (match) => describeRequest(page, await page.waitForRequest(match)),
    intercept: (match, handle) => intercept(context, match, handle),
    collectErrors() {
      const errors: string[] = [];
      report = (message) => void errors.push(message);
      return errors;
    },

    newTab: async () => wrapPage(await context.newPage(), onError),
    async tabOpenedBy(action) {
      const [tab] = await Promise.all([context.waitForEvent("page"), action()]);
      return wrapPage(tab, onError);
    },
    close: () => page.close(),
    chromium: chromiumTools(page),
  };
}

async function wrapFrame(page: PlaywrightPage, selector: string): Promise<Frame> {
  const element = await page.waitForSelector(selector, { state: "attached" });
  const frame = await element.contentFrame();
  if (!frame) throw new Error(`Expected ${selector} to be a frame, found another element.`);
  return {
    getByRole: (role, options) => frame.getByRole(role, options) as unknown as Locator,
    getByText: (text, options) => frame.getByText(text, options) as unknown as Locator,
    getByAltText: (text) => frame.getByAltText(text) as unknown as Locator,
    getByTitle: (text, options) => frame.getByTitle(text, options) as unknown as Locator,
    locator: (css) => frame.locator(css) as unknown as Locator,
    url: async () => frame.url(),
    evaluate: (script, arg) => frame.evaluate(script as never, arg as never),
  };
}

const KINDS = new Set(["document", "stylesheet", "image", "font", "script", "fetch"]);

function describeRequest(
  page: PlaywrightPage,
  request: Awaited<ReturnType<PlaywrightPage["waitForRequest"]>>,
): PageRequest {
  const kind = request.resourceType();
  return {
    url: request.url(),
    kind: (KINDS.has(kind) ? kind : "other") as PageRequest["kind"],
    isNavigation: request.isNavigationRequest() && request.frame() === page.mainFrame(),
    async body() {
      const response = await request.response();
      if (!response) throw new Error(`${request.url()} has no response.`);
      return response.body();
    },
  };
}

async function intercept(
  context: BrowserContext,
  match: UrlMatch,
  handle: (request: InterceptedRequest) => Promise<Reply>,
): Promise<() => Promise<void>> {
  const matches = typeof match === "string" ? ({ href }: URL) => href.includes(match) : match;
  await context.route(matches, async (route) => {
    const reply = await handle({
      url: route.request().url(),
      async fetch() {
        const response = await route.fetch();
        return { status: response.status(), headers: response.headers(), text: () => response.text() };
      },
    });
    if (reply === "continue") await route.continue();
    else if (reply === "abort") await route.abort();
    else await route.fulfill(reply);
  });
  return () => context.unroute(matches);
}
