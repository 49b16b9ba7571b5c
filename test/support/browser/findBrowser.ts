import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

/** A browser for the tests, and its command-line arguments. */
export interface BrowserChoice {
  executablePath: string;
  args: string[];
}

/**
 * Names of Chromium on PATH, in order of preference. The headless shell is first, because it draws no window and uses a third of the
 * processor time per page.
 */
const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
];
/** Paths at which Chrome is installed on macOS and Windows. */
const INSTALLED_PATHS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/** Properties of the machine that the search depends on. */
export interface Machine {
  env: Record<string, string | undefined>;
  exists: (path: string) => boolean;
  playwrightBrowser: string;
}

export const thisMachine: Machine = {
  env: process.env,
  exists: existsSync,
  playwrightBrowser: chromium.executablePath(),
};

/**
 * Returns the path of the first browser found: `MARU_BROWSER`, Playwright's or the system's. Returns `undefined` if none is found. Throws
 * if `MARU_BROWSER` is the path of a missing file, because silently using another browser would be misleading.
 */
export function findBrowser({ env, exists, playwrightBrowser }: Machine): string | undefined {
  const named = env["MARU_BROWSER"];
  if (named && !exists(named)) {
    throw new Error(
      `MARU_BROWSER names the missing file ${named}; correct it, or unset it to search for a browser.`,
    );
  }
  const onPath = (env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return (
    named ?? [playwrightBrowser, ...onPath, ...INSTALLED_PATHS].find((path) => path !== "" && exists(path))
  );
}
