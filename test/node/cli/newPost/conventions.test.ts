import { expect, test } from "vitest";
import { readConventions } from "../../../../src/node/cli/newPost/conventions.ts";

const yaml = "---\ntitle: A\ndate: 2025-01-22\ntags: [a]\n---\ntext";
const post = (path: string, text = yaml) => ({ path, text });

test.each([
  ["a site without posts", [], { isDatedName: true, form: "yaml", dateKey: "date", hasTags: true }],
  [
    "posts with dated names",
    [post("2025-01-22-a.md"), post("2025-01-22-b/index.md"), post("c.md")],
    { isDatedName: true, dateKey: "date" },
  ],
  [
    "posts with undated names",
    [post("a.md"), post("b/index.md"), post("2025-01-22-c.md")],
    { isDatedName: false },
  ],
  ["posts in folders by year", [post("2024/a.md"), post("2025/b.md"), post("c.md")], { isInYears: true }],
  ["posts in other folders", [post("it/a.md"), post("it/b.md")], { isInYears: false }],
  [
    "posts with TOML front matter",
    [post("a.md", '+++\ntitle = "A"\ndate = 2025-01-22\n+++\n')],
    { form: "toml", dateKey: "date", hasTags: false },
  ],
  [
    "posts with dates only in file names",
    [post("2025-01-22-a.md", "---\ntitle: A\n---\n")],
    { dateKey: undefined },
  ],
  [
    "posts with another date key",
    [post("a.md", "---\r\npubDate: 2025-01-22\r\n---\r\n")],
    { dateKey: "pubDate" },
  ],
  [
    "posts with titles as headings",
    [post("a.md", "---\ndate: 2025-01-22\n---\n# A")],
    { isTitleHeading: true },
  ],
  ["posts without front matter", [post("a.md", "# A")], { isTitleHeading: false, dateKey: "date" }],
])("the conventions of %s are detected", (_, posts, expected) => {
  expect(readConventions(posts)).toMatchObject(expected);
});
