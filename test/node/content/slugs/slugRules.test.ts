import { describe, expect, test } from "vitest";
import { readFileName } from "../../../../src/node/files/fileName.ts";
import { hexoSlug } from "../../../../src/node/content/slugs/hexoSlug.ts";
import { hugoSlug } from "../../../../src/node/content/slugs/hugoSlug.ts";
import { jekyllPath, jekyllSlug } from "../../../../src/node/content/slugs/jekyllSlug.ts";
import { materialSlug } from "../../../../src/node/content/slugs/materialSlug.ts";
import { pythonMarkdownSlug } from "../../../../src/node/content/slugs/pythonMarkdownSlug.ts";
import { type SlugRuleName } from "../../../../src/node/content/slugs/slugRules.ts";
import { velogSlug } from "../../../../src/node/content/slugs/velogSlug.ts";
import { slugsOf } from "../../../../src/node/content/slugs/slugsOf.ts";

test.each([
  ["A - B", "a---b"],
  ["1.5 버전", "15-버전"],
  ["무엇인가 ?", "무엇인가-"],
  ["__init__ <b>읽기</b>", "__init__-읽기"],
  ["ΟΔΟΣ हिन्दी", "οδος-हनद"],
  ["\u001f a\u00a0b ", "ab"],
  [" \ufeff x", "-x"],
])("Material's slug of %j is %s", (title, slug) => {
  expect(materialSlug(title)).toBe(slug);
});

test.each([
  [{ case: "none" }, "Straße-ΣΣ---A"],
  [{ case: "lower-ascii" }, "straße-ΣΣ---a"],
  [{ case: "fold" }, "strasse-σσ---a"],
  [{ case: "none", separator: "_" }, "Straße_ΣΣ_-_A"],
] as const)("pymdownx's slug with the options %j is %s", (options, slug) => {
  expect(materialSlug("Straße ΣΣ - A", options)).toBe(slug);
});

test.each([
  ["A - B  žlutý 한글!", "-", "a-b-zluty"],
  ["A - B", "_", "a_-_b"],
])("Python-Markdown's slug of %j with the separator %s is %s", (title, separator, slug) => {
  expect(pythonMarkdownSlug(title, separator)).toBe(slug);
});

test.each([
  ["A - B--C", "A-B-C", "a-b-c"],
  ["The _config.yml file", "The-_config.yml-file", "the-config-yml-file"],
  ["what's new (v1.2)!", "what's-new-(v1.2)!", "what-s-new-v1-2"],
  ["ΟΔΟΣ ½", "ΟΔΟΣ", "οδοσ"],
])("Jekyll's slugs of %j are %s and %s", (text, pretty, plain) => {
  expect([jekyllSlug(text), jekyllSlug(text, "default")]).toEqual([pretty, plain]);
});

test("Jekyll reads two dots in a path as a slash", () => {
  expect(jekyllPath("/2020/Wait...what/")).toBe("/2020/Wait/.what/");
});

test.each([
  ["A - B & C", "a-b-c"],
  ["TCP/IP C++ 입문", "tcp/ip-c++-입문"],
  ["Wait...what?", "wait...what"],
  ["ΟΔΟΣ İ ½", "οδοσ-i"],
  ["a-- & b@c #1 C#", "a--b@c-#1-c"],
])("Hugo's slug of %j is %s", (title, slug) => {
  expect(hugoSlug(title)).toBe(slug);
});

test("Hugo's slug keeps its case with disablePathToLower", () => {
  expect(hugoSlug("Node.js İ", true)).toBe("Node.js-İ");
});

test("Hexo's slug of a title has no accents, spaces and ASCII punctuation", () => {
  expect(hexoSlug("Déjà vu: C++ 봄날 (1)")).toBe("deja-vu-c-봄날-1");
});

test.each([
  ["[React] useEffect - 정리 (1편)!", "React-useEffect-정리-1편"],
  [" Node.js 20.x... ", "Node.js-20.x"],
  ["C++ 日本語 ㅋㅋ 🐦", "C-日本語-ㅋㅋ"],
])("velog's slug of %j is %s", (title, slug) => {
  expect(velogSlug(title)).toBe(slug);
});

