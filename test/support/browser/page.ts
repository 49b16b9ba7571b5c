import type { Finder } from "./locator.ts";

/**
 * A browser as end-to-end tests see it. The interface names no engine: `chromium.ts` implements it for Chromium; other engines
 * can be added beside it.
 */
export interface Browser {
  readonly engine: "chromium";
  /** Opens a page in a new profile, so that pages share no storage. */
  open(options?: PageOptions): Promise<Page>;
  /** Closes all open pages. */
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

/** When a navigation is complete: at its `load` event, after half a second without requests, or at the first byte. */
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
  /** Whether it loads a document into the page's main frame. */
  isNavigation: boolean;
  /** Decompressed body of the response. */
  body(): Promise<Buffer>;
}

/** A pending request; see {@link Page.intercept}. */
export interface InterceptedRequest {
  url: string;
  /** Sends the request to the server. */
  fetch(): Promise<{ status: number; headers: Record<string, string>; text(): Promise<string> }>;
}

/** Response that replaces the server's. `"continue"` sends the request to the server; `"abort"` fails it. */
export type Reply =
  | "continue"
  | "abort"
  | { status?: number; contentType?: string; headers?: Record<string, string>; body: string };

/** Selects requests by URL: a substring, a pattern or a predicate. */
export type UrlMatch = string | RegExp | ((url: URL) => boolean);

/** An `<iframe>` of a page. */
export interface Frame extends Finder {
  url(): Promise<string>;
  evaluate<R, A = undefined>(script: (arg: A) => R | Promise<R>, arg?: A): Promise<R>;
}

/** A page as a reader uses it. Waits fail after 10 s. */
export interface Page extends Finder {
  goto(url: string, navigation?: Navigation): Promise<{ status: number } | undefined>;
  reload(navigation?: Navigation): Promise<void>;
  back(): Promise<void>;
  forward(): Promise<void>;
  url(): Promise<string>;
  title(): Promise<string>;
  /** Waits until the page's URL equals or matches `url`. */
  waitForUrl(url: string | RegExp | ((url: URL) => boolean)): Promise<void>;
  /** Waits until there has been no request for half a second. */
  waitUntilQuiet(): Promise<void>;

  /** Presses a key, or several joined by `+`, by `KeyboardEvent.key` or `code`. */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Turns the wheel by CSS pixels, downwards if positive. */
  wheel(pixels: number): Promise<void>;
  /** Clicks at CSS pixels from the top left corner of the window. */
  clickAt(x: number, y: number): Promise<void>;
  tapAt(x: number, y: number): Promise<void>;
  /** Presses the mouse at one point and moves it to another. The returned function releases it. */
  drag(from: Point, to: Point): Promise<() => Promise<void>>;

  /** Runs a function or the source of an expression in the page. */
  evaluate<R, A = undefined>(script: ((arg: A) => R | Promise<R>) | string, arg?: A): Promise<R>;
  /** Waits until a function that runs in the page returns a truthy value. */
  waitFor<A = undefined>(script: (arg: A) => unknown, arg?: A): Promise<void>;
  /** Runs a function or the source of a script in each document before its own scripts. */
  beforeScripts<A = undefined>(script: ((arg: A) => void) | string, arg?: A): Promise<void>;
  frame(selector: string): Promise<Frame>;

  resize(viewport: { width: number; height: number }): Promise<void>;
  emulate(media: {
    media?: "print" | "screen";
    colorScheme?: "light" | "dark";
    reducedMotion?: "reduce";
  }): Promise<void>;
  setOffline(isOffline: boolean): Promise<void>;
  /** Prints the page as PDF with the paper size of its styles. */
  pdf(): Promise<Buffer>;
  /** Returns the window's contents as PNG. */
  screenshot(): Promise<Buffer>;

  /** Returns a list to which all later requests are added. */
  requests(): PageRequest[];
  /** Waits for the next request to a URL. */
  nextRequest(match: RegExp): Promise<PageRequest>;
  /** Responds to requests, including those of workers, until the returned function is called. */
  intercept(
    match: UrlMatch,
    handle: (request: InterceptedRequest) => Promise<Reply>,
  ): Promise<() => Promise<void>>;
  /** Returns a list to which all later errors and `console.error` messages are added. They no longer fail the test. */
  collectErrors(): string[];

  /** Opens another tab of the same profile. */
  newTab(): Promise<Page>;
  /** Returns the tab that an action opens. */
  tabOpenedBy(action: () => Promise<unknown>): Promise<Page>;
  close(): Promise<void>;

  /** Features that only Chromium has; absent in other engines. */
  readonly chromium?: ChromiumTools;
}

export interface Point {
  x: number;
  y: number;
}

/** A web app manifest as Chromium parsed it. */
export interface AppManifest {
  display?: string;
  name?: string;
  startUrl?: string;
  scope?: string;
  icons?: { url: string; sizes?: string; type?: string }[];
}

export interface ChromiumTools {
  /** A Korean input method. */
  readonly composition: {
    update(text: string): Promise<void>;
    /** Presses a key that the input method handles itself. */
    press(key: string): Promise<void>;
    commit(text: string): Promise<void>;
  };
  /** Returns whether fonts of the site or of the system render the first element of a selector. */
  fontSources(selector: string): Promise<("site" | "system")[]>;
  /** Returns the site's web app manifest, and why the site cannot be installed, which only a browser with a window reports. */
  installability(): Promise<{ obstacles: string[]; manifestErrors: unknown[]; manifest: AppManifest }>;
}
