import type { Finder } from "./locator.ts";

/** A browser for end-to-end tests. The interface is independent of the browser engine; `chromium.ts` implements it for Chromium. */
export interface Browser {
  readonly engine: "chromium";
  /** Opens a page in a new profile, so that pages do not share storage. */
  open(options?: PageOptions): Promise<Page>;
  /** Closes all open pages. */
  closePages(): Promise<void>;
}

/** The device and preferences of the reader who opens a page. */
export interface PageOptions {
  /** Size of the window in CSS pixels. Default: 1280 × 720. */
  viewport?: { width: number; height: number };
  deviceScaleFactor?: number;
  hasTouch?: boolean;
  /** Whether the page is laid out as on phones, using its viewport `<meta>`. */
  isMobile?: boolean;
  javaScriptEnabled?: boolean;
  colorScheme?: "light" | "dark";
  reducedMotion?: "reduce" | "no-preference";
  forcedColors?: "active" | "none";
  /** BCP 47 language tag, such as `ko-KR`. */
  locale?: string;
  /** IANA name of the time zone, such as `Asia/Seoul`. */
  timezoneId?: string;
  /** Whether the page may read and write the clipboard. */
  clipboard?: boolean;
  /** Whether pages may have service workers. Default: false, because requests of a service worker cannot be intercepted. */
  serviceWorkers?: boolean;
}

/** The moment at which a navigation is complete: at its `load` event, after half a second without requests, or at the first byte. */
export type Until = "load" | "quiet" | "response";

export interface Navigation {
  until?: Until;
  /** Timeout in milliseconds. Default: 20,000. */
  timeout?: number;
}

/** A request that the page has made. */
export interface PageRequest {
  url: string;
  kind: "document" | "stylesheet" | "image" | "font" | "script" | "fetch" | "other";
  /** Whether the request loads a document into the page's main frame. */
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

/** Response to an intercepted request. `"continue"` sends the request to the server; `"abort"` makes it fail. */
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

/** A page that a reader uses. Waits fail after 20 s. */
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

  /** Presses a key, or several joined by `+`. Keys are values of `KeyboardEvent.key` or `code`. */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Turns the mouse wheel by CSS pixels, downwards if positive. */
  wheel(pixels: number): Promise<void>;
  /** Clicks at a position in CSS pixels, relative to the top left corner of the window. */
  clickAt(x: number, y: number): Promise<void>;
  tapAt(x: number, y: number): Promise<void>;
  /** Presses the mouse button at one point and moves the pointer to another. The returned function releases the button. */
  drag(from: Point, to: Point): Promise<() => Promise<void>>;

  /** Runs a function, or the source code of an expression, in the page. */
  evaluate<R, A = undefined>(script: ((arg: A) => R | Promise<R>) | string, arg?: A): Promise<R>;
  /** Waits until a function that runs in the page returns a truthy value. */
  waitFor<A = undefined>(script: (arg: A) => unknown, arg?: A): Promise<void>;
  /** Runs a function, or the source code of a script, in each document before the document's scripts. */
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

  /** Returns a list that receives all later requests. */
  requests(): PageRequest[];
  /** Waits for the next request to a URL. */
  nextRequest(match: RegExp): Promise<PageRequest>;
  /** Responds to requests, including those of workers, until the returned function is called. */
  intercept(
    match: UrlMatch,
    handle: (request: InterceptedRequest) => Promise<Reply>,
  ): Promise<() => Promise<void>>;
  /** Returns a list that receives all later errors and `console.error` messages. These do not make the test fail. */
  collectErrors(): string[];

  /** Opens another tab of the same profile. */
  newTab(): Promise<Page>;
  /** Runs an action and returns the tab that it opens. */
  tabOpenedBy(action: () => Promise<unknown>): Promise<Page>;
  close(): Promise<void>;

  /** Tools that only Chromium has; undefined for other engines. */
  readonly chromium?: ChromiumTools;
}

export interface Point {
  x: number;
  y: number;
}

/** A web app manifest, as parsed by Chromium. */
export interface AppManifest {
  display?: string;
  name?: string;
  startUrl?: string;
  scope?: string;
  icons?: { url: string; sizes?: string; type?: string }[];
}

export interface ChromiumTools {
  /** Simulates a Korean input method. */
  readonly composition: {
    update(text: string): Promise<void>;
    /** Presses a key that the input method handles, so that the page gets the key code 229. */
    press(key: string): Promise<void>;
    commit(text: string): Promise<void>;
  };
  /** Returns the origin of the fonts that render the first element matching a selector: the site or the system. */
  fontSources(selector: string): Promise<("site" | "system")[]>;
  /** Returns the site's web app manifest, and the obstacles to installing the site. Only a browser with a window reports obstacles. */
  installability(): Promise<{ obstacles: string[]; manifestErrors: unknown[]; manifest: AppManifest }>;
}
