import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** Files whose code runs in pages: the app and the inline scripts. */
const FILES = [
  ...readdirSync("src/client", { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join("src/client", name)),
  "src/node/output/render/contentSecurityPolicy.ts",
];

/** Properties of `window` that every browser has had for ten years. A check for one of them cannot find an element with that id instead. */
const EVERYWHERE = new Set(
  "addEventListener dispatchEvent document history location open removeEventListener scrollBy scrollTo".split(
    " ",
  ),
);

/**
 * Finds checks of globals that an element's id can mislead. If a browser lacks `window.x`, that property is the element with the id `x`:
 * https://html.spec.whatwg.org/multipage/nav-history-apis.html#named-access-on-the-window-object
 */
function misledChecks(source: string): string[] {
  const code = source.replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, "");
  const found = [
    ...code.matchAll(/["'`]\w+["'`] in (?:window|globalThis|self|document|CSS)\b/g),
    ...code.matchAll(/typeof \w+ ?[!=]==? ?["'`]undefined["'`]\)?(?= ?(?:&&|\|\||\?|\)))/g),
  ].map(([check]) => check);
  const reads = [
    ...code.matchAll(/\b(?:window|globalThis|self)(?: as [^()]*\))?\??\.(?<name>\w+)/g),
    ...[...code.matchAll(/\{(?<names>[^{}]*)\} = (?:window|globalThis|self)\b/g)].flatMap(({ groups }) => [
      ...(groups?.["names"] ?? "").matchAll(/(?<name>\w+)(?:: (?<alias>\w+))?/g),
    ]),
  ];
  for (const { groups } of reads) {
    const { name = "", alias = name } = groups ?? {};
    const isChecked = new RegExp(`typeof (?:\\w+\\.)?${alias}\\b[\\w?.]* ?[!=]==? ?"(?:function|number)"`);
    if (!EVERYWHERE.has(name) && !isChecked.test(code)) found.push(name);
  }
  return found;
}

test("code in pages checks the type of globals that a browser may lack", () => {
  const faults = FILES.flatMap((file) =>
    misledChecks(readFileSync(file, "utf8")).map((check) => `${file}: ${check}`),
  );
  expect(FILES.length).toBeGreaterThan(100);
  expect(faults).toEqual([]);
});

test.each([
  'if (!("requestIdleCallback" in window)) return;',
  'if ("highlights" in CSS) mark();',
  "globalThis.trustedTypes?.createPolicy(name)",
  "(globalThis as { trustedTypes?: T }).trustedTypes?.createPolicy(name)",
  "if (window.navigation) go();",
  "const { visualViewport: view } = window;\nif (!view) return;",
  'if (typeof scheduler !== "undefined") scheduler.yield();',
])("a check that an element's id can mislead is detected: %j", (source) => {
  expect(misledChecks(source)).not.toEqual([]);
});

test.each([
  'if (typeof requestIdleCallback !== "function") return;',
  'typeof globalThis.caches?.keys === "function"',
  'const { visualViewport: view } = window;\nif (typeof view?.scale !== "number") return;',
  "window.location.reload()",
])("code that an element's id cannot mislead is accepted: %j", (source) => {
  expect(misledChecks(source)).toEqual([]);
});
