import react from "@vitejs/plugin-react";
import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

/** Tests that build a site or bundle code. */
const BUILDS = "test/**/*.build.test.ts";
/** Tests that replace a module (`vi.mock`). */
const MOCKS = "test/**/*.mock.test.ts";
/** Tests that run in Node, without a DOM. */
const NODE = "{bench,test/{shared,node,project,support}}/**/*.test.{ts,tsx}";

const BROWSERS = "test/support/browser/browsers.ts";
const SITES = "test/support/sites/siteServer.ts";
const LIB = "test/support/runner/packLib.ts";

/** Number of workers for tests that wait for browsers and builds: one more than there are cores, because waiting leaves cores idle. */
const BUSY_WORKERS = 3;

export default defineConfig({
  plugins: [react()],
  test: {
    // Vitest's default is one worker on two cores.
    maxWorkers: 2,
    // Test files of a worker share its modules, so the Markdown pipeline is imported only once.
    isolate: false,
    // The limits are high, so that only tests that hang exceed them, even on a slow machine.
    expect: { poll: { timeout: 20_000 } },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    globalSetup: [LIB],
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
          // Each test file has a separate window in a context, which costs a tenth of what a process costs.
          pool: "vmThreads",
          // The router's CommonJS entry loads ES modules, which contexts do not support. Its ES modules are used instead.
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
          globalSetup: [LIB, BROWSERS, SITES],
          provide: { suite: "quick" },
          // Runs after the other projects. Meanwhile, the sites are built.
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
          globalSetup: [LIB, BROWSERS, SITES],
          provide: { suite: "long" },
          testTimeout: 10 * 60_000,
          hookTimeout: 5 * 60_000,
        },
      },
    ],
  },
});
