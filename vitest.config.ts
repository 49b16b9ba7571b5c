import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  test: {
    // Vitest's default is one worker on two cores.
    maxWorkers: 2,
    // A slow machine is no fault of the site.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          include: ["test/{model,build,house,support,bench}/**/*.test.{ts,tsx}"],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "app",
          environment: "jsdom",
          include: ["test/app/**/*.test.{ts,tsx}"],
          setupFiles: "test/support/setupDom.ts",
        },
      },
      {
        extends: true,
        test: {
          name: "site",
          include: ["test/site/**/*.test.ts"],
          globalSetup: ["test/support/browser/browsers.ts", "test/support/sites/siteServer.ts"],
          provide: { suite: "quick" },
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "long",
          include: ["test/long/**/*.test.ts", "test/site/**/*.matrix.test.ts"],
          globalSetup: ["test/support/browser/browsers.ts", "test/support/sites/siteServer.ts"],
          provide: { suite: "long" },
          isolate: false,
          // Bounds a test that hangs; all of them together take less than 20 minutes.
          testTimeout: 20 * 60_000,
          hookTimeout: 5 * 60_000,
        },
      },
    ],
  },
});
