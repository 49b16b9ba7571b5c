import { describe, expect, test } from "vitest";
import { readFrontMatter } from "../../../src/build/frontMatter/frontMatter.ts";

const read = (text: string, file = "posts/a.md") => readFrontMatter(file, text);
const told = (text: string) =>
  read(text).problems.map(({ severity, line, message }) => `${line} ${severity} ${message}`);

describe("a file opens with", () => {
  const expected = { title: "제목", date: "2025-01-22", tags: ["ai", "oracle"] };

  test.each([
    [
      "a fence with blanks behind it",
      "---  \ntitle: 제목\ndate: 2025-01-22\ntags: [ai, oracle]\n--- \t\nbody",
    ],
    [
      "keys in any case, blanks before the colon",
      "---\nTitle : 제목\nDATE: 2025-01-22\nTags: ai, oracle\n---\nbody",
    ],
    [
      "Windows line ends",
      "---\r\ntitle: 제목\r\ndate: 2025-01-22\r\ntags:\r\n  - ai\r\n  - oracle\r\n---\r\nbody",
    ],
    ["TOML", '+++\ntitle = "제목"\ndate = 2025-01-22\ntags = ["ai", "oracle"]\n+++\nbody'],
    [
      "Zola's TOML",
      '+++\ntitle = "제목"\ndate = 2025-01-22T10:00:00+09:00\n[taxonomies]\ntags = ["ai", "oracle"]\n+++\nbody',
    ],
    ["a JSON object", '{\n"title": "제목",\n"date": "2025-01-22",\n"tags": ["ai", "oracle"]\n}\nbody'],
    [
      "a JSON object with braces in texts",
      '{"title": "제목", "x": "}{", "date": "2025-01-22", "tags": ["ai", "oracle"]}\nbody',
    ],
    ["Pelican's lines", "Title: 제목\nDate: 2025-01-22 10:20\nTags: ai, oracle\n\nbody"],
    ["a list in column 0", "---\ntitle: 제목\ntags: [ai,\noracle]\ndate: 2025-01-22\n---\nbody"],
    [
      "a list behind tabs",
      '---\ntitle: 제목\ntags: [\n\t"ai", # one\n\t"oracle"\n]\ndate: 2025-01-22\n---\nbody',
    ],
  ])("%s", (_, text) => {
    const { frontMatter, body, problems } = read(text);
    expect(problems).toEqual([]);
    expect(frontMatter).toMatchObject(expected);
    expect(body.trim()).toBe("body");
    // The body keeps its line in the file.
    expect(body.split("\n").length).toBe(text.split(/\r?\n/).length);
  });

  test.each([
    [
      "four hyphens",
      "----\ntitle: a\n----\nbody",
      ["1 warning `----` opens front matter with more than three hyphens; write `---`"],
    ],
    [
      "TOML that is broken",
      '+++\ntitle = "a\ndate = 1\n+++\nbody',
      [expect.stringMatching(/^2 error this is not TOML/) as string],
    ],
    [
      "TOML that is not closed",
      '+++\ntitle = "a"\n',
      ["1 error the front matter opened by `+++` is never closed; add a line `+++` below its last key"],
    ],
    [
      "JSON that is not closed",
      '{\n"title": "a"',
      ["1 error the front matter opened by `{` is never closed; add a `}` below its last key"],
    ],
    [
      "a list that is not closed",
      "---\ntags: [a,\nb\ntitle: c\n---\nbody",
      [expect.stringMatching(/^\d error/) as string],
    ],
    [
      "a day in TOML that no calendar has",
      '+++\ntitle = "a"\ndate = "2017-02-29"\n+++\n',
      [expect.stringMatching(/^3 error date: found `2017-02-29`/) as string],
    ],
  ])("%s is told with its line", (_, text, problems) => {
    expect(told(text).slice(0, 1)).toEqual(problems);
  });

  test.each([
    ["a rule above a text", "----\n\ntext"],
    ["a sentence with a colon", "Note: this is a text.\n\nMore."],
    ["a sentence that begins with a key", "Title: what is one?\nA line that is none.\n\nMore."],
    ["a brace in a text", "{% raw %} text"],
  ])("%s, which is text", (_, text) => {
    expect(read(text)).toMatchObject({ body: text, problems: [], isHeaded: false });
  });
});

