import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { textToCopy } from "../../../../src/client/post/body/copyCode.ts";
import type { Dialect } from "../../../../src/node/markdown/dialects/dialect.ts";
import { compileDocument } from "../../../../src/node/content/compileDocument.ts";

async function compile(text: string, dialects: Dialect[] = ["mkdocs"]) {
  const source = { path: "posts/a.md", text: `---\ntitle: A\n---\n\n${text}` };
  const options = { contentFolder: "test/fixtures/site", base: "/", language: "ko", dialects };
  const { document, problems } = await compileDocument(source, options);
  if (!document) throw new Error(JSON.stringify(problems));
  return { ...document, problems };
}

async function bodyOf(text: string, dialects?: Dialect[]): Promise<HTMLElement> {
  const { html } = await compile(text, dialects);
  return new JSDOM(html).window.document.body;
}

const fence = (language: string, code: string) =>
  `\`\`\`${language}\n${code}\n\`\`\`\n\n1. 첫 설명\n2. 둘째 **설명**`;

/** Code with annotations: language, source, shown code, and copied code. */
const COMMENTS: [language: string, code: string, shown: string, copied: string][] = [
  ["yaml", "a: 1 # (1)!", "a: 1 (1)", "a: 1"],
  ["yaml", "a: 1 # (1)", "a: 1 # (1)", "a: 1 #"],
  ["python", "a = 1  # (1)!\nb = 2  # (2)!", "a = 1  (1)\nb = 2  (2)", "a = 1\nb = 2"],
  ["js", "f(x); // (1)! 지워지는 말", "f(x); (1)", "f(x);"],
  ["ts", "f(); // 보라 (2) 를", "f(); // 보라 (2) 를", "f(); // 보라  를"],
  ["css", "a { color: red; /* (1)! */ }", "a { color: red; (1) }", "a { color: red;  }"],
  ["html", "<p>글</p> <!-- (1) -->", "<p>글</p> <!-- (1) -->", "<p>글</p> <!--  -->"],
  ["html", "<p>글</p> <!-- (2)! -->", "<p>글</p> (2)", "<p>글</p>"],
  ["sql", "select 1; -- (1)!", "select 1; (1)", "select 1;"],
  ['bash title="a.sh" hl_lines="1"', "ls # (1)!", "ls (1)", "ls"],
  ["{ .yaml .annotate }", "# (1)! (2)!\na: 1", "(1)(2)\na: 1", "\na: 1"],
];

describe("code annotations in the dialect mkdocs", () => {
  test.each(COMMENTS)(
    "%s: the marker in %j links to the list below",
    async (language, code, shown, copied) => {
      const body = await bodyOf(fence(language, code));
      const drawn = body.querySelector("pre code") as HTMLElement;
      expect(drawn.textContent).toBe(shown);
      expect(textToCopy(drawn)).toBe(copied);
      for (const mark of drawn.querySelectorAll("a")) {
        const note = body.querySelector(`[id="${mark.hash.slice(1)}"]`);
        expect(note?.matches(`ol > li:nth-child(${mark.textContent.trim().slice(1, -1)})`)).toBe(true);
        expect(note?.querySelector("[data-footnote-backref]")?.getAttribute("href")).toBe(`#${mark.id}`);
        expect(mark.getAttribute("aria-label")).toBe(`주석 ${mark.textContent.trim()}`);
      }
      expect(drawn.querySelectorAll("a")).toHaveLength(shown.match(/\([12]\)/g)?.length ?? 0);
    },
  );

  test("code annotations become links in the code and list items with links back", async () => {
    const { html, problems } = await compile(
      "```yaml\na: 1 # (1)!\n```\n\n1. 설명 [링크](https://a.example)\n",
    );
    expect(html).toContain(
      '<a data-footnote-ref="" id="code-1-mark-1" href="#code-1-note-1" aria-label="주석 (1)"> (1)</a>',
    );
    expect(html).toContain(
      '<li id="code-1-note-1">설명 <a href="https://a.example" rel="noopener noreferrer">링크</a> <a href="#code-1-mark-1" data-footnote-backref="" aria-label="코드의 (1)로" class="data-footnote-backref">↩</a></li>',
    );
    expect(problems).toEqual([]);
  });

  test("a note of several blocks has its link back at the end of the last paragraph", async () => {
    const body = await bodyOf("```yaml\na: 1 # (1)!\n```\n\n1. 하나\n\n    둘\n\n2. 셋");
    expect(body.querySelector("li > p:last-child > [data-footnote-backref]")).not.toBeNull();
  });

  test("all code blocks of a text and all markers of a note have unique ids", async () => {
    const block = fence("yaml", "a: 1 # (1)!\nb: 2 # (1)!");
    const nested = block.replace(/^(?=.)/gm, "    ");
    const body = await bodyOf(`## Code 1 note 1\n\n${block}\n\n!!! note\n${nested}\n\n- 목록\n\n${nested}`);
    const ids = [...body.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const marks = [...body.querySelectorAll<HTMLAnchorElement>("pre a")];
    expect(marks).toHaveLength(6);
    expect(marks.every(({ hash }) => ids.includes(hash.slice(1)))).toBe(true);
  });

  test("code annotations are text in the excerpt, which has no ids, and are unchanged in the plain Markdown", async () => {
    const text = `${fence("yaml", "a: 1 # (1)!")}\n\n<!-- more -->\n\n끝.`;
    const { excerpt, markdown, searchText } = await compile(text);
    expect(excerpt).not.toContain("code-1");
    expect(excerpt).toContain("(1)");
    expect(markdown).toContain("a: 1 # (1)!");
    expect(searchText.blocks).toEqual(["a: 1", "첫 설명", "둘째 설명", "끝."]);
  });
});

const PLAIN: [what: string, text: string, dialects: Dialect[]][] = [
  ["another dialect", fence("yaml", "a: 1 # (1)!"), ["jekyll"]],
  ["the default dialect", fence("yaml", "a: 1 # (1)!"), []],
  ["code without a list below", "```yaml\na: 1 # (1)!\n```\n\n글.\n\n1. 설명", ["mkdocs"]],
  ["an unordered list", "```yaml\na: 1 # (1)!\n```\n\n- 설명", ["mkdocs"]],
  ["a list that does not start at 1", "```yaml\na: 1 # (1)!\n```\n\n3. 설명", ["mkdocs"]],
  ["a number without a list item", fence("yaml", "a: 1 # (3)! (0)"), ["mkdocs"]],
  ["a number outside a comment", fence("python", "print(1)"), ["mkdocs"]],
  ["a number in a string", fence("js", 'f("// (1)!");'), ["mkdocs"]],
  ["code in the language text", fence("text", "# (1)!"), ["mkdocs"]],
];

describe("text that looks like code annotations", () => {
  test.each(PLAIN)(
    "text that looks like code annotations is unchanged with %s",
    async (_, text, dialects) => {
      const body = await bodyOf(text, dialects);
      const [, code] = /```[^\n]*\n([^]*?)\n```/.exec(text) ?? [];
      expect(body.querySelector("pre code")?.textContent).toBe(code);
      expect(body.querySelector("pre a, li[id], [data-footnote-backref]")).toBeNull();
    },
  );

  test("an author's `data-annotated` attribute on code adds no script and no event handler", async () => {
    const html = '<pre><code data-annotated data-info="yaml">a: 1 # (1)!</code></pre>\n\n1. 설명';
    expect((await compile(html, [])).html).not.toMatch(/ on\w+=|<script/);
  });
});
