import { existsSync, readFileSync } from "node:fs";
import Ajv from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { replaceTable } from "../../schemas/docsTables.ts";
import { generateFiles } from "../../schemas/generate.ts";

const files = await generateFiles();

test.each([...files])("%s is up to date", (path, contents) => {
  const current = existsSync(path) ? readFileSync(path, "utf8") : "";
  expect(current, "run `npm run schemas`").toBe(contents);
});

test("replacing the table below a heading without a table is an error", () => {
  expect(() => replaceTable("# A\n\n## Settings\n\ntext\n", "Settings", "")).toThrow("## Settings");
});

test.each(["schemas/site.schema.json", "schemas/front-matter.schema.json"])(
  "%s does not refer to text below the tables of docs/writing.md",
  (path) => {
    expect(files.get(path)).not.toMatch(/\bbelow\b/);
  },
);

const validate = (path: string, yaml: string) => {
  const ajv = new Ajv();
  const isValid = ajv.validate(JSON.parse(files.get(path) ?? "") as object, parse(yaml));
  return isValid ? undefined : ajv.errorsText();
};

describe("the JSON Schema of site.yaml", () => {
  const path = "schemas/site.schema.json";

  test("the schema of site.yaml accepts every setting as docs/writing.md shows it", () => {
    const writing = readFileSync("docs/writing.md", "utf8").split("## Settings")[1] ?? "";
    const blocks = [...writing.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = ""]) => text);
    expect(blocks.length).toBeGreaterThan(3);
    expect(blocks.map((yaml) => validate(path, yaml)).filter(Boolean)).toEqual([]);
  });

  test.each([
    ["postsPerPage: 0", "data/postsPerPage must be >= 1"],
    ["titel: a", "data must NOT have additional properties"],
    ["dialect: hugoo", "data/dialect must"],
  ])("the schema of site.yaml reports what is wrong with `%s`", (yaml, message) => {
    expect(validate(path, yaml)).toContain(message);
  });
});

describe("the JSON Schema of front matter", () => {
  const path = "schemas/front-matter.schema.json";

  test.each([
    "title: 2024\ndate: 2025-01-22\ntags: [ai, oracle]\ncategory: essays\nlang: ko",
    "published: false\nhide: [toc]\ncover: {image: a.png}\nsticky: 100\nanother: {engine: 1}",
    "published: 2025-01-22\nslug: 12\nauthors: [{name: Kim}]\naliases: /old/",
  ])("the schema of front matter accepts %j", (yaml) => {
    expect(validate(path, yaml)).toBeUndefined();
  });

  test.each(["tags: {a: b}", "lang: [ko]", "draft: [true]"])(
    "the schema of front matter does not accept %j",
    (yaml) => {
      expect(validate(path, yaml)).toBeDefined();
    },
  );
});