describe("a field is read from every key that engines use", () => {
  test.each([
    ["pubDate: 'Jul 08 2022'", { date: "2022-07-08" }],
    ["pubDatetime: 2022-07-08T05:00:00.000Z", { date: "2022-07-08" }],
    ["publishDate: 2022-07-08", { date: "2022-07-08" }],
    ["pubdate: 2022-07-08", { date: "2022-07-08" }],
    ["published_at: 2022-07-08 16:00", { date: "2022-07-08" }],
    ["published: 2022-07-08", { date: "2022-07-08" }],
    ["date:\n  created: 2022-07-08\n  updated: 2022-08-01", { date: "2022-07-08", updated: "2022-08-01" }],
    ["lastmod: 2022-08-01", { updated: "2022-08-01" }],
    ["modDatetime: 2022-08-01T00:00:00Z", { updated: "2022-08-01" }],
    ["last_modified_at: 2022-08-01 9:00:00", { updated: "2022-08-01" }],
    ["modified: 2022-08-01", { updated: "2022-08-01" }],
    ["last_update: {date: 2022-08-01, author: kim}", { updated: "2022-08-01" }],
    ["summary: s", { description: "s" }],
    ["teaser: s", { description: "s" }],
    ["spoiler: s", { description: "s" }],
    ["subtitle: s", { description: "s" }],
    ["excerpt: s\nsummary: first", { description: "first" }],
    ["tag: ai", { tags: ["ai"] }],
    ["topics: [ai, web]", { tags: ["ai", "web"] }],
    ["tags: data center", { tags: ["data center"] }],
    ["categories: [여행, 책]\ntags: a", { categories: ["여행", "책"], tags: ["a"] }],
    ["permalink: /2019/03/old-name.html", { slug: "old-name", aliases: ["/2019/03/old-name.html"] }],
    ["url: /posts/name/", { slug: "name", aliases: ["/posts/name/"] }],
    ["url: https://example.org/about", { aliases: [] }],
    [
      "path: 2016/07/07/Rust-1.10",
      { slug: "Rust-1.10", date: "2016-07-07", aliases: ["/2016/07/07/Rust-1.10"] },
    ],
    ["slug: name\npermalink: /a/b/", { slug: "name", aliases: ["/a/b/"] }],
    ["abbrlink: 4017", { slug: "4017" }],
    ["slug: /docs/index.html", { slug: "docs" }],
    ["redirect_from:\n  - /old/\n  - older", { aliases: ["/old/", "/older"] }],
    ["aliases: [/a/, /b]", { aliases: ["/a/", "/b"] }],
    ["pin: true", { pinned: true }],
    ["featured: yes", { pinned: true }],
    ["sticky: 100", { pinned: true }],
    ["top: 0", { pinned: false }],
    ["comment: true", { comments: true }],
    ["author: Kim", { authors: ["Kim"] }],
    ["authors:\n  - kim\n  - name: Lee\n    url: x", { authors: ["kim", "Lee"] }],
    ["language: ko", { language: "ko" }],
    ["series: [Walks]", { series: "Walks" }],
  ])("%j", (yaml, expected) => {
    const { frontMatter, problems } = read(`---\n${yaml}\n---\n`);
    expect(problems).toEqual([]);
    expect(frontMatter).toMatchObject(expected);
  });

  test("tags are parted at blanks where the engine is Jekyll", () => {
    const text = "---\ntags: data center\n---\n";
    expect(read(text, "_posts/2020-01-01-a.md").frontMatter.tags).toEqual(["data", "center"]);
    expect(read("---\ntags: a b, c\n---\n", "_posts/2020-01-01-a.md").frontMatter.tags).toEqual(["a b", "c"]);
  });
});

describe("a post is hidden by", () => {
  test.each([
    ["draft: true", true],
    ["draft: 'Yes'", true],
    ["draft: off", false],
    ["published: false", true],
    ["published: no", true],
    ["published: true", false],
    ["published: 2022-07-08", false],
    ["public: no", true],
    ["status: draft", true],
    ["status: Hidden", true],
    ["status: published", false],
    ["draft: false\nstatus: draft", true],
  ])("%j: %s", (yaml, isHidden) => {
    const { frontMatter, problems } = read(`---\n${yaml}\n---\n`);
    expect(problems).toEqual([]);
    expect(frontMatter.hidden ?? false).toBe(isHidden);
  });
});

describe("what would do harm does none", () => {
  test("__proto__ is a key like others", () => {
    const { frontMatter, problems } = read("---\n__proto__: {title: evil, hidden: true}\n---\n");
    expect(problems).toEqual([]);
    expect(frontMatter.title).toBeUndefined();
    expect(({} as { title?: string }).title).toBeUndefined();
  });

  test("an alias bomb is an error", () => {
    const bomb = ["a: &a [x, x, x, x, x, x, x, x, x, x]"];
    for (const [index, name] of [..."bcdefg"].entries()) {
      const before = `*${"abcdef"[index]}`;
      bomb.push(`${name}: &${name} [${Array.from({ length: 10 }, () => before).join(", ")}]`);
    }
    expect(told(`---\n${bomb.join("\n")}\n---\n`)[0]).toMatch(
      /error this YAML cannot be read \(it has more than/,
    );
  });
});

test("a day that no calendar has gives way to the file name's", () => {
  const { frontMatter, problems } = readFrontMatter(
    "a.md",
    "---\ndate: 2017-02-29\n---\n",
    "2017-02-28" as never,
  );
  expect(frontMatter.date).toBe("2017-02-28");
  expect(problems).toMatchObject([
    {
      severity: "warning",
      line: 2,
      message: expect.stringContaining("the file name's day is used") as string,
    },
  ]);
});
