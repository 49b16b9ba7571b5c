import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FRONT_MATTER_KEYS } from "../../src/build/frontMatter.ts";
import { SETTING_KEYS } from "../../src/build/settings.ts";

const DOCS = [
  "README.md",
  ...readdirSync("docs")
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
];
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

describe.each(DOCS)("%s", (doc) => {
  const text = readFileSync(doc, "utf8");

  test("names paths of the project that are there", () => {
    const named = [
      ...text.matchAll(/`((?:src|test|docs|public|\.ci)\/[^`\s*<>{}]*|[\w.]+\.(?:json|html|ts))`/g),
    ];
    const paths = named.map(([, path = ""]) => path);
    expect(paths.length).toBeGreaterThan(0);
    // What a build writes is told of too; it is not in the project.
    const written = new Set(["manifest.json", "manifest.schema.json", "404.html"]);
    expect(paths.filter((path) => !existsSync(path) && !written.has(path))).toEqual([]);
  });

  test("links to files that are there", () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = ""]) => path);
    expect(links.filter((path) => !existsSync(join(doc, "..", path)))).toEqual([]);
  });

  test("names commands that are there", () => {
    const commands = [...text.matchAll(/npm (?:run )?([a-z:]+)/g)].map(([, name = ""]) => name);
    expect(commands.filter((name) => !(name in scripts) && !["ci", "install"].includes(name))).toEqual([]);
  });
});

test("every setting and front matter key that the docs list is read, and every one read is listed", () => {
  const text = readFileSync("docs/writing.md", "utf8");
  const listed = (heading: string) =>
    [...(text.split(`## ${heading}`)[1]?.split("\n## ")[0] ?? "").matchAll(/^\| `(\w+)`/gm)].map(
      ([, key]) => key,
    );
  expect(listed("Front matter").toSorted()).toEqual(FRONT_MATTER_KEYS.toSorted());
  expect(listed("Settings").toSorted()).toEqual(SETTING_KEYS.toSorted());
});
