import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

/** Script that prints the memory setting of Vite's bundler at exit. */
const PRINT_DELAY = 'process.on("exit", () => console.log(process.env.MIMALLOC_PURGE_DELAY))';

test.each([
  ["immediately by default", {}, "0"],
  ["as the environment variable specifies", { MIMALLOC_PURGE_DELAY: "7" }, "7"],
])("Vite's bundler returns freed memory %s", (_, settings, delay) => {
  const args = [
    "--import",
    `data:text/javascript,${encodeURIComponent(PRINT_DELAY)}`,
    "src/node/cli/vite.js",
    "--version",
  ];
  const printed = execFileSync(process.execPath, args, {
    encoding: "utf8",
    env: { ...process.env, ...settings },
  });
  expect(printed).toMatch(new RegExp(`^vite/.*\n${delay}\n$`));
});
