import { expect, test } from "vitest";
import { type HeadingRule, rulesOf } from "../../../../src/node/markdown/headingRules/headingRule.ts";
import { oldIdsOf } from "../../../support/build/oldIdsOf.ts";

const TEXT = [
  "Node.js 20",
  "첫 단계: 준비",
  "첫 단계: 준비",
  "A - Ⅷ①",
  "Snake_case `code-x`",
  "[link](/a_b) *emph* ![alt](b.png)",
  "Café -- what's new?",
  "!!!",
  "The `<a>` & <b>ΑΣ</b> tag ##",
  "Foo {#bar}",
  "FOO",
  "foo",
]
  .map((heading) => `## ${heading}`)
  .join("\n\n");

test("a setext heading has the id of its text, in Hugo of its last line", () => {
  const text = "A\nB *c*\n-------\n\nD\n===";
  expect(oldIdsOf(text, "hugo")).toEqual(["b-c", "d"]);
  expect(oldIdsOf("B *c*\n-------\n\nD\n===", "python")).toEqual(["b-c", "d"]);
});

test("emoji have no id in Python-Markdown, and that of their short code elsewhere", () => {
  expect(oldIdsOf("## :rocket: Go", "python", ["mkdocs"])).toEqual(["go"]);
  expect(oldIdsOf("## :rocket: Go", "pymdownx", ["mkdocs"])).toEqual(["Go"]);
  expect(oldIdsOf("## :rocket: Go", "jekyll", ["jekyll"])).toEqual(["rocket-go"]);
  expect(oldIdsOf("## :rocket: Go", "github", ["mdx"])).toEqual(["rocket-go"]);
});

test("Python-Markdown counts on from a number in the text", () => {
  expect(oldIdsOf("# a_7\n# a_7\n# a_8\n# b {#c}\n# c", "python")).toEqual(["a_7", "a_8", "a_9", "", "c_1"]);
});

test("kramdown numbers equal headings only among themselves", () => {
  expect(oldIdsOf("# a\n# a\n# a 1", "jekyll")).toEqual(["a", "a-1", "a-1"]);
  expect(oldIdsOf("# a\n# a\n# a 1", "github")).toEqual(["a", "a-1", "a-1-1"]);
});

test("Hexo finds names of JavaScript's objects as if they were used", () => {
  expect(oldIdsOf("# constructor\n# constructor", "hexo")).toEqual(["constructor-NaN", "constructor"]);
});

test("hexo-renderer-markdown-it numbers from 2 and keeps the names of tags", () => {
  const text = "## <b>A</b> -- it's\n\n## a ![b](c.png)\n\n## a `b`\n\n## a *b* ##";
  expect(oldIdsOf(text, "hexo-markdown-it")).toEqual(["b-A-b-–-it’s b-A-b-it-s", "a-b", "a-b-2", "a-b-3"]);
});

test("the default rules are those of the dialects", () => {
  expect(rulesOf(["mkdocs", "pelican", "zola", "mdx"])).toEqual(["python", "github"]);
  expect(rulesOf(["velog"])).toEqual(["github"]);
  expect(rulesOf(["obsidian"])).toEqual(["obsidian"]);
  expect(rulesOf(["hugo", "obsidian"])).toEqual(["hugo"]);
  expect(rulesOf([])).toEqual([]);
});

