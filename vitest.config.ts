import react from "@vitejs/plugin-react";
import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

/** Tests that build a site or bundle code. */
const BUILDS = "test/**/*.build.test.ts";
/** Tests that put a module in another's place (`vi.mock`). */
const MOCKS = "test/**/*.mock.test.ts";
/** Tests of code that runs in Node and in browsers alike, and in Node alone. */
const NODE = "{bench,test/{shared,node,project,support}}/**/*.test.{ts,tsx}";

const BROWSERS = "test/support/browser/browsers.ts";
const SITES = "test/support/sites/siteServer.ts";

/** Tests that wait for browsers and builds leave cores idle: there is one worker more than on two cores run at the same time. */
const BUSY_WORKERS = 3;

export default defineConfig({
  plugins: [react()],
  test: {
    // Vitest's default is one worker on two cores.
    maxWorkers: 2,
    // Files of a worker share its modules: the Markdown pipeline is imported once, not once a file.
    isolate: false,
    // Limits only bound what hangs: a slow machine is no fault of the site.
    expect: { poll: { timeout: 20_000 } },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ["default", "./test/support/runner/slowestFiles.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          provide: { suite: "quick" },
          include: [NODE],
          exclude: [BUILDS, MOCKS, "**/node_modules/**"],
        },
      },
      {
        extends: true,
        test: { name: "mock", isolate: true, include: [MOCKS] },
      },
      {
        extends: true,
        test: {
          name: "dom",
          environment: "jsdom",
          // Each file has a window of its own, in a context that costs a tenth of a process.
          pool: "vmThreads",
          // The router's CommonJS entry loads ES modules, which contexts do not accept: its ES modules are taken instead.
          server: { deps: { inline: [/react-router/] } },
          alias: {
            "react-router-dom": resolve("node_modules/react-router-dom/dist/index.mjs"),
            "react-router/dom": resolve("node_modules/react-router/dist/development/dom-export.mjs"),
            "react-router": resolve("node_modules/react-router/dist/development/index.mjs"),
          },
          include: ["test/client/**/*.test.{ts,tsx}"],
          setupFiles: "test/support/runner/setupDom.ts",
        },
      },
      {
        extends: true,
        test: {
          name: "build",
          maxWorkers: BUSY_WORKERS,
          sequence: { groupOrder: 1 },
          isolate: true,
          include: [BUILDS],
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          maxWorkers: BUSY_WORKERS,
          include: ["test/e2e/**/*.test.ts"],
          globalSetup: [BROWSERS, SITES],
          provide: { suite: "quick" },
          // After the others, during which the sites are built.
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: "long",
          maxWorkers: BUSY_WORKERS,
          sequence: { groupOrder: 1 },
          include: ["test/long/**/*.test.ts", "test/**/*.matrix.test.ts"],
          globalSetup: [BROWSERS, SITES],
          provide: { suite: "long" },
          testTimeout: 10 * 60_000,
          hookTimeout: 5 * 60_000,
        },
      },
    ],
  },
});
