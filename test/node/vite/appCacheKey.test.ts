import { expect, test } from "vitest";
import { appCacheKey } from "../../../src/node/vite/appCacheKey.ts";

const CONFIG: Parameters<typeof appCacheKey>[0] = {
  root: process.cwd(),
  base: "/",
  mode: "production",
  env: { BASE_URL: "/", MODE: "production", DEV: false, PROD: true },
  inlineConfig: { build: { outDir: "dist" } },
  configFileDependencies: [],
};
const key = (
  config: Partial<typeof CONFIG> = {},
  site: Parameters<typeof appCacheKey>[1] = { language: "ko" },
) => appCacheKey({ ...CONFIG, ...config }, site);

test("the cache key of the app does not depend on the output folder", () => {
  expect(key({ inlineConfig: { build: { outDir: "elsewhere" } } })).toBe(key());
});

test.each([
  ["has another base path", { base: "/blog/" }],
  ["is bundled with other options", { inlineConfig: { build: { minify: false } } }],
  ["has another mode", { mode: "staging" }],
  ["gets a variable from `.env`", { env: { ...CONFIG.env, VITE_A: "1" } }],
  ["has a configuration that imports a file", { configFileDependencies: [`${process.cwd()}/README.md`] }],
])("the cache key of the app changes when the configuration %s", (_what, config) => {
  expect(key(config)).not.toBe(key());
});

test.each([{ language: "en" }, { language: "ko", offline: false as const }])(
  "the cache key of the app differs for a site with %o",
  (site) => {
    expect(key({}, site)).not.toBe(key());
  },
);
