import { describe, expect, test } from "vitest";
import { readFrontMatter } from "../../../src/build/frontMatter/frontMatter.ts";

const read = (yaml: string) => readFrontMatter("posts/a.md", `---\n${yaml}\n---\nbody\n`);
const messages = (yaml: string) =>
  read(yaml).problems.map(({ severity, line, message }) => `${line} ${severity} ${message}`);

describe("front matter", () => {
  test("of the first author's form is read whole", () => {
    const { frontMatter, problems } = read(
      "title: 'A - B'\ndate: 2025-01-22\ncomments: true\ntags: ['ai', 'oracle']\nslug: 'a-b'",
    );
    expect(problems).toEqual([]);
    expect(frontMatter).toEqual({
      title: "A - B",
      date: "2025-01-22",
      comments: true,
      tags: ["ai", "oracle"],
      tagsLine: 5,
      categories: [],
      authors: [],
      aliases: [],
      slug: "a-b",
    });
  });

  test.each([
    ["a list", "tags: [ai, 'data center']"],
    ["a block list", "tags:\n  - ai\n  - data center"],
    ["a block list in column 0", "tags:\n- ai\n- data center"],
    ["a string with commas", "tags: ai, data center"],
  ])("takes tags as %s", (_, yaml) => {
    expect(read(yaml).frontMatter.tags).toEqual(["ai", "data center"]);
  });

  test("counts a repeated tag once and takes numbers as text", () => {
    expect(read("tags: [AI, ai, 2024]").frontMatter.tags).toEqual(["AI", "2024"]);
  });

  test("keeps text as it is written", () => {
    const { frontMatter } = read("title: 2024\nslug: 0777\ndescription: yes");
    expect(frontMatter).toMatchObject({ title: "2024", slug: "0777", description: "yes" });
  });

  test("is made NFC", () => {
    const { frontMatter } = read(`title: ${"제목".normalize("NFD")}\nslug: ${"주소".normalize("NFD")}`);
    expect(frontMatter).toMatchObject({ title: "제목", slug: "주소" });
  });

  test("tells a series, categories in either number, and a pin in either spelling", () => {
    expect(read("series: 걷기\ncategory: 여행\npin: true").frontMatter).toMatchObject({
      series: "걷기",
      categories: ["여행"],
      pinned: true,
    });
    expect(read("categories: [Essays, essays, 'Deep Sea']\npinned: yes").frontMatter).toMatchObject({
      categories: ["Essays", "Deep Sea"],
      pinned: true,
    });
  });

  test("a tag in decomposed letters counts as the composed, with a warning", () => {
    const decomposed = "데이터".normalize("NFD");
    expect(read(`tags: [${decomposed}]`).frontMatter.tags).toEqual(["데이터"]);
    expect(messages(`title: a\ntags: [${decomposed}, ai]`)).toEqual([
      "3 warning tags: `데이터` is written in decomposed letters (NFD) and counts as the composed; type it anew",
    ]);
  });

  test.each(["true", "yes", "on", "1", "'true'"])("draft: %s hides", (value) => {
    expect(read(`draft: ${value}`).frontMatter.hidden).toBe(true);
  });

  test("a draft value nobody understands hides and warns", () => {
    expect(read("draft: maybe").frontMatter.hidden).toBe(true);
    expect(messages("draft: maybe")).toEqual([
      "2 warning draft: found `maybe`, which hides the post; write `true` or `false`",
    ]);
  });

  test.each([
    [
      "date: 2025-02-30",
      "2 error date: found `2025-02-30`, expected a day of the calendar such as `2025-01-22`",
    ],
    [
      "title: a\nupdated: soon",
      "3 error updated: found `soon`, expected a day of the calendar such as `2025-01-22`",
    ],
    ["title: [a]", "2 error title: found a list, expected text"],
    ["tags: {a: 1}", "2 error tags: found a mapping, expected a list such as `[ai, oracle]`"],
    ["slug: '…'", "2 error slug: found `…`, expected letters, digits and `-`"],
    ["slug: 제 주소", "2 warning slug: `제 주소` cannot stand in an address, `제-주소` is used; write that"],
    [
      "tags: [ai, 🎉]",
      "2 warning tags: `🎉` has no letter or digit, so it can have no address; it is left out",
    ],
    ["titel: a", "2 warning `titel` is not a key Maru reads; did you mean `title`?"],
    [
      "title: 제목: 부제",
      '2 error a value with `: ` in it must stand in quotes, as in `title: "Part one: the beginning"`',
    ],
    ["title: a\ntitle: b", "2 warning `title` stands twice, and the last one counts; keep one of them"],
    ["tags:\n\t- a", "3 error a tab indents this line; YAML wants blanks in its place"],
    [
      "permalink: /:year/:title/",
      "2 warning permalink: `/:year/:title/` is a pattern, which one post cannot have; it is passed over",
    ],
    ["comment: perhaps", "2 warning comment: found `perhaps`, taken as `false`; write `true` or `false`"],
    ["slugs: a", "2 warning `slugs` is not a key Maru reads; did you mean `slug`?"],
    [
      "status: someday",
      "2 warning status: found `someday`, which hides the post; write `published` or `draft`",
    ],
    ["just text", "2 error found no `key: value` lines; write for example `title: My post`"],
  ])("%j is told with its line and its remedy", (yaml, message) => {
    expect(messages(yaml)).toEqual([message]);
  });

  test("keys of other engines are let be", () => {
    expect(messages("layout: post\nauthor: kim\n__proto__: {a: 1}\ntoc: true")).toEqual([]);
  });

  test("YAML that nests beyond measure is an error, not a crash", () => {
    expect(messages(`a: ${"[".repeat(20_000)}`)[0]).toMatch(/error/);
  });

  test("the body keeps the line numbers of the file", () => {
    expect(read("title: a").body.split("\n").indexOf("body")).toBe(3);
  });

  test.each([
    ["no front matter", "# Title\n", "# Title\n"],
    ["an empty one", "---\n---\ntext", "\n\ntext"],
    ["Windows line ends and a byte order mark", "\uFEFF---\r\ntitle: a\r\n---\r\ntext", "\n\n\ntext"],
    ["one closed by dots", "---\ntitle: a\n...\ntext", "\n\n\ntext"],
  ])("%s is read", (_, text, body) => {
    expect(readFrontMatter("a.md", text)).toMatchObject({ body, problems: [] });
  });

  test("one that is never closed is an error", () => {
    expect(readFrontMatter("a.md", "---\ntitle: a\n").problems).toMatchObject([
      {
        severity: "error",
        file: "a.md",
        line: 1,
        message: expect.stringContaining("never closed") as string,
      },
    ]);
  });
});
