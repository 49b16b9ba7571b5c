import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

/** Prints at its end how Vite's bundler was told to keep memory. */
const TELL = 'process.on("exit", () => console.log(process.env.MIMALLOC_PURGE_DELAY))';

test.each([
  ["at once, unless something else is said", {}, "0"],
  ["as its environment says", { MIMALLOC_PURGE_DELAY: "7" }, "7"],
])("Vite is started, and its bundler gives memory back %s", (_, settings, delay) => {
  const args = [
    "--import",
    `data:text/javascript,${encodeURIComponent(TELL)}`,
    "src/build/vite.js",
    "--version",
  ];
  const said = execFileSync(process.execPath, args, {
    encoding: "utf8",
    env: { ...process.env, ...settings },
  });
  expect(said).toMatch(new RegExp(`^vite/.*\n${delay}\n$`));
});
