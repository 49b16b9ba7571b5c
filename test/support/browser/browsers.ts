import type { BrowserServer } from "playwright-core";
import type { TestProject } from "vitest/node";
import type { BrowserChoice } from "./findBrowser.ts";
import { ensureBrowser, launchBrowserServer } from "./launchBrowser.ts";
import { type FontSet, writeFontConfiguration } from "./testFonts.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The browser, for tests that start their own Chromium. */
    browser: BrowserChoice;
    /** Endpoints of the running browsers. Each worker has its own browser, because the pages of a browser share its clipboard. */
    browsers: Record<FontSet, string[]>;
  }
}

/** Finds or installs a browser. Starts one browser per worker, and one without Korean fonts. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const choice = await ensureBrowser();
  const start = async (fonts: FontSet, count: number) => {
    const configuration = await writeFontConfiguration(fonts);
    return Promise.all(Array.from({ length: count }, () => launchBrowserServer(choice, configuration)));
  };
  const korean = await start("korean", Number(project.config.maxWorkers ?? 2));
  const latin = await start("latin", 1);
  const endpoints = (servers: BrowserServer[]) => servers.map((server) => server.wsEndpoint());
  project.provide("browser", choice);
  project.provide("browsers", { korean: endpoints(korean), latin: endpoints(latin) });
  return async () => {
    await Promise.all([...korean, ...latin].map((server) => server.close()));
  };
}
