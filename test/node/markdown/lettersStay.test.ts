import { describe, expect, test } from "vitest";
import { maruDocument, maruLetters } from "../../support/corpus/letters.ts";

/** Texts in which the property tests in `letters.matrix.test.ts` found lost or changed letters. */
const UNCHANGED: [what: string, markdown: string, letters: string][] = [
  ["an attribute list without an element", "글\n\n{: .note }\n\n끝", "글 {: .note } 끝"],
  ["an attribute list that is the entire text", "{:이름}", "{:이름}"],
  ["a Korean word in braces after emphasis", "*가*{:이름}", "가{:이름}"],
  ["signs in braces at the end of a heading", "# 끝에 {#…}", "끝에 {#…}"],
  ["signs in braces after code", "`a`{.*}", "a{.*}"],
  ["an unknown attribute at the end of a heading", "## 초기값 {x=1}", "초기값 {x=1}"],
  ["an unknown attribute on its own line", "글\n{name=kim}", "글 {name=kim}"],
  ["a backslash in braces", '가 {title="\\*"} 나', '가 {title="*"} 나'],
  ["a backslash after a fence of an unknown kind", ":::가 \\(x", ":::가 (x"],
  ["emphasis after a fence of an unknown kind", ":::가 **나**", ":::가 나"],
  ["an unclosed replacement", "{~~가~>나 {~~~>>", "{~~가~>나 {~~~>>"],
  ["a comparison on its own line", '=== "a **b**"', '=== "a b"'],
  ["comparisons below each other", '=== "a"\n\n=== "b"\n\n글', '=== "a" === "b" 글'],
  ["code in Gatsby's notation of an embed", "`youtube: dQw4w9WgXcQ`", "youtube: dQw4w9WgXcQ"],
  ["a sign below a fence of an unknown kind", ":::가\n*\n2) 나", ":::가 * 2) 나"],
  ["emphasis that begins after a fence of an unknown kind", ":::가 **나\n다**", ":::가 나 다"],
  ["a fence of an unknown kind before the end of another fence", "> :::가 나\n\n:::", ":::가 나 :::"],
  ["empty brackets after a fence of an unknown kind", ":::가 [ ]", ":::가 [ ]"],
  [
    "a Liquid output tag in the title of a callout",
    ":::note {{ page.title }}\n글\n:::",
    "{{ page.title }} 글",
  ],
  ["a set in the title of a callout", ":::note 집합 {1, 2}\n글\n:::", "집합 {1, 2} 글"],
  ["code with the tag of a table of contents", "`[TOC]`", "[TOC]"],
  ["an escaped table of contents", "\\[TOC]", "[TOC]"],
  ["a link with the text of a table of contents tag", "[[toc]](#a)", "[toc]"],
  ["Hatena's table of contents", "[:contents]", "[:contents]"],
  ["a code block with the language toc", "```toc\n가\n```", "가"],
  ["a footnote after an asterisk", "*[^1]: 가", "*[^1]: 가"],
  ["words after a declaration", "<!x>가", "<!x>가"],
  ["words after a broken end tag", "<div></</b>가</div>", "가"],
  ["a declaration in a sentence", "글은 <!DOCTYPE html> 로 시작한다", "글은 <!DOCTYPE html> 로 시작한다"],
  ["a declaration at the start of a sentence", "<!doctype html>로 시작한다", "<!doctype html>로 시작한다"],
  ["a processing instruction in a list", "- <?php echo 1; ?> 는 PHP", "<?php echo 1; ?> 는 PHP"],
  [
    "`<!--` at the start of a text",
    "<!-- 로 시작\n\n```html\n<!-- 가 -->\n```\n\n끝",
    "<!-- 로 시작 <!-- 가 --> 끝",
  ],
  ["`<!--` before an arrow in code", "<!-- 는 주석\n\n```\nA --> B\n```\n\n끝", "<!-- 는 주석 A --> B 끝"],
  ["`<!--` and `-->` in sentences", "<!-- 로 열고\n\n글\n\n--> 로 닫는다", "<!-- 로 열고 글 --> 로 닫는다"],
  ["`<!--` before `-->` in code", "<!-- 로 열고\n\n`-->` 로 닫는다", "<!-- 로 열고 --> 로 닫는다"],
  ["`<!--` in an item", "- <!-- 시작\n- 둘\n\n끝 -->", "<!-- 시작 둘 끝 -->"],
  ["`<!--` in a quote", "> <!-- 시작\n\n끝 -->", "<!-- 시작 끝 -->"],
  [
    "a start tag without `>` at the start of a text",
    "<div 태그를 쓰면 **된다**\n\n글",
    "<div 태그를 쓰면 된다 글",
  ],
  ["a start tag without `>` in an item", "- <table 은 표\n- 둘", "<table 은 표 둘"],
  ["a start tag without `>` in a quote", "> <p 는 문단\n\n글", "<p 는 문단 글"],
  ["an end tag without `>`", "</div 로 닫는다\n\n글", "</div 로 닫는다 글"],
  ["a tag with an unclosed attribute value", '<div class="가>\n\n글 "나"', '<div class="가> 글 "나"'],
  ["several start tags without `>`", "<h1 과 <h2 는 제목", "<h1 과 <h2 는 제목"],
  ["table tags in a sentence", "글 <tr> 과 <td> 는 표이다", "글 <tr> 과 <td> 는 표이다"],
  ["table tags at the start of a text", "<tr> 은 행이고 <td> 는 칸이다", "<tr> 은 행이고 <td> 는 칸이다"],
  ["an option tag in an item", "- <option> 은 선택지", "<option> 은 선택지"],
  ["an escaped `<` before a word", "List\\<String> 과 \\<T>", "List<String> 과 <T>"],
  [
    "an escaped `<` before the name of an invisible element",
    "\\<title> 과 \\<script> 글",
    "<title> 과 <script> 글",
  ],
  ["an escaped `<!--`", "\\<!-- 로 시작", "<!-- 로 시작"],
  ["an escaped declaration", "\\<!DOCTYPE html> 과 \\<?php 글", "<!DOCTYPE html> 과 <?php 글"],
  ["a word in angle brackets after an escaped backslash", "C:\\\\<이름> \\\\<foo>", "C:\\<이름> \\<foo>"],
  ["the destination of an escaped link", "\\[가](<my file.md>) 나", "[가](<my file.md>) 나"],
  ["a destination without a link in a table", "| 가 |\n|---|\n| ](<e f.md>) |", "가 ](<e f.md>)"],
  ["a definition below a paragraph", "글\n[X]: <my file.md>", "글 [X]: <my file.md>"],
  ["a definition below an item, with a title", '- 글\n  [X]: <some value> "t"', '글 [X]: <some value> "t"'],
  ["a CDATA section in a quote", "> XML의 <![CDATA[가]]>", "XML의 <![CDATA[가]]>"],
  ["declarations in code", "`<?php ?>`\n\n    <!DOCTYPE html> 글", "<?php ?> <!DOCTYPE html> 글"],
];

