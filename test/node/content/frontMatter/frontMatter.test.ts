import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { FrontMatter } from "../../../../src/node/content/schema/frontMatter.ts";
import { readFileName } from "../../../../src/node/files/fileName.ts";
import { readFrontMatter, withDefaults } from "../../../../src/node/content/frontMatter/frontMatter.ts";

/** One table of cases per topic. A case has a complete file or only its YAML, the expected fields, and the expected problems. */
const FOLDER = "test/fixtures/frontMatter";

interface Case {
  name?: string;
  file?: string;
  text?: string;
  yaml?: string;
  read?: Partial<FrontMatter>;
  isHugo?: boolean;
  body?: string;
  warnings?: string[];
}

/** Fields that are compared only if a case contains them. */
const OPTIONAL = ["tagsLine", "time", "updatedTime", "publishOn"] as const;

/** Removes empty fields, and fields of {@link OPTIONAL} that the case does not contain. */
function pick(frontMatter: FrontMatter, expected: Partial<FrontMatter>) {
  const entries = Object.entries(frontMatter).filter(
    ([key, value]) =>
      value !== undefined &&
      !(Array.isArray(value) && value.length === 0) &&
      (key in expected || !OPTIONAL.some((name) => name === key)),
  );
  return Object.fromEntries(entries);
}

/** Removes fields without a value. In a case, such a field is expected to be absent. */
function withoutEmpty(read: Partial<FrontMatter>) {
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== null));
}

describe.each(readdirSync(FOLDER))("front matter: %s", (table) => {
  const cases = parse(readFileSync(join(FOLDER, table), "utf8")) as Case[];
  const named = cases.map((each) => [each.name ?? JSON.stringify(each.yaml ?? each.text), each] as const);

  test.each(named)(
    "front matter is read as the table states: %s",
    (_name, { file = "posts/a.md", yaml = "", read = {}, warnings = [], ...each }) => {
      const text = each.text ?? `---\n${yaml.replace(/\n$/, "")}\n---\n`;
      const { frontMatter, body, problems } = readFrontMatter(file, text, {
        fileDate: readFileName(file).date,
        dialects: each.isHugo ? ["hugo"] : [],
      });
      expect(problems.map(({ severity, line, message }) => `${line} ${severity} ${message}`)).toEqual(
        warnings,
      );
      if (problems.some(({ severity }) => severity === "error")) return;
      expect(pick(frontMatter, read)).toEqual(withoutEmpty(read));
      expect(body).toBe(each.body ?? body);
      // The line numbers of the body must be the same as in the file.
      expect(body.split("\n").length).toBe(text.split(/\r\n?|\n/).length);
    },
  );
});

test("the tables of front matter have no duplicate cases", () => {
  const names = readdirSync(FOLDER).flatMap((table) =>
    (parse(readFileSync(join(FOLDER, table), "utf8")) as Case[]).map(({ name, file, yaml, text, isHugo }) =>
      JSON.stringify([name, file, yaml, text, isHugo]),
    ),
  );
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test("the time in a folder's default date does not apply to a date in the post", () => {
  const read = (yaml: string) => readFrontMatter("a.md", `---\n${yaml}\n---\n`).frontMatter;
  const defaults = read("date: 2020-01-01 10:00\nupdated: 2020-01-02 11:00\ntags: [a]");
  expect(withDefaults(read("date: 2025-01-22"), defaults)).toMatchObject({ updatedTime: "11:00:00" });
  expect(withDefaults(read("date: 2025-01-22"), defaults)).not.toHaveProperty("time");
  expect(withDefaults(read("updated: 2025-01-22"), defaults)).not.toHaveProperty("updatedTime");
  expect(withDefaults(read("title: x"), defaults)).toMatchObject({ date: "2020-01-01", time: "10:00:00" });
});

describe("front matter that is nested too deeply is an error and does not end the process", () => {
  const yaml = (text: string) => `---\na: ${text}\n---\n`;
  const nested = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);
  const forms: [name: string, write: (depth: number) => string][] = [
    ["lists in brackets", (depth) => yaml(nested("[", "]", depth))],
    ["lists in brackets that are not closed", (depth) => yaml("[".repeat(depth))],
    ["mappings in braces", (depth) => yaml(nested("{a: ", "}", depth))],
    ["list items on one line", (depth) => yaml(`\n  ${"- ".repeat(depth)}x`)],
    ["keys with question marks", (depth) => `---\ntitle: a\n${"? ".repeat(depth)}x\n---\n`],
    ["JSON lists", (depth) => `{"title": ${nested("[", "]", depth)}}\n`],
    ["JSON objects", (depth) => `{"title": ${nested('{"a":', "}", depth).replace(":}", ":1}")}}\n`],
    ["Hexo's JSON", (depth) => `"title": ${nested("[", "]", depth)}\n;;;\n`],
    ["TOML lists", (depth) => `+++\na = ${nested("[", "]", depth)}\n+++\n`],
    ["TOML keys with dots", (depth) => `+++\n${"a.".repeat(depth)}a = 1\n+++\n`],
  ];
  test.each(forms)("%s", (_name, write) => {
    // V8 aborts at some depths and throws an error at others.
    for (const depth of [150, 1000, 8000, 20_000]) {
      const { problems } = readFrontMatter("a.md", write(depth));
      expect(problems.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
        expect.stringMatching(/^error .*nested/),
      ]);
    }
  });

  test("indented keys", () => {
    const text = Array.from({ length: 1000 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n");
    const { problems } = readFrontMatter("a.md", `---\n${text}\n---\n`);
    const message =
      "this YAML cannot be read (its lists and mappings are nested more than 100 levels deep); simplify it";
    expect(problems).toMatchObject([{ severity: "error", line: 103, message }]);
  });

  test("80 levels are not too many", () => {
    const [list, mapping] = [nested("[", "]", 80), nested("{a: ", "}", 80)];
    expect(readFrontMatter("a.md", yaml(`${list}\nb: ${mapping}`)).problems).toEqual([]);
  });
});

test("YAML with thousands of aliases is read within 5 s", () => {
  const text = Array.from(
    { length: 3000 },
    (_, number) => `k${number}: &a${number} x\nl${number}: *a${number}`,
  );
  const start = performance.now();
  expect(readFrontMatter("a.md", `---\n${text.join("\n")}\n---\n`).problems).toEqual([]);
  expect(performance.now() - start).toBeLessThan(5_000);
});

test("an alias refers to the last anchor of its name before it", () => {
  const yaml = "a: &x 하나\ntitle: *x\nb: &x 둘\ndescription: *x";
  const { frontMatter } = readFrontMatter("a.md", `---\n${yaml}\n---\n`);
  expect(frontMatter).toMatchObject({ title: "하나", description: "둘" });
});