/** Printed by the engines for {@link TEXT}; those of Obsidian are from its documentation. */
const IDS: [HeadingRule, string[]][] = [
  [
    "python",
    [
      "nodejs-20",
      "_1",
      "_2",
      "a-viii1",
      "snake_case-code-x",
      "link-emph",
      "cafe-whats-new",
      "_3",
      "the-a-tag",
      "",
      "foo",
      "foo_1",
    ],
  ],
  [
    "python-unicode",
    [
      "nodejs-20",
      "첫-단계-준비",
      "첫-단계-준비_1",
      "a-ⅷ①",
      "snake_case-code-x",
      "link-emph",
      "café-whats-new",
      "_1",
      "the-a-ας-tag",
      "",
      "foo",
      "foo_1",
    ],
  ],
  [
    "pymdownx",
    [
      "Nodejs-20",
      "첫-단계-준비",
      "첫-단계-준비_1",
      "A---Ⅷ①",
      "Snake_case-code-x",
      "link-emph",
      "Café----whats-new",
      "_1",
      "The---ΑΣ-tag",
      "",
      "FOO",
      "foo",
    ],
  ],
  [
    "pymdownx-lower",
    [
      "nodejs-20",
      "첫-단계-준비",
      "첫-단계-준비_1",
      "a---ⅷ①",
      "snake_case-code-x",
      "link-emph",
      "café----whats-new",
      "_1",
      "the---ας-tag",
      "",
      "foo",
      "foo_1",
    ],
  ],
  [
    "pymdownx-lower-ascii",
    [
      "nodejs-20",
      "첫-단계-준비",
      "첫-단계-준비_1",
      "a---Ⅷ①",
      "snake_case-code-x",
      "link-emph",
      "café----whats-new",
      "_1",
      "the---ΑΣ-tag",
      "",
      "foo",
      "foo_1",
    ],
  ],
  [
    "pymdownx-fold",
    [
      "nodejs-20",
      "첫-단계-준비",
      "첫-단계-준비_1",
      "a---ⅷ①",
      "snake_case-code-x",
      "link-emph",
      "café----whats-new",
      "_1",
      "the---ασ-tag",
      "",
      "foo",
      "foo_1",
    ],
  ],
  [
    "jekyll",
    [
      "nodejs-20",
      "첫-단계-준비",
      "첫-단계-준비-1",
      "a---ⅷ",
      "snake_case-code-x",
      "link-emph-",
      "café--whats-new",
      "",
      "the-a--ασ-tag",
      "",
      "foo",
      "foo-1",
    ],
  ],
  [
    "kramdown",
    [
      "nodejs-20",
      "section",
      "section-1",
      "a---",
      "snakecase-code-x",
      "linkab-emph-altbpng",
      "caf----whats-new",
      "section-2",
      "the-a--bb-tag",
      "",
      "foo",
      "foo-1",
    ],
  ],
  [
    "hugo",
    [
      "nodejs-20",
      "첫-단계-준비",
      "첫-단계-준비-1",
      "a---",
      "snake_case-code-x",
      "linka_b-emph-altbpng",
      "café----whats-new",
      "heading",
      "the-a--bασb-tag",
      "",
      "foo",
      "foo-1",
    ],
  ],
  [
    "hugo-ascii",
    [
      "nodejs-20",
      "--",
      "---1",
      "a---",
      "snake_case-code-x",
      "linka_b-emph-altbpng",
      "cafe----whats-new",
      "heading",
      "the-a--bb-tag",
      "",
      "foo",
      "foo-1",
    ],
  ],
  [
    "blackfriday",
    [
      "node-js-20",
      "첫-단계-준비",
      "첫-단계-준비-1",
      "a-ⅷ①",
      "snake-case-code-x",
      "link-a-b-emph-alt-b-png",
      "café-what-s-new",
      "heading",
      "the-a-b-ασ-b-tag",
      "",
      "foo",
      "foo-1",
    ],
  ],
  [
    "hexo",
    [
      "Node-js-20",
      "첫-단계-준비",
      "첫-단계-준비-1",
      "A-Ⅷ①",
      "Snake-case-code-x",
      "link-emph",
      "Cafe-–-what’s-new Cafe-what-s-new",
      "",
      "The-ΑΣ-tag",
      "",
      "FOO",
      "foo",
    ],
  ],
  [
    "hexo-lower",
    [
      "node-js-20",
      "첫-단계-준비",
      "첫-단계-준비-1",
      "a-ⅷ①",
      "snake-case-code-x",
      "link-emph",
      "cafe-–-what’s-new cafe-what-s-new",
      "",
      "the-ας-tag",
      "",
      "foo",
      "foo-1",
    ],
  ],
  [
    "hexo-upper",
    [
      "NODE-JS-20",
      "첫-단계-준비",
      "첫-단계-준비-1",
      "A-Ⅷ①",
      "SNAKE-CASE-CODE-X",
      "LINK-EMPH",
      "CAFE-–-WHAT’S-NEW CAFE-WHAT-S-NEW",
      "",
      "THE-ΑΣ-TAG",
      "",
      "FOO",
      "FOO-1",
    ],
  ],
  [
    "github",
    [
      "nodejs-20",
      "첫-단계-준비",
      "첫-단계-준비-1",
      "a---ⅷ",
      "snake_case-code-x",
      "link-emph-alt",
      "café----whats-new",
      "",
      "the-a--ας-tag",
      "",
      "foo",
      "foo-1",
    ],
  ],
  [
    "obsidian",
    [
      "Node.js+20",
      "첫+단계+준비",
      "",
      "A+-+Ⅷ①",
      "Snake_case+code-x",
      "link+emph",
      "Café+--+what's+new?",
      "!!!",
      "The+<a>+&+ΑΣ+tag",
      "",
      "FOO",
      "foo",
    ],
  ],
];

test.each(IDS)("the rule %s gives headings the ids of its engine", (rule, ids) => {
  expect(oldIdsOf(TEXT, rule)).toEqual(ids);
});
