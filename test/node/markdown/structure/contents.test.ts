import { describe, expect, test } from "vitest";
import { compileDocument } from "../../../../src/node/content/compileDocument.ts";

async function compile(text: string, frontMatter = "") {
  const options = { contentFolder: "test/fixtures/site", base: "/", language: undefined };
  const source = { path: "posts/a.md", text: `---\ntitle: a\n${frontMatter}---\n\n${text}` };
  const { document, problems } = await compileDocument(source, options);
  return { ...document, problems };
}
const contents = async (text: string, frontMatter?: string) => (await compile(text, frontMatter)).contents;

const list = (inside: string, title = "Contents") =>
  `<details class="contents"><summary>${title}</summary><nav aria-label="${title}">${inside}</nav></details>`;

describe("table of contents", () => {
  test("the table of contents lists headings of two levels in a collapsed element outside the body", async () => {
    const { contents: found, html, excerpt } = await compile("## A\n\n### B\n\n#### C\n\n## D *e* `f`");
    expect(found).toBe(
      list(
        '<ol><li><a href="#a">A</a><ol><li><a href="#b">B</a></li></ol></li><li><a href="#d-e-f">D e f</a></li></ol>',
      ),
    );
    expect(`${html}${excerpt}`).not.toContain("contents");
  });

  test("the table of contents has a title in the language of the text and percent-encoded links", async () => {
    const found = await contents("## 가\n\n## 나\n\n## 다");
    expect(found).toContain("<summary>차례</summary>");
    expect(found).toContain(`<a href="#${encodeURIComponent("가")}">가</a>`);
  });

  test("the table of contents starts at the highest heading level in the text", async () => {
    expect(await contents("#### A\n\n##### B\n\n###### C\n\n#### D")).toBe(
      list(
        '<ol><li><a href="#a">A</a><ol><li><a href="#b">B</a></li></ol></li><li><a href="#d">D</a></li></ol>',
      ),
    );
  });

  test("the table of contents includes lower-level headings that precede the first higher-level heading", async () => {
    expect(await contents("### A\n\n### B\n\n## C\n\n### D")).toBe(
      list(
        '<ol><li><a href="#a">A</a></li><li><a href="#b">B</a></li><li><a href="#c">C</a><ol><li><a href="#d">D</a></li></ol></li></ol>',
      ),
    );
  });

  test("the table of contents omits empty headings, headings in quotes and footnote marks", async () => {
    const found = await contents(
      "## A[^1]\n\n##\n\n> ## Quoted\n\n## <b>&lt;B&gt;</b>\n\n## C\n\n[^1]: note",
    );
    expect(found).toBe(
      list(
        '<ol><li><a href="#a">A</a></li><li><a href="#b">&lt;B&gt;</a></li><li><a href="#c">C</a></li></ol>',
      ),
    );
  });

  test.each([
    ["## A\n\n## B", "", false],
    ["## A\n\n## B", "toc: true\n", true],
    ["no heading", "toc: true\n", false],
    ["## A\n\n## B\n\n## C", "toc: false\n", false],
    ["## A\n\n## B\n\n## C", "toc:\n  enable: false\n", false],
    ["## A\n\n## B\n\n## C", "hide_table_of_contents: true\n", false],
    ["## A\n\n## B\n\n## C", "hide_table_of_contents: false\n", true],
    ["## A\n\n## B", "hide_table_of_contents: false\n", false],
    ["## A\n\n## B\n\n## C", "hide: [navigation, toc]\n", false],
    ["## A\n\n## B\n\n## C", "hide:\n  - navigation\n", true],
  ])(
    "a table of contents exists for the text %j with front matter %j: %s",
    async (text, frontMatter, isThere) => {
      const { contents: found, problems } = await compile(text, frontMatter);
      expect(found !== "").toBe(isThere);
      expect(problems).toEqual([]);
    },
  );

  test("a `toc` value that is neither true nor false is reported", async () => {
    const { problems } = await compile("text", "toc: maybe\n");
    expect(problems).toMatchObject([{ severity: "warning", line: 3 }]);
  });
});
