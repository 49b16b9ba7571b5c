import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { htmlLetters, maruDocument, maruLetters } from "../../support/corpus/letters.ts";

/** Sentences about other engines. In CommonMark, GFM and Maru each is a paragraph of plain text. */
const FIXTURE = "test/fixtures/prose/otherEngines.md";
const sentences = readFileSync(FIXTURE, "utf8").trim().split("\n\n");

/** Blocks that contain a sentence: name, function that writes the source, and function that returns the shown text. */
const CONTEXTS: [name: string, write: (sentence: string) => string, shown?: (sentence: string) => string][] =
  [
    ["a paragraph", (sentence) => sentence],
    [
      "a paragraph of several lines",
      (sentence) => `앞 줄\n${sentence}\n뒤 줄`,
      (sentence) => `앞 줄 ${sentence} 뒤 줄`,
    ],
    ["a heading", (sentence) => `## ${sentence}`],
    ["a list item", (sentence) => `- ${sentence}`],
    ["a nested list item", (sentence) => `1. 하나\n   - ${sentence}`, (sentence) => `하나 ${sentence}`],
    ["a quote", (sentence) => `> ${sentence}`],
    [
      "a table cell",
      (sentence) => `| 가 | 나 |\n| - | - |\n| ${sentence.replaceAll("|", "\\|")} | 끝 |`,
      (sentence) => `가 나 ${sentence} 끝`,
    ],
    ["a footnote", (sentence) => `글[^1].\n\n[^1]: ${sentence}`, (sentence) => `글1. ${sentence} ↩`],
    ["a callout", (sentence) => `!!! note "제목"\n    ${sentence}`, (sentence) => `제목 ${sentence}`],
    [
      "a callout in quote notation",
      (sentence) => `> [!NOTE] 제목\n> ${sentence}`,
      (sentence) => `제목 ${sentence}`,
    ],
    ["a strikethrough", (sentence) => `~~“${sentence}”~~ 뒤`, (sentence) => `“${sentence}” 뒤`],
    ["a block before another", (sentence) => `${sentence}\n\n끝 문단.`, (sentence) => `${sentence} 끝 문단.`],
  ];

describe("prose about other engines, in the default dialect", () => {
  test("the prose about other engines has at least fifty sentences, with syntax of each dialect", () => {
    expect(sentences.length).toBeGreaterThanOrEqual(50);
    const syntax =
      "{% {{ {{< {{% {# {/* {{/* {: {:: [[ ![[ %% @[ (( >| :::  {filename} --8<-- {>> (1)! <Tabs> <?php <% <!--";
    const text = sentences.join("\n");
    expect(syntax.split(" ").filter((sign) => !text.includes(sign))).toEqual([]);
  });

  test.each(CONTEXTS)(
    "prose about other engines is shown unchanged in %s",
    async (_, write, shown = (sentence) => sentence) => {
      for (const sentence of sentences)
        expect.soft(await maruLetters(write(sentence))).toBe(shown(sentence).replace(/\s+/g, " "));
    },
  );

  test("prose about other engines is shown unchanged as one post", async () => {
    expect(await maruLetters(sentences.join("\n\n"))).toBe(sentences.join(" "));
  });

  test("prose about other engines is unchanged in the excerpt, the search text and the plain Markdown", async () => {
    for (const sentence of sentences) {
      const { excerpt, searchText, markdown } = await maruDocument(`${sentence}\n\n끝.`);
      expect.soft(await htmlLetters(excerpt)).toBe(sentence);
      expect.soft(JSON.stringify(searchText)).toContain(JSON.stringify(sentence).slice(1, -1));
      expect.soft(await maruLetters(markdown)).toBe(`${sentence} 끝.`);
    }
  });
});
