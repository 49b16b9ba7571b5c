import { expect, test } from "vitest";
import { keyOfApp } from "../../../src/build/bundle/keyOfApp.ts";

const CONFIG: Parameters<typeof keyOfApp>[0] = {
  root: process.cwd(),
  base: "/",
  mode: "production",
  env: { BASE_URL: "/", MODE: "production", DEV: false, PROD: true },
  inlineConfig: { build: { outDir: "dist" } },
  configFileDependencies: [],
};
const key = (
  config: Partial<typeof CONFIG> = {},
  site: Parameters<typeof keyOfApp>[1] = { language: "ko" },
) => keyOfApp({ ...CONFIG, ...config }, site);

test("an app goes by one name wherever its site is written to", () => {
  expect(key({ inlineConfig: { build: { outDir: "elsewhere" } } })).toBe(key());
});

test.each([
  ["lies below another path", { base: "/blog/" }],
  ["is bundled in another way", { inlineConfig: { build: { minify: false } } }],
  ["has another mode", { mode: "staging" }],
  ["has a variable of `.env`", { env: { ...CONFIG.env, VITE_A: "1" } }],
  ["has a configuration that imports a file", { configFileDependencies: [`${process.cwd()}/README.md`] }],
])("it goes by another where it %s", (_what, config) => {
  expect(key(config)).not.toBe(key());
});

test.each([{ language: "en" }, { language: "ko", offline: false as const }])(
  "it goes by another for a site of %o",
  (site) => {
    expect(key({}, site)).not.toBe(key());
  },
);
