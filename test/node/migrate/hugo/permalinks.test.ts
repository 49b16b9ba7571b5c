import { expect, test } from "vitest";
import type { HugoPage } from "../../../../src/node/migrate/hugo/content.ts";
import { expandPermalink, sliceNames } from "../../../../src/node/migrate/hugo/permalinks.ts";
import { translatePattern } from "../../../../src/node/migrate/hugo/translatePattern.ts";

const page: HugoPage = {
  file: "content/posts/go/deep/2024-05-06 Rain.md",
  kind: "page",
  language: { key: "en", isDefault: true, config: { entries: [] }, contentDir: "content", prefix: "" },
  folders: ["posts", "go", "deep"],
  baseName: "2024-05-06 Rain",
  frontMatter: { entries: [] },
  title: "Spring Rain",
  slug: undefined,
  date: "2024-05-06T07:08:09+09:00",
  text: "",
  hasBody: false,
};
const sections = new Set(["en:posts", "en:posts/go"]);

// Expected values of tokens: https://gohugo.io/configuration/permalinks/#tokens. Tokens that Hugo 0.111 lacks are tested only here:
// `:contentbasename` and `:slugorcontentbasename`.
test.each([
  [":year/:month/:day", "2024/05/06"],
  [":monthname-:weekday-:weekdayname-:yearday", "May-1-Monday-127"],
  [":2006/:06/:01/:1/:02/:2/:15/:04/:05/:Jan", "2024/24/05/5/06/6/07/08/09/May"],
  [":section/:sections", "posts/posts/go"],
  [":sections[1:]/:sections[0]/:sections[last]/:sections[:1]", "go/posts/go/posts"],
  [":title/:slug", "Spring-Rain/Spring-Rain"],
  [":filename/:contentbasename", "2024-05-06-Rain/2024-05-06-Rain"],
  [":slugorfilename/:slugorcontentbasename", "2024-05-06-Rain/2024-05-06-Rain"],
])("the tokens %s have the values %s", (pattern, expected) => {
  expect(expandPermalink(pattern, page, sections)).toBe(expected);
});

test("a slug in the front matter is the value of all tokens of slugs", () => {
  const own = { ...page, slug: "My Slug" };
  expect(expandPermalink(":slug :slugorfilename :slugorcontentbasename", own, sections)).toBe(
    "My-Slug My-Slug My-Slug",
  );
});

test("a page without a date has the day that Go calls zero", () => {
  const undated = { ...page, date: undefined };
  expect(expandPermalink(":year/:month/:day/:weekdayname", undated, sections)).toBe("1/01/01/Monday");
});

test.each([
  ["[1:]", ["b", "c"]],
  ["[:2]", ["a", "b"]],
  ["[1:2]", ["b"]],
  ["[last]", ["c"]],
  ["[7]", []],
  ["[7:]", []],
])("the slice %s of three sections is %j", (cut, expected) => {
  expect(sliceNames(["a", "b", "c"], cut)).toEqual(expected);
});

test("the last of a single section is none", () => {
  expect([sliceNames(["a"], "[last]"), sliceNames(["a"], "[:last]")]).toEqual([[], ["a"]]);
});

const context = { section: "posts", hasFolders: true, isUgly: false, isCased: false };

test.each([
  ["/:year/:month/:slug/", "/{yyyy}/{mm}/{slugOrTitle}/"],
  [":section/:title", "/posts/{title}/"],
  ["/:sections/:slugorfilename/", "/posts/{folders}/{slugOrFile}/"],
  ["/:sections[1:]/:contentbasename/", "/{folders}/{file}/"],
  ["/:sections[0]/:slugorcontentbasename", "/posts/{slugOrFile}/"],
  [undefined, "/posts/{folders}/{slug}/"],
  ["/My Blog/:2006-:01/:filename", "/my-blog/{yyyy}-{mm}/{file}/"],
  ["/:year/:month/", "/{yyyy}/{mm}/{slug}/"],
  [
    "/:monthname/:weekday/:weekdayname/:yearday/:slug/",
    "/{monthName}/{weekday}/{dayName}/{yearDay}/{slugOrTitle}/",
  ],
])("the pattern %s becomes %s", (written, expected) => {
  expect(translatePattern(written, context)).toEqual({ pattern: expected, missing: [] });
});

test("ugly addresses end with .html", () => {
  expect(translatePattern("/:year/:slug/", { ...context, isUgly: true }).pattern).toBe(
    "/{yyyy}/{slugOrTitle}.html",
  );
});

test("a pattern omits the tokens that Maru does not have, and names them", () => {
  expect(translatePattern("/:year/:sections[last]/:3/:slug/", context)).toEqual({
    pattern: "/{yyyy}/{slugOrTitle}/",
    missing: [":sections[last]", ":3"],
  });
});
