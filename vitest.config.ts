import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

/** Tests that build a site or bundle code. */
const BUILDS = "test/**/*.build.test.ts";
/** Tests that put a module in another's place (`vi.mock`). */
const MOCKS = "test/**/*.mock.test.ts";
/** Tests of code that runs in Node and in browsers alike, and in Node alone. */
const NODE = "test/{model,build,house,support,bench}/**/*.test.{ts,tsx}";

const BROWSERS = "test/support/browser/browsers.ts";
const SITES = "test/support/sites/siteServer.ts";

export default defineConfig({
  plugins: [react()],
  test: {
    // Vitest's default is one worker on two cores.
    maxWorkers: 2,
    // Files of a worker share its modules: the Markdown pipeline is imported once, not once a file.
    isolate: false,
    // A slow machine is no fault of the site.
    expect: { poll: { timeout: 10_000 } },
    reporters: ["default", "./test/support/slowestFiles.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: [NODE],
          exclude: [BUILDS, MOCKS],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: { name: "mock", isolate: true, include: [MOCKS], testTimeout: 30_000 },
      },
      {
        extends: true,
        test: {
          name: "dom",
          environment: "jsdom",
          // Components keep state in the document and its window.
          isolate: true,
          include: ["test/app/**/*.test.{ts,tsx}"],
          setupFiles: "test/support/setupDom.ts",
        },
      },
      {
        extends: true,
        test: {
          name: "build",
          isolate: true,
          include: [BUILDS],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/site/**/*.test.ts"],
          globalSetup: [BROWSERS, SITES],
          provide: { suite: "quick" },
          testTimeout: 30_000,
          // Includes the build of a site.
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "long",
          include: ["test/long/**/*.test.ts", "test/site/**/*.matrix.test.ts"],
          globalSetup: [BROWSERS, SITES],
          provide: { suite: "long" },
          // Bounds a test that hangs.
          testTimeout: 10 * 60_000,
          hookTimeout: 5 * 60_000,
        },
      },
    ],
  },
});