/** Texts whose syntax is parsed and is not shown as text. */
const PARSED: [what: string, markdown: string, letters: string][] = [
  ["an attribute list at the end of a heading", "# 제목 {#id .a-b}", "제목"],
  ["HTML attributes after a link", '[가](/b){target=_blank rel="noopener"}', "가"],
  ["an attribute list below a quote", "> 글\n{: .prompt-tip }", "팁 글"],
  ["attributes after the title of a callout", ':::note[제목]{#id .class open title="x"}\n글\n:::', "제목 글"],
  ["a replacement", "{~~가~>나~~} {~~다~>라~~}", "가나 다라"],
  ["a table of contents", "글\n\n[[_TOC_]]", "글"],
  ["tabs with an empty tab", '=== "가"\n\n=== "나"\n\n    글', "가 나 글"],
  ["a list of tags", "글\n\n[TAGS]", "글"],
  ["a declaration alone on its line", "<!DOCTYPE html>\n\n글", "글"],
  ["a declaration before a tag", "<!doctype html><p>글</p>", "글"],
  ["a comment that contains several blocks", "<!-- 숨김\n\n둘\n\n```js\na\n```\n\n-->\n\n글", "글"],
  ["a comment that contains several blocks in an item", "- <!--\n  숨김\n\n  -->\n- 글", "글"],
  ["a comment of several lines in a quote", "> <!-- 숨김\n>\n> 둘 -->\n\n글", "글"],
  ["a comment with a tag in it", "<!--\n<script> 는\n\n-->\n\n글", "글"],
  ["a tag of several lines", '<div\n  class="a"\n>\n글\n</div>', "글"],
  ["a tag of several lines in a quote", '> <div\n> class="a"\n> >\n> 글\n> </div>', "글"],
  ["table tags without end tags", "<table>\n<tr><td>가\n<tr><td>나\n</table>", "가 나"],
  ["table tags in several blocks", "<table>\n\n<tr>\n\n<td>\n\n가\n\n</table>", "가"],
];

describe("letters of a post", () => {
  test.each(UNCHANGED)("the letters of %s are unchanged", async (_, markdown, letters) => {
    expect(await maruLetters(markdown)).toBe(letters);
  });

  test.each(PARSED)("the letters of a post omit the syntax of %s", async (_, markdown, letters) => {
    expect(await maruLetters(markdown)).toBe(letters);
  });

  test("plain Markdown has the same double brackets as the source in the default dialect", async () => {
    const { markdown } = await maruDocument("C++의 [[nodiscard]] 와 ![[그림.png]]");
    expect(markdown).toBe("C++의 [[nodiscard]] 와 ![[그림.png]]");
  });
});