describe("slug of a post", () => {
  const of = (
    rule: SlugRuleName,
    file: string,
    given: { title?: string; body?: string; writtenTitle?: string; own?: string; isPage?: boolean } = {},
  ) =>
    slugsOf({
      named: readFileName(file),
      title: given.title ?? "Title",
      written: { title: given.writtenTitle, body: given.body ?? `# ${given.title ?? "Title"}` },
      ownSlug: given.own,
      siteLanguage: "ko",
      rule,
      isPost: !given.isPage,
    });

  test.each([
    ["file", "2020-01-02-My_Post.v1.md", "my-post-v1", "my-post-v1"],
    ["jekyll", "2020-01-02-My_Post.v1...md", "My_Post.v1", "My_Post.v1"],
    ["hugo", "2020-01-02-My_Post v1.md", "2020-01-02-my_post-v1", "2020-01-02-my_post-v1"],
    ["hugo-cased", "My_Post v1/index.md", "My_Post-v1", "My_Post-v1"],
    ["hexo", "2020-01-02-如何 学习？.md", "如何 学习？", "2020-01-02-如何 学习？"],
    ["material", "2020-01-02-A.md", "title", "2020-01-02-A"],
    ["material none _", "2020-01-02-A.md", "Title", "2020-01-02-A"],
    ["python-markdown", "2020-01-02-A.md", "title", "2020-01-02-A"],
    ["obsidian", "2020-01-02 My Note (1).md", "2020-01-02+My+Note+(1)", "2020-01-02+My+Note+(1)"],
    ["velog", "제목.md", "Title", "제목"],
    ["notion", "My_Page.md", "title", "my-page"],
  ] as const)("by the rule %s, the slug of %s is %s and its file name is %s", (rule, file, slug, name) => {
    const found = of(rule, file);
    expect([found.slug, found.urlParts.file]).toEqual([slug, name]);
  });

  test.each([
    ["\n\n# A *b* [c](d.md) { #e }\n\ntext", "a-b-cdmd--e-"],
    ["text\n\n# A", "may-4th"],
    ["Title\n=====", "may-4th"],
    ["## A", "may-4th"],
  ])("in Material, the slug of the text %j is %s", (body, slug) => {
    expect(of("material", "may_4th.md", { body }).slug).toBe(slug);
  });

  test("in Material, the spaces of a title in front matter count as they are written", () => {
    expect(of("material", "a.md", { writtenTitle: "A  B\u00a0C" }).slug).toBe("a--bc");
  });

  test("in Material, a file name in lower case begins with a capital letter, which matters without a change of case", () => {
    expect(of("material none -", "may_4th.md", { body: "" }).slug).toBe("May-4th");
    expect(of("material none -", "may_Fourth.md", { body: "" }).slug).toBe("may-Fourth");
  });

  test("in Hugo, the language of a file name is part of the slug only if it is not the language of the site", () => {
    expect([of("hugo", "a.ko.md").slug, of("hugo", "a.en.md").slug]).toEqual(["a", "a.en"]);
  });

  test.each(["material", "jekyll", "hexo"] as const)("by the rule %s, a page keeps its file name", (rule) => {
    expect(of(rule, "2020-01-02-About_Me.md", { isPage: true }).slug).toBe("2020-01-02-About_Me");
  });

  test("a title without a usable letter falls back to the file name", () => {
    expect(of("material", "a.md", { title: "? <b>" }).slug).toBe("a");
    expect(of("hugo", "a.md", { title: "..." }).urlParts).toEqual({
      title: "a",
      file: "a",
      slugOrTitle: "a",
      simpleSlug: "a",
      slugOrFile: "a",
      stem: "a",
      simpleStem: "a",
    });
  });

  test("a slug in front matter replaces the title in {slugOrTitle} but not in {title}", () => {
    const { slug, urlParts } = of("hugo", "a.md", { title: "A/B", own: "my" });
    expect(slug).toBe("my");
    expect(urlParts).toMatchObject({ title: "a/b", slugOrTitle: "my", file: "a", simpleSlug: "my" });
  });
});
