import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { compileDocument } from "../../../src/node/content/compileDocument.ts";
import type { SearchText } from "../../../src/shared/search/index/searchText.ts";

const FOLDER = "test/fixtures/bodies";
const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".md"))
  .toSorted();

async function compile(path: string, text: string) {
  const options = { contentFolder: resolve(FOLDER), base: "/", language: undefined };
  const { document } = await compileDocument({ path, text }, options);
  return document;
}

async function searchTextOf(markdown: string): Promise<SearchText | undefined> {
  return (await compile("a.md", `---\ntitle: 글\n---\n${markdown}`))?.searchText;
}

/** Returns the visible text of a body without spaces, footnote marks and texts of the interface. */
function shownIn(html = ""): string {
  const { body } = new JSDOM(html).window.document;
  const none =
    "annotation, button, rp, rt, rtc, script, style, svg, audio, video, [hidden], .sr-only, [data-footnote-ref], [data-footnote-backref], .embed span";
  for (const element of body.querySelectorAll(none)) element.remove();
  return (body.textContent ?? "").normalize("NFC").replace(/\s/g, "");
}

describe("search text", () => {
  test.each(files)("search text equals the visible text of %s", async (path) => {
    const { html = "", searchText } = (await compile(path, readFileSync(join(FOLDER, path), "utf8"))) ?? {};
    const { blocks = [], headings = [] } = searchText ?? {};
    expect(blocks.join("").replace(/\s/g, "")).toBe(shownIn(html));
    expect(blocks.filter((block) => !/^\S+(?:[ \t]\S+)*$/.test(block))).toEqual([]);
    const titles = new JSDOM(html).window.document.querySelectorAll("h2,h3,h4,h5,h6");
    const shown = [...titles].map(({ outerHTML }) => shownIn(outerHTML)).filter((title) => title !== "");
    expect(headings.map((index) => blocks[index]?.replace(/\s/g, ""))).toEqual(shown);
  });

  test.each([
    ["a line break in a paragraph becomes a tab", "첫 줄\\\n둘째  줄\n\t셋째", ["첫 줄\t둘째 줄 셋째"]],
    ["each list item is its own block", "- 하나\n  - 안\n- 둘", ["하나", "안", "둘"]],
    ["a table row is one block", "| 가 | 나 |\n| - | - |\n| 1 | **2**번 |", ["가\t나", "1\t2번"]],
    ["a tab replaces the spaces around it", "| 가 | 나<br> 다 |\n| - | - |", ["가\t나\t다"]],
    [
      "a code block is one block with lines and columns separated by tabs",
      "```js\nlet a = 1;\n\n  b();  // b\n```",
      ["let a = 1;\tb();\t// b"],
    ],
    ["each paragraph of a quotation is its own block", "> 첫째\n>\n> 둘째", ["첫째", "둘째"]],
    [
      "formatting marks do not split a word",
      "데이터**센터**를 `봤`다[^1].\n\n[^1]: 풀이",
      ["데이터센터를 봤다\t.", "풀이"],
    ],
    [
      "ruby annotations are omitted",
      "<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby>を読む",
      ["漢字を読む"],
    ],
    [
      "the summary of a details element is its own block",
      "<details><summary>접힘</summary>\n\n안쪽\n\n</details>",
      ["접힘", "안쪽"],
    ],
    ["a formula has no spaces and no TeX source", "넓이 $\\pi r^2$이다", ["넓이 πr2이다"], "math: true\n"],
    ["decomposed Hangul is composed", "\u1112\u1161\u11ab글", ["한글"]],
  ])("in search text, %s", async (_, markdown, blocks, key = "") => {
    const document = await compile("a.md", `---\ntitle: 글\n${key}---\n${markdown}`);
    expect(document?.searchText.blocks).toEqual(blocks);
  });

  test("`headings` contains the block indices of the headings", async () => {
    expect(await searchTextOf("앞\n\n## 제목 `하나`\n\n글\n\n### 둘째")).toEqual({
      blocks: ["앞", "제목 하나", "글", "둘째"],
      headings: [1, 3],
    });
  });

  test.each([
    ["lines", `\`\`\`\n${"가나다 라마바사\n".repeat(1000)}\`\`\``, /사$/],
    ["sentences", "긴 글이다. ".repeat(1500), /다\.$/],
    ["spaces", "단어 ".repeat(4000), /^(?:단어 ?)+$/],
    ["characters", "😀".repeat(5000), /^(?:😀)+$/u],
  ])("a very long block is split at its %s without losing text", async (_, markdown, end) => {
    const { blocks } = (await searchTextOf(markdown)) ?? { blocks: [] };
    expect(blocks.length).toBeGreaterThan(2);
    expect(Math.max(...blocks.map(({ length }) => length))).toBeLessThanOrEqual(4000);
    expect(blocks.filter((block) => !end.test(block))).toEqual([]);
    expect(blocks.join("").replace(/\s/g, "")).toBe(markdown.replace(/[\s`]/g, ""));
  });
});
