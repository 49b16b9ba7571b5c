import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { readSettings } from "../../src/node/config/readSettings.ts";

const DOCS = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  "CHANGELOG.md",
  ...markdownIn("docs"),
  ...markdownIn("docs/migrating"),
];
/** Commands of npm itself that the docs mention. */
const NPM_COMMANDS = ["ci", "install", "pack", "publish", "audit", "update"];
/** Former commands, which the changelog mentions. */
const FORMER = ["adopt"];
const DECISIONS = markdownIn("docs/decisions");
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

describe.each(DOCS)("%s", (doc) => {
  const text = readFileSync(doc, "utf8");

  test("the document mentions only project paths that exist", () => {
    const rootFiles = [...text.matchAll(/`([\w.]+\.(?:json|html|ts))`/g)].map(([, path = ""]) => path);
    const paths = [...pathsIn(text), ...rootFiles];
    expect(paths.length).toBeGreaterThan(0);
    // The docs also mention files that a build writes, and files of other engines, which are not in the project.
    const others = new Set([
      "feed.json",
      "manifest.json",
      "manifest.schema.json",
      "404.html",
      "quartz.config.ts",
      "vercel.json",
    ]);
    expect(paths.filter((path) => !existsSync(path) && !others.has(path))).toEqual([]);
  });

  test("the document links only to files that exist", () => {
    expect(linksIn(text).filter((path) => !existsSync(join(doc, "..", path)))).toEqual([]);
  });

  test("the document mentions only npm scripts that exist", () => {
    const commands = [...text.matchAll(/npm (?:run )?([a-z:]+)/g)].map(([, name = ""]) => name);
    const others = doc === "CHANGELOG.md" ? [...NPM_COMMANDS, ...FORMER] : NPM_COMMANDS;
    expect(commands.filter((name) => !(name in scripts) && !others.includes(name))).toEqual([]);
  });
});

test.each(DECISIONS)("%s mentions and links only files that exist", (decision) => {
  const text = readFileSync(decision, "utf8");
  const linked = linksIn(text).map((path) => join(decision, "..", path));
  expect([...pathsIn(text), ...linked].filter((path) => !existsSync(path))).toEqual([]);
});

test("docs/decisions/README.md lists every decision in order", () => {
  const lines = readFileSync("docs/decisions/README.md", "utf8").matchAll(/^- \[(\d{4})\]\((\S+)\) \S/gm);
  const names = DECISIONS.map((path) => basename(path)).filter((name) => name !== "README.md");
  expect([...lines].map(([, number, name]) => `${number} ${name}`)).toEqual(
    names.toSorted().map((name) => `${name.slice(0, 4)} ${name}`),
  );
});

test.each(markdownIn("docs/migrating"))(
  "%s says how to compare the old addresses with the new ones, and how to keep them",
  (page) => {
    const text = readFileSync(page, "utf8");
    expect(text).toMatch(/^npx maru migrate --sitemap \S+\nnpx maru lock --sitemap \S+$/m);
  },
);

/** Lists the Markdown files directly in a folder. */
function markdownIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name));
}

/** Returns the paths in code spans of a text that begin with one of the project's folders. */
function pathsIn(text: string): string[] {
  const paths = text.matchAll(/`((?:src|test|docs|bench|public|\.ci)\/[^`\s*<>{}]*)`/g);
  return [...paths].map(([, path = ""]) => path);
}

/** Returns the relative links of a Markdown text, outside fenced code. */
function linksIn(text: string): string[] {
  const prose = text.replace(/^(`{3,})[^]*?^\1/gm, "");
  return [...prose.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = ""]) => path);
}

test.each(DOCS)("the site settings shown in %s are valid", (doc) => {
  const blocks = [...readFileSync(doc, "utf8").matchAll(/```yaml\n([\s\S]*?)```/g)].map(
    ([, text = ""]) => text,
  );
  const problems = blocks.flatMap((text) => readSettings({ path: doc, text }, undefined).problems);
  expect(problems).toEqual([]);
});
