import { createRequire } from "node:module";
import { array, assert, asyncProperty, constantFrom, tuple } from "fast-check";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkCjkFriendlyGfmStrikethrough from "remark-cjk-friendly-gfm-strikethrough";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import { compileDocument } from "../../../../src/build/document.ts";
import { parseMarkdown } from "../../../../src/build/markdown/parse.ts";

const { tests: examples } = createRequire(import.meta.url)("commonmark-spec") as {
  tests: { markdown: string }[];
};

/** The parser as it is without authors' own syntax. */
const plain = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyGfmStrikethrough, { singleTilde: false });

test("no example of CommonMark is read otherwise for authors' own syntax", () => {
  expect(examples).toHaveLength(652);
  for (const { markdown } of examples) {
    const text = markdown.replaceAll("→", "\t").normalize("NFC");
    expect(parseMarkdown(text)).toEqual(plain.runSync(plain.parse(text)));
  }
});

/** Lines that begin, continue and end blocks; `#` is a word of its own. */
const LINES = `
!!! note
!!! tip "#"
??? tip
=== "#"
===! "#"
:::tip
:::
::::
:::: warning #
:::foo
::: details #
::: code-group
#
# #
- #
2. #
> #
> [!NOTE] #
\`\`\`
: #
{: .a }
# {: .x}
## # {#id}
| # | # |
| - | - |
==# **#==**
{++#
#++}
{~~#~>#~~}
**#**{: .c}
++ctrl+a++
x^2^ #
`.split("\n");
const INDENTS = ["", "", "", "    ", "        ", "\t", "  ", "> ", "- "];

const text = array(tuple(constantFrom(...INDENTS), constantFrom(...LINES)), { maxLength: 10 }).map(
  (lines) => {
    let count = 0;
    return lines
      .map(([indent, line]) => indent + line.replaceAll(/(?<!#)#(?![#\w])/g, () => `word${(count += 1)}.`))
      .join("\n");
  },
);

describe("a text of such syntax, however broken,", () => {
  test("loses no word, and leaves no element that no browser knows", async () => {
    await assert(
      asyncProperty(text, async (markdown) => {
        const { document } = await compileDocument(
          { path: "a.md", text: `앞 문단.\n\n${markdown}` },
          { contentFolder: "/", base: "/", language: "ko" },
        );
        const words = markdown.match(/word\d+\./g) ?? [];
        expect(words.filter((word) => !document?.html.includes(word))).toEqual([]);
        expect(document?.html).not.toContain("maru-");
      }),
      { numRuns: 300 },
    );
  });
});

test("definitions within blocks are known to the text before and behind", () => {
  const tree = parseMarkdown(
    "[a] [b]\n\n!!! note\n    :::tip\n    [a]: https://a.com\n    :::\n\n[b]: https://b.com\n",
  );
  expect(tree.children[0]).toMatchObject({
    children: [{ type: "linkReference" }, { type: "text" }, { type: "linkReference" }],
  });
});
