import { describe, expect, test } from "vitest";
import { compileDocument } from "../../../src/node/content/compileDocument.ts";

async function compile(text: string) {
  const options = { contentFolder: "/nonexistent", base: "/", language: "ko" };
  const { document } = await compileDocument(
    { path: "a.md", text: `${text}\n\n<!-- more -->\n\n끝` },
    options,
  );
  return {
    summary: document?.summary,
    blocks: document?.searchText.blocks.slice(0, -1).map((block) => block.replaceAll("\t", " ")),
  };
}

describe("summaries and search text", () => {
  test.each([
    ["a callout's title", '!!! note "제목"\n    글', ["제목", "글"]],
    ["a callout with the default title", "> [!TIP]\n> 글", ["팁", "글"]],
    ["a collapsed callout", '??? note "제목"\n    글', ["제목", "글"]],
    ["labels of tabs", '=== "하나"\n    가\n\n=== "둘"\n    나', ["하나", "가", "둘", "나"]],
    ["cells of a table", "| 가 | 나 |\n|---|---|\n| 1 | 2 |", ["가 나", "1 2"]],
    ["items of a list", "- 가\n- 나\n  - 다\n- 라", ["가", "나", "다", "라"]],
    ["terms of a list", "가\n:   나\n\n다\n:   라", ["가", "나", "다", "라"]],
    ["a heading", "## 가\n나", ["가", "나"]],
    ["a caption in HTML", "<figure><p>가</p><figcaption>나</figcaption></figure>", ["가", "나"]],
    ["a summary in HTML", "<details><summary>가</summary><p>나</p></details>", ["가", "나"]],
    ["cells in HTML", "<table><tr><th>가</th><td>나</td></tr><tr><td>다</td></tr></table>", ["가 나", "다"]],
    ["blocks in HTML", "<div>가</div><div>나</div><p>다</p>라", ["가", "나", "다", "라"]],
  ])(
    "summaries and search text do not join the words of adjacent blocks: %s",
    async (_what, text, blocks) => {
      expect(await compile(text)).toEqual({ summary: blocks.join(" "), blocks });
    },
  );

  test.each([
    ["emphasis", "가**나**다", "가나다"],
    ["links and code", "[가](https://a.example)`나`다", "가나다"],
    ["marks and scripts", "==가==나H~2~O", "가나H2O"],
    ["HTML within a line", "가<b>나</b><span>다</span><small>라</small>", "가나다라"],
    ["a ruby", "<ruby>漢<rp>(</rp><rt>한</rt><rp>)</rp></ruby>字", "漢(한)字"],
  ])("summaries do not contain a space within a word with %s", async (_what, text, summary) => {
    expect((await compile(text)).summary).toBe(summary);
  });
});
