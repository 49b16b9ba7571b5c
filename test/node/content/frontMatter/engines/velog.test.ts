import { expect, test } from "vitest";
import { readFrontMatter } from "../../../../../src/node/content/frontMatter/frontMatter.ts";

const read = (lines: string, dialects: readonly "velog"[] = ["velog"]) =>
  readFrontMatter("a.md", `---\n${lines}\n---\n본문`, { dialects });

test.each([
  ['title: "The "this" of JS"', 'The "this" of JS'],
  ['title: ""따옴표" 하나"', '"따옴표" 하나'],
  ['title: "C:\\new\\temp"', "C:\\new\\temp"],
  ['title: "a \\"quoted\\" title"', 'a "quoted" title'],
  ['title: "plain"', "plain"],
  ["title: 'single \"double\"'", 'single "double"'],
])("a title that a backup of velog wrote as %s is %s", (line, title) => {
  const { frontMatter, problems } = read(line);
  expect(problems).toEqual([]);
  expect(frontMatter.title).toBe(title);
});

test("the names of velog's API are read as front matter", () => {
  const { frontMatter, problems } = read(
    'title: t\nurl_slug: My-Post\nreleased_at: 2022-09-26T11:38:00.000Z\nshort_description: "한 "줄""\nseries:\n  name: "자바 "기초""\n  slug: java\nthumbnail: https://velog.velcdn.com/images/kim/a.png\nis_private: false',
  );
  expect(problems).toEqual([]);
  expect(frontMatter).toMatchObject({
    slug: "My-Post",
    date: "2022-09-26",
    description: '한 "줄"',
    series: '자바 "기초"',
    image: { url: "https://velog.velcdn.com/images/kim/a.png" },
    hidden: false,
  });
});

test.each(["is_private: true", "is_temp: true"])("velog's %s hides a post", (line) => {
  expect(read(`title: t\n${line}`).frontMatter.hidden).toBe(true);
  expect(read(`title: t\n${line}`, []).frontMatter.hidden).toBeUndefined();
});

test("a key of front matter is not replaced by one of velog's API", () => {
  expect(read("slug: mine\nurl_slug: theirs").frontMatter.slug).toBe("mine");
});

test("the day before a slug that a backup of velog added is removed", () => {
  expect(read("slug: 2024-01-02-my-post\ndate: 2024-01-02T03:00:00.000Z").frontMatter.slug).toBe("my-post");
  expect(read("slug: 2024-01-02-my-post\ndate: 2024-01-03").frontMatter.slug).toBe("2024-01-02-my-post");
});
