import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const files = ["test", "bench"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  )
  .filter((name) => /\.tsx?$/.test(name) && !/^test\/fixtures\/|^bench\/node_modules\//.test(name))
  .map((name) => ({ name, text: readFileSync(name, "utf8") }));
const lines = files.flatMap(({ name, text }) =>
  text.split("\n").map((line, index) => ({ at: `${name}:${index + 1}`, name, line })),
);

/** Matches a name that begins with a conjunction, so that it continues another name or that of its `describe`. */
const CONTINUATION = /^(?:and|as|nor|of|so|that|to|where|which) /i;

/** Returns the titles of the tests in a source, with placeholders. */
function titlesIn(text: string): string[] {
  const titles = text.matchAll(/^\s*test(?:\.\w+\(.*\))?\(\s*"((?:[^"\\]|\\.)*)"/gm);
  return [...titles].map(([, title = ""]) => title);
}

test("no name of a test continues another name", () => {
  const titles = files.flatMap(({ name, text }) => titlesIn(text).map((title) => `${name}: ${title}`));
  expect(titles.length).toBeGreaterThan(700);
  expect(titles.filter((title) => CONTINUATION.test(title.replace(/^.*?: /, "")))).toEqual([]);
});

test("names that continue another are recognized by their first word", () => {
  const source = `test("nor does the service worker", () => {});\ntest("so is every key", () => {});`;
  expect(titlesIn(source).filter((title) => CONTINUATION.test(title))).toHaveLength(2);
});

/** Files that may wait for a fixed time. */
const TIMED = [
  /^bench\//,
  /^test\/project\/testCode/,
  // They kill builds after some time.
  /^test\/(?:support\/build\/buildProcess|long\/killedBuilds)/,
  // Polls a server of another program.
  /^test\/support\/nginx\/startNginx/,
  // They test a font that arrives late, and a task that is stopped after its time limit.
  /^test\/(?:e2e\/site\/fonts|node\/content\/compile\/withinTime)/,
];

test("code of tests waits for conditions, never for a fixed time", () => {
  const sleeps = lines.filter(
    ({ name, line }) =>
      !TIMED.some((file) => file.test(name)) &&
      /waitForTimeout|\bsleep\(|new Promise\(.*setTimeout\(/.test(line),
  );
  expect(sleeps.map(({ at, line }) => `${at}: ${line.trim()}`)).toEqual([]);
});

/** Files that may import `playwright-core`. */
const CHROMIUM = /^(?:bench|test\/(?:support\/browser|long\/(?:reach|hostile)))/;

test("code of tests uses browsers only through `test/support/browser`", () => {
  const imports = lines.filter(
    ({ name, line }) => !CHROMIUM.test(name) && line.includes('"playwright-core"'),
  );
  expect(imports.map(({ at }) => at).filter((at) => !at.startsWith("test/project/testCode"))).toEqual([]);
});
