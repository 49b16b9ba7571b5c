import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { patchReactRouter, ROUTER_ALIASES } from "../../../src/node/dependencyPatches/reactRouter.ts";

const [index] = ROUTER_ALIASES;
const folder = join(index?.replacement ?? "", "..");

test("the router's production code has no development warnings, and the patch removes view transitions and display names", async () => {
  const chunks = (await readdir(folder)).filter((name) => /^chunk-.*\.mjs$/.test(name));
  const texts = await Promise.all(chunks.map((name) => readFile(join(folder, name), "utf8")));
  expect(texts.join("\n")).toContain("ENABLE_DEV_WARNINGS = false");
  const plain = /if \(true\) \{\s+if \(reactDomFlushSyncImpl && flushSync\)/;
  const provider = chunks.findIndex((_, at) => texts[at]?.includes("function RouterProvider("));
  expect(texts[provider]).not.toMatch(plain);
  expect(patchReactRouter(texts[provider] ?? "", join(folder, chunks[provider] ?? ""))).toMatch(plain);
  const names = /^\w+\.displayName = /m;
  const named = chunks.findIndex((_, at) => names.test(texts[at] ?? ""));
  const lean = patchReactRouter(texts[named] ?? "", join(folder, chunks[named] ?? ""));
  expect(lean).not.toMatch(names);
  expect(lean).toMatch(/^var NavLink = \/\* @__PURE__ \*\/ React\d*\.forwardRef\($/m);
});

test("the router's default error page is removed", async () => {
  const chunks = (await readdir(folder)).filter((name) => /^chunk-.*\.mjs$/.test(name));
  const texts = await Promise.all(chunks.map((name) => readFile(join(folder, name), "utf8")));
  const lean = texts.map((text, at) => patchReactRouter(text, join(folder, chunks[at] ?? ""))).join("\n");
  expect(texts.join("\n")).toMatch(/^var defaultErrorElement = .*createElement/m);
  expect(lean).toMatch(/^var defaultErrorElement = null;$/m);
});

test("the router's internal checks remain, without the text of their errors", () => {
  const checks = [
    'invariant(optional === "?" || param != null, `Missing ":${key}" param`);',
    'invariant(result, "Expected a result");',
    "invariant(\n  matches.length > 0,\n  `No matches (${path})`\n);",
    'invariant(false, getInvalidPathError("?", "pathname", "search", to));',
  ];
  expect(patchReactRouter(checks.join("\n"), join(folder, "chunk-a.mjs"))).toBe(
    [
      'invariant(optional === "?" || param != null);',
      "invariant(result);",
      "invariant(\n  matches.length > 0);",
      'invariant(false, getInvalidPathError("?", "pathname", "search", to));',
    ].join("\n"),
  );
});

test("code outside the router is not changed", () => {
  expect(patchReactRouter('Link.displayName = "Link";', "/src/client/entry/main.tsx")).toBeUndefined();
});

test("patching a router without the code of view transitions throws an error", () => {
  expect(() => patchReactRouter("function RouterProvider() {}", join(folder, "chunk-a.mjs"))).toThrow(
    "The code of react-router has changed since 7.18.5, and its patch no longer applies",
  );
});
