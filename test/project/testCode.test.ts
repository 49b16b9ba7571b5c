import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const files = readdirSync("test", { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith("fixtures/"))
  .map((name) => ({ name: join("test", name), text: readFileSync(join("test", name), "utf8") }));
const lines = files.flatMap(({ name, text }) =>
  text.split("\n").map((line, index) => ({ at: `${name}:${index + 1}`, name, line })),
);

/** Words with which a name would go on with the one before it, or with that of its `describe`. */
const CONTINUATION = /^(?:and|as|nor|of|so|that|to|where|which) /i;

/** Titles of the tests in a source, as templates. */
function titlesIn(text: string): string[] {
  const titles = text.matchAll(/^\s*test(?:\.\w+\(.*\))?\(\s*"((?:[^"\\]|\\.)*)"/gm);
  return [...titles].map(([, title = ""]) => title);
}

describe("test names", () => {
  test("are facts that can be read alone, not continuations of another name", () => {
    const titles = files.flatMap(({ name, text }) => titlesIn(text).map((title) => `${name}: ${title}`));
    expect(titles.length).toBeGreaterThan(700);
    expect(titles.filter((title) => CONTINUATION.test(title.replace(/^.*?: /, "")))).toEqual([]);
  });

  test("are recognized as continuations by their first word", () => {
    const source = `test("nor does the service worker", () => {});\ntest("so is every key", () => {});`;
    expect(titlesIn(source).filter((title) => CONTINUATION.test(title))).toHaveLength(2);
  });
});

describe("test code", () => {
  /** Where time itself is what is tested, or a server that other programs start is polled. */
  const TIMED = [
    /^bench\//,
    /^test\/project\/testCode/,
    // Builds are killed, and started, after some time.
    /^test\/(?:support\/build\/buildProcess|long\/killedBuilds)/,
    /^test\/support\/nginx\/startNginx/,
    // A font that comes late, and a task that is stopped after its time.
    /^test\/(?:e2e\/site\/fonts|node\/content\/compile\/withinTime)/,
  ];

  test("waits for what it expects, and for no fixed time", () => {
    const sleeps = lines.filter(
      ({ name, line }) =>
        !TIMED.some((file) => file.test(name)) &&
        /waitForTimeout|\bsleep\(|new Promise\(.*setTimeout\(/.test(line),
    );
    expect(sleeps.map(({ at, line }) => `${at}: ${line.trim()}`)).toEqual([]);
  });

  /** What measures Chromium itself, over its DevTools protocol. */
  const CHROMIUM = /^(?:bench|test\/(?:support\/browser|long\/(?:reach|hostile)))/;

  test("uses browsers through `test/support/browser`, which names no engine", () => {
    const imports = lines.filter(
      ({ name, line }) => !CHROMIUM.test(name) && line.includes('"playwright-core"'),
    );
    expect(imports.map(({ at }) => at).filter((at) => !at.startsWith("test/project/testCode"))).toEqual([]);
  });
});
