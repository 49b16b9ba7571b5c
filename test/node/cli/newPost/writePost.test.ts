import { expect, test } from "vitest";
import { readFrontMatter } from "../../../../src/node/content/frontMatter/frontMatter.ts";
import { readConventions } from "../../../../src/node/cli/newPost/conventions.ts";
import { writePost } from "../../../../src/node/cli/newPost/writePost.ts";

const first = readConventions([]);
const post = { title: "비 오는 날", date: "2025-01-22", tags: ["날씨", "a, b"], isDraft: true };

test("a new post has YAML front matter with inline lists, and an empty body", () => {
  expect(writePost(post, first)).toBe(
    '---\ntitle: 비 오는 날\ndate: 2025-01-22\ntags: [날씨, "a, b"]\ndraft: true\n---\n\n',
  );
  expect(writePost({ ...post, tags: [], isDraft: false }, first)).toBe(
    "---\ntitle: 비 오는 날\ndate: 2025-01-22\ntags: []\n---\n\n",
  );
});

test("a new post may have TOML front matter, or its title as a heading", () => {
  expect(writePost(post, { ...first, form: "toml" })).toBe(
    '+++\ntitle = "비 오는 날"\ndate = 2025-01-22\ntags = ["날씨", "a, b"]\ndraft = true\n+++\n\n',
  );
  const heading = { ...first, isTitleHeading: true, dateKey: undefined, hasTags: false };
  expect(writePost({ ...post, title: "a_b *c*", tags: [], isDraft: false }, heading)).toBe(
    "# a\\_b \\*c\\*\n\n",
  );
});

test.each([
  "제목: 부제",
  "#1",
  "'a'",
  '"a" b',
  "[a]",
  "true",
  "2024",
  "- a",
  "a # b",
  "{a}",
  "@a",
  "\\n",
  "긴 ".repeat(200).trim(),
])("the title %j is read back unchanged from YAML and TOML", (title) => {
  for (const form of ["yaml", "toml"] as const) {
    const { frontMatter, problems } = readFrontMatter(
      "a.md",
      writePost({ ...post, title }, { ...first, form }),
    );
    expect(problems).toEqual([]);
    expect(frontMatter).toMatchObject({ title, date: "2025-01-22", tags: ["날씨", "a, b"], hidden: true });
  }
});
