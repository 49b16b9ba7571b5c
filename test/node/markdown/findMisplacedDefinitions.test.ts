import { describe, expect, test } from "vitest";
import type { Dialect } from "../../../src/node/markdown/dialects/dialect.ts";
import { compileDocument } from "../../../src/node/content/compileDocument.ts";

async function compile(text: string, ...dialects: Dialect[]) {
  const options = { contentFolder: "/nowhere", base: "/", language: "ko", dialects };
  const { document, problems } = await compileDocument({ path: "posts/a.md", text }, options);
  const messages = problems.map(({ line, message }) => `${line} ${message}`);
  return { html: document?.html ?? "", markdown: document?.markdown ?? "", messages };
}

/** Texts with a definition directly below another line: the text, the definition's line, and the words that become a link. */
const BELOW: [text: string, line: number, words: string][] = [
  ["글 [r]\n[r]: https://a.example", 2, "r"],
  ['글 [말][r]\n[r]: https://a.example "제목"', 2, "말"],
  ["글 [말][R]\n여러 줄\n   [r]: <https://a.example>\n글", 3, "말"],
  ["- 항목 [말][r]\n- 둘\n[r]: https://a.example", 3, "말"],
  ["- 항목 [말][r]\n  [r]: https://a.example", 2, "말"],
  ["1. [말][]\n[말]: https://a.example", 2, "말"],
  ["> 인용 [r]\n> [r]: https://a.example", 2, "r"],
  ["> - [r]이\n>   [r]: https://a.example", 2, "r"],
  ["글[^1]\n\n[^1]: 각주 [r]\n[r]: https://a.example", 4, "r"],
  ["글 [말][r] [r]: 은\n[r]: https://a.example (제목)", 2, "말"],
];

describe("definitions directly below other lines", () => {
  test.each(BELOW)(
    "the definition in %j is parsed in the dialects of Python-Markdown",
    async (text, _, words) => {
      for (const dialect of ["mkdocs", "pelican"] as const) {
        const { html, messages } = await compile(text, dialect);
        expect(html).toMatch(new RegExp(`<a href="https://a\\.example"[^>]*>${words}</a>`));
        expect(html).not.toContain("]: https");
        expect(messages).toEqual([]);
      }
    },
  );

  test.each(BELOW)(
    "the definition in %j is text in other dialects, with one warning on its line",
    async (text, line) => {
      for (const dialects of [[], ["jekyll"], ["hugo", "obsidian"]] as Dialect[][]) {
        const { html, messages } = await compile(text, ...dialects);
        expect(html).toMatch(/\[(?:r|말)\]: /);
        expect(messages).toEqual([
          expect.stringMatching(new RegExp(`^${line} \`\\[(?:r|말)\\]:\` defines no reference.*empty line`)),
        ]);
      }
    },
  );

  test("a definition below an item does not split its list", async () => {
    const { html } = await compile(
      "- 하나 [r]\n[r]: https://a.example\n- 둘\n[s]: https://b.example\n- 셋 [s]",
      "mkdocs",
    );
    expect(html.match(/<ul>/g)).toHaveLength(1);
    expect(html.match(/<li>/g)).toHaveLength(3);
  });

  test("definitions do not join lists of different kinds or separate lists", async () => {
    const { html } = await compile(
      "- 하나 [r]\n[r]: https://a.example\n1. 둘\n\n- 하나\n\n[s]: https://b.example\n\n- 셋",
      "mkdocs",
    );
    expect(html.match(/<[uo]l>/g)).toHaveLength(4);
  });

  test("plain Markdown has an empty line above a definition", async () => {
    const text =
      "글 [r]\n[r]: https://a.example\n\n> 인용 [s]\n> [s]: https://b.example\n\n[t]\n\n[t]: https://c.example";
    const { markdown } = await compile(text, "mkdocs");
    expect(markdown).toBe(
      "글 [r]\n\n[r]: https://a.example\n\n> 인용 [s]\n>\n> [s]: https://b.example\n\n[t]\n\n[t]: https://c.example",
    );
  });

  test.each([
    "글\n\\[r]: https://a.example",
    "글\n[공지]: 오늘은",
    "글\n[공지]: 오늘은 쉽니다. a/b",
    "`코드\n[r]: https://a.example`",
    "글\n[r] https://a.example",
    "글\n앞 [r]: https://a.example",
    "```\n글\n[r]: https://a.example\n```",
    "글\n\n[r]: https://a.example",
    "[q]: https://b.example\n[r]: https://a.example",
    "<div>\n글\n[r]: https://a.example\n</div>",
  ])("%j gives no warning about a definition", async (text) => {
    expect((await compile(text)).messages).toEqual([]);
  });

  test.each(["글\n\\[r]: https://a.example", "글\n[공지]: 오늘은", "글\n앞 [r]: https://a.example"])(
    "%j is text in the dialects of Python-Markdown too",
    async (text) => {
      const [, line = ""] = text.split("\n");
      const { html } = await compile(text, "mkdocs");
      expect(html.replace(/<[^>]*>/g, "")).toContain(line.replace("\\", ""));
    },
  );
});
