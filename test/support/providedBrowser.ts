import type { TestProject } from "vitest/node";
import { ensureBrowser } from "./launchBrowser.ts";

/** Finds or installs the browser, for tests that build the sites they look at themselves. */
export async function setup(project: TestProject): Promise<void> {
  project.provide("browser", await ensureBrowser());
}
