import { describe, expect, test } from "vitest";
import { type Dialect } from "../../../../../src/node/markdown/dialects/dialect.ts";
import { compileDocument } from "../../../../../src/node/content/compileDocument.ts";

async function compile(text: string, dialects: readonly Dialect[] = []) {
  const options = { contentFolder: "test/fixtures/bodies", base: "/", language: "ko", dialects };
  const { document, problems } = await compileDocument(
    { path: "a.md", text: `---\ntitle: 글\n---\n${text}` },
    options,
  );
  return {
    html: document?.html ?? "",
    messages: problems.map(({ line, message }) => `${line - 3}: ${message}`),
  };
}

/** Texts with the dialect that enables their syntax, and the beginning of the message without that dialect. */
const DISABLED: [text: string, dialect: Dialect, messages: string][] = [
  ["[[#제목]]을 보라.", "obsidian", "1: `[[#제목]]` is a link of Obsidian"],
  ["> - 둘\n>   [[#제목|별명]]", "obsidian", "2: `[[#제목|별명]]` is a link"],
  ["| a |\n|---|\n| [[#^block\\|x]] |", "obsidian", "3: `[[#^block\\|x]]` is a link"],
  ["![[Pasted image 1.png|300]]", "obsidian", "1: `![[Pasted image 1.png|300]]` is an image of Obsidian"],
  ["| a |\n|---|\n| ![[a.png\\|30]] |", "obsidian", "3: `![[a.png\\|30]]` is an image of Obsidian"],
  ["![가|300](https://a.example/x.png)", "obsidian", "1: a size such as `|300` at the end"],
  ["글\n\n![](https://a.example/x.png =250x)", "zenn", "3: the size `=250x` after the URL"],
  ['- ![가](<x y.png> "제목" =x100)', "hackmd", "1: the size `=x100` after the URL"],
  ["본문^[이것은 각주.] 뒤", "zenn", "1: `^[` begins a footnote"],
  ["A word^[see *this* page], and more", "obsidian", "1: `^[` begins a footnote"],
  ["文^[これ]。", "hackmd", "1: `^[` begins a footnote"],
  [":rocket: 출시", "mkdocs", "1: `:rocket:` is the short code"],
  ["**끝났다:tada:**", "hugo", "1: `:tada:` is the short code"],
  ["글{>>다시 볼 것<<}", "mkdocs", "1: `{>>다시 볼 것<<}` is a comment of CriticMarkup"],
  [":material-account:{ .lg } 사람", "mkdocs", "1: `:material-account:` is an icon of MkDocs Material"],
];

describe("syntax of engines whose dialect is not enabled", () => {
  test.each(DISABLED)("%s is reported unless the dialect `%s` is enabled", async (text, dialect, wanted) => {
    const { messages } = await compile(text);
    expect(messages.filter((each) => each.startsWith(wanted))).toHaveLength(1);
    expect((await compile(text, [dialect])).messages.filter((each) => each.startsWith(wanted))).toEqual([]);
  });

  test("each kind of syntax has one warning per post, which lists all lines", async () => {
    const { messages } = await compile(":tada: 하나\n\n둘 :rocket:\n\n[[#가]]\n[[#나]]");
    expect(messages).toEqual([
      "1: `:tada:` is the short code of an emoji and is shown as it is written; write the emoji itself, or set `dialect` in site.yaml to an engine that has short codes (also on line 6)",
      "5: `[[#가]]` is a link of Obsidian and is shown as text; write `[words](#heading)`, or set `dialect: obsidian` in site.yaml (also on line 9)",
    ]);
  });

  test.each([
    "10:30:00에 1:100:1000, 16:9, std::rocket::x, a:book:b, :3: 그리고 :x:",
    ":date: 2025-01-22\n:email: me@a.example\n\n:book:`제목`",
    "정규식 ^[a-z]+$ 와 /^[가-힣 ]+$/, [^a-z], x^[2], e^[i], ^[처음에 있는 것]",
    "`:rocket:` `[[#제목]]` `글^[각주]` `{>>메모<<}` `![](a.png =20x)` `:material-x:`",
    "\\:rocket: \\[[#제목]] 글\\^[각주 하나] \\{>>메모<<} \\![](a.png =20x) \\:material-x:",
    "    :rocket: [[#제목]] 글^[각주 하나] {>>메모<<}",
    "C++ has [[nodiscard]], JS has [[Get]], a shell has [[ $# -gt 0 ]] and [[ -f a#b ]].",
    "{>> 와 <<} 사이, {>><<}, cin >> a << b",
    "a =250x b, 크기 =300x200",
    "![a|b](https://a.example/x.png) ![2025](https://a.example/x.png)",
    "::material-x: a:material-x:b",
    ":::foo\n글\n\n```\n:rocket: [[#제목]]\n```",
  ])("%s is not syntax of another engine and has no warning", async (text) => {
    const { html, messages } = await compile(text);
    expect(
      messages.filter((each) => / is (?:a|an|the|shown)\b|begins a footnote|the size/.test(each)),
    ).toEqual([]);
    expect(html).not.toMatch(/[\u{1F300}-\u{1FAFF}]|<sup>|<small>|wiki:/u);
  });
});
