import { expect, test } from "vitest";
import { conventionsOf } from "../../../src/build/newPost/conventions.ts";

const yaml = "---\ntitle: A\ndate: 2025-01-22\ntags: [a]\n---\ntext";
const post = (path: string, text = yaml) => ({ path, text });

test.each([
  ["no posts", [], { isDatedName: true, form: "yaml", dateKey: "date", hasTags: true }],
  [
    "dated names",
    [post("2025-01-22-a.md"), post("2025-01-22-b/index.md"), post("c.md")],
    { isDatedName: true, dateKey: "date" },
  ],
  ["bare names", [post("a.md"), post("b/index.md"), post("2025-01-22-c.md")], { isDatedName: false }],
  ["folders of years", [post("2024/a.md"), post("2025/b.md"), post("c.md")], { isInYears: true }],
  ["other folders", [post("it/a.md"), post("it/b.md")], { isInYears: false }],
  [
    "TOML",
    [post("a.md", '+++\ntitle = "A"\ndate = 2025-01-22\n+++\n')],
    { form: "toml", dateKey: "date", hasTags: false },
  ],
  ["days in names alone", [post("2025-01-22-a.md", "---\ntitle: A\n---\n")], { dateKey: undefined }],
  ["another key of the day", [post("a.md", "---\r\npubDate: 2025-01-22\r\n---\r\n")], { dateKey: "pubDate" }],
  ["titles as headings", [post("a.md", "---\ndate: 2025-01-22\n---\n# A")], { isTitleHeading: true }],
  ["posts without front matter", [post("a.md", "# A")], { isTitleHeading: false, dateKey: "date" }],
])("of %s are followed", (_, posts, expected) => {
  expect(conventionsOf(posts)).toMatchObject(expected);
});
