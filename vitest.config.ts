import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  test: {
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
          globalSetup: "test/support/builtSites.ts",
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "long",
          include: ["test/long/**/*.test.ts"],
          globalSetup: "test/support/providedBrowser.ts",
          // A bound for what hangs; all of them together are to take less than half an hour.
          testTimeout: 20 * 60_000,
          hookTimeout: 5 * 60_000,
        },
      },
    ],
  },
});
