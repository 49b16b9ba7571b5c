import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

/** A browser to test in, and what it must be started with besides. */
export interface BrowserChoice {
  executablePath: string;
  args: string[];
}

/**
 * Names of a Chromium on PATH, then the paths at which Chrome installs itself. The headless shell comes first: it has no window to
 * draw and takes a third of the processor time for each page.
 */
const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/** What the search sees of the machine. */
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
 * Where a browser is: `MARU_BROWSER`, Playwright's own, the system's. `undefined` where there is none. Throws where
 * `MARU_BROWSER` names no file: what was asked for is not replaced in silence.
 */
export function findBrowser({ env, exists, playwrightBrowser }: Machine): string | undefined {
  const named = env["MARU_BROWSER"];
  if (named && !exists(named)) {
    throw new Error(
      `MARU_BROWSER is ${named}, where there is no file. Mend it, or unset it to let one be found.`,
    );
  }
  const onPath = (env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return named ?? [playwrightBrowser, ...onPath, ...PLACES].find((path) => path !== "" && exists(path));
}
