import type { Finder } from "./locator.ts";

/**
 * A browser as end-to-end tests see it. The interface names no engine: `chromium.ts` implements it for Chromium; other engines
 * can be added beside it.
 */
export interface Browser {
  readonly engine: "chromium";
  /** Opens a page in a profile of its own, so that pages share no storage. */
  open(options?: PageOptions): Promise<Page>;
  /** Closes every page that is open. */
  closePages(): Promise<void>;
}

/** The device and the preferences of the person who opens a page. */
export interface PageOptions {
  /** In CSS pixels; 1280 × 720 by default. */
  viewport?: { width: number; height: number };
  deviceScaleFactor?: number;
  hasTouch?: boolean;
  /** Lays the page out as phones do, with the viewport `<meta>` respected. */
  isMobile?: boolean;
  javaScriptEnabled?: boolean;
  colorScheme?: "light" | "dark";
  reducedMotion?: "reduce" | "no-preference";
  forcedColors?: "active" | "none";
  /** BCP 47, such as `ko-KR`. */
  locale?: string;
  /** IANA name, such as `Asia/Seoul`. */
  timezoneId?: string;
  /** Lets the page read and write the clipboard. */
  clipboard?: boolean;
  /** Off by default: requests of a service worker cannot be intercepted. */
  serviceWorkers?: boolean;
}

/** When a navigation counts as done: with its `load` event, when nothing has been requested for half a second, or with the first byte. */
export type Until = "load" | "quiet" | "response";

export interface Navigation {
  until?: Until;
  /** In milliseconds; 20 s by default. */
  timeout?: number;
}

/** A request that the page has made. */
export interface PageRequest {
  url: string;
  kind: "document" | "stylesheet" | "image" | "font" | "script" | "fetch" | "other";
  /** Whether it loads a document into the page itself, not into a frame of it. */
  isNavigation: boolean;
  /** The body of its response, decompressed. */
  body(): Promise<Buffer>;
}

/** A request that waits for its response; see {@link Page.intercept}. */
export interface InterceptedRequest {
  url: string;
  /** Asks the server. */
  fetch(): Promise<{ status: number; headers: Record<string, string>; text(): Promise<string> }>;
}

/** A response in place of the server's; `"continue"` sends the request on, `"abort"` fails it. */
export type Reply =
  | "continue"
  | "abort"
  | { status?: number; contentType?: string; headers?: Record<string, string>; body: string };

/** Which requests: a part of the address, a pattern, or a predicate over it. */
export type UrlMatch = string | RegExp | ((url: URL) => boolean);

/** An `<iframe>` of a page. */
export interface Frame extends Finder {
  url(): Promise<string>;
  evaluate<R, A = undefined>(script: (arg: A) => R | Promise<R>, arg?: A): Promise<R>;
}

/** A page with a reader in front of it. What waits fails after 10 s. */
export interface Page extends Finder {
  goto(url: string, navigation?: Navigation): Promise<{ status: number } | undefined>;
  reload(navigation?: Navigation): Promise<void>;
  back(): Promise<void>;
  forward(): Promise<void>;
  url(): Promise<string>;
  title(): Promise<string>;
  /** Waits until the address is, or matches, this one. */
  waitForUrl(url: string | RegExp | ((url: URL) => boolean)): Promise<void>;
  /** Waits until nothing has been requested for half a second. */
  waitUntilQuiet(): Promise<void>;

  /** Presses a key, or keys joined by `+`, by their `KeyboardEvent.key` or `code`. */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Turns the wheel by CSS pixels, downwards if positive. */
  wheel(pixels: number): Promise<void>;
  /** Clicks at CSS pixels from the top left corner of the window. */
  clickAt(x: number, y: number): Promise<void>;
  tapAt(x: number, y: number): Promise<void>;
  /** Presses the mouse at one point and moves it to another; the result releases it. */
  drag(from: Point, to: Point): Promise<() => Promise<void>>;

  /** Runs a function in the page, or the text of an expression. */
  evaluate<R, A = undefined>(script: ((arg: A) => R | Promise<R>) | string, arg?: A): Promise<R>;
  /** Waits until a function that runs in the page gives something true. */
  waitFor<A = undefined>(script: (arg: A) => unknown, arg?: A): Promise<void>;
  /** Runs a function, or the text of a script, in each document before its own scripts. */
  beforeScripts<A = undefined>(script: ((arg: A) => void) | string, arg?: A): Promise<void>;
  frame(selector: string): Promise<Frame>;

  resize(viewport: { width: number; height: number }): Promise<void>;
  emulate(media: {
    media?: "print" | "screen";
    colorScheme?: "light" | "dark";
    reducedMotion?: "reduce";
  }): Promise<void>;
  setOffline(isOffline: boolean): Promise<void>;
  /** Prints the page on sheets of its own size. */
  pdf(): Promise<Buffer>;
  /** What the window shows, as PNG. */
  screenshot(): Promise<Buffer>;

  /** Lists the requests that are made from now on; the list grows. */
  requests(): PageRequest[];
  /** Waits for the next request to an address. */
  nextRequest(match: RegExp): Promise<PageRequest>;
  /** Answers requests, those of workers included, in place of their server, until the result is called. */
  intercept(
    match: UrlMatch,
    handle: (request: InterceptedRequest) => Promise<Reply>,
  ): Promise<() => Promise<void>>;
  /** Lists errors and messages of `console.error` from now on; they no longer fail the test. */
  collectErrors(): string[];

  /** Another tab of the same profile. */
  newTab(): Promise<Page>;
  /** The tab that an action opens. */
  tabOpenedBy(action: () => Promise<unknown>): Promise<Page>;
  close(): Promise<void>;

  /** What only Chromium can tell or do. Absent in other engines. */
  readonly chromium?: ChromiumTools;
}

export interface Point {
  x: number;
  y: number;
}

/** What Chromium has understood of a web app manifest. */
export interface AppManifest {
  display?: string;
  name?: string;
  startUrl?: string;
  scope?: string;
  icons?: { url: string; sizes?: string; type?: string }[];
}

export interface ChromiumTools {
  /** An input method as Korean keyboards have one. */
  readonly composition: {
    update(text: string): Promise<void>;
    /** A key that the input method handles itself. */
    press(key: string): Promise<void>;
    commit(text: string): Promise<void>;
  };
  /** Where the fonts come from that draw the first element of a selector: the site or the system. */
  fontSources(selector: string): Promise<("site" | "system")[]>;
  /** Why the site cannot be installed, which only a browser with a window finds out, and its web app manifest as Chromium reads it. */
  installability(): Promise<{ obstacles: string[]; manifestErrors: unknown[]; manifest: AppManifest }>;
}
