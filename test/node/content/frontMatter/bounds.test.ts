import { describe, expect, test } from "vitest";
import { compileDocument } from "../../../../src/node/content/compileDocument.ts";
import { readFolderDefaults, readFrontMatter } from "../../../../src/node/content/frontMatter/frontMatter.ts";
import { readSettings } from "../../../../src/node/config/readSettings.ts";

const problemsOf = (yaml: string) =>
  readFrontMatter("posts/a.md", `---\n${yaml}\n---\n`).problems.map(
    ({ severity, file, line, message }) => `${file}:${line}: ${severity}: ${message}`,
  );

describe("front matter that is too long", () => {
  test.each([
    ["tags", `tags: ["${"#".repeat(6000)}"]`, "6,000 characters, more than the maximum of 500"],
    ["tag", `tag: "${"-".repeat(6000)}"`, "6,000 characters, more than the maximum of 500"],
    ["categories", `categories: ["${"🎉".repeat(6000)}"]`, "12,000 characters, more than the maximum of 500"],
    ["series", `series: "${"…".repeat(6000)}"`, "6,000 characters, more than the maximum of 500"],
    ["authors", `authors: [{name: "${"_".repeat(6000)}"}]`, "6,006 characters, more than the maximum of 500"],
    ["title", `title: "${".".repeat(6000)}"`, "6,000 characters, more than the maximum of 2,000"],
    ["slug", `slug: "${"a-".repeat(3000)}"`, "6,000 characters, more than the maximum of 2,000"],
    ["aliases", `aliases: ["/${"?".repeat(5999)}"]`, "6,000 characters, more than the maximum of 2,000"],
    [
      "description",
      `description: "${"[".repeat(60_000)}"`,
      "60,000 characters, more than the maximum of 10,000",
    ],
  ])(
    "a text in `%s` that is too long is an error with its file, line and start, and the maximum length",
    (key, yaml, found) => {
      const [problem, ...others] = problemsOf(`lang: en\n${yaml}`);
      expect(problem).toContain(`posts/a.md:3: error: ${key}: found \``);
      expect(problem).toContain(found);
      expect(problem).toMatch(/; shorten it$/);
      expect(problem?.length).toBeLessThan(400);
      expect(others).toEqual([]);
    },
  );

  test.each([
    ["tags", 10_000],
    ["categories", 1001],
    ["authors", 10_000],
    ["aliases", 5000],
  ])("too many items in `%s` are an error that contains their number", (key, count) => {
    const items = Array.from({ length: count }, (_, index) => `item${index}`);
    expect(problemsOf(`${key}: "${items.join(", ")}"`)).toEqual([
      `posts/a.md:2: error: ${key}: found ${count.toLocaleString("en")} items, more than the maximum of 1,000 in a list; remove some`,
    ]);
  });

  test("a tag that is too long in the default front matter of a folder is an error", () => {
    const { problems } = readFolderDefaults("posts/.meta.yml", `tags: ["${"#".repeat(6000)}"]\n`);
    expect(problems.map(({ severity, line }) => `${severity} ${line}`)).toEqual(["error 1"]);
  });

  test("a value that is too long is one error, even if several fields read its key", () => {
    const problems = problemsOf(`published: "${"a".repeat(6000)}"`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain("posts/a.md:2: error: published: found `a");
  });

  test("front matter above 1,000,000 characters is an error", () => {
    const [problem] = problemsOf(`text: "${"a".repeat(1_000_000)}"`);
    expect(problem).toMatch(
      /posts\/a\.md:2: error: this YAML has 1,000,009 characters, more than the maximum of 1,000,000/,
    );
  });

  test("front matter with exactly the maximum lengths is accepted", () => {
    const tags = Array.from({ length: 1000 }, (_, index) => `t${index}`).join(", ");
    const yaml = `title: ${"a".repeat(2000)}\ndescription: ${"b ".repeat(4999)}b\nseries: ${"c".repeat(500)}\ntags: [${tags}]`;
    expect(problemsOf(yaml)).toEqual([]);
  });
});

test.each([
  ["title", `title: "${"#".repeat(6000)}"`],
  ["static", `static: "a${"/".repeat(6000)}b"`],
  ["posts", `posts: "${"(".repeat(6000)}"`],
  ["permalink", `permalink: "/${"-".repeat(6000)}/{slug}/"`],
  ["nav", `nav: [{"${"a".repeat(6000)}": about.md}]`],
  ["tags", `tags: {aliases: {"${"#".repeat(6000)}": b}}`],
])("a setting `%s` of 6,000 characters is an error", (key, text) => {
  const { problems } = readSettings({ path: "site.yaml", text }, undefined);
  expect(problems.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
    expect.stringMatching(
      new RegExp(`^error: ${key}: found .*, more than the maximum of 2,000; shorten it$`),
    ),
  ]);
});

test("a first heading of 6,000 characters is an error, because it is the title", async () => {
  const text = `# ${"&#x301;&#x323;".repeat(3000)}a`;
  const { document, problems } = await compileDocument(
    { path: "posts/a.md", text },
    { contentFolder: ".", base: "/", language: "en" },
  );
  expect(document).toBeUndefined();
  expect(problems.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
    expect.stringMatching(
      /^error: the first heading, which is the title: found .* which has 6,001 characters/,
    ),
  ]);
});
