import { createRequire } from "node:module";
import { array, assert, asyncProperty, constantFrom, tuple } from "fast-check";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkCjkFriendlyGfmStrikethrough from "remark-cjk-friendly-gfm-strikethrough";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import { compileDocument } from "../../../../src/node/content/compileDocument.ts";
import { parseMarkdown } from "../../../../src/node/markdown/parse.ts";

const { tests: examples } = createRequire(import.meta.url)("commonmark-spec") as {
  tests: { markdown: string }[];
};

/** A parser without Maru's extended syntax. */
const plain = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyGfmStrikethrough, { singleTilde: false });

test("the extended syntax does not change the parse tree of any CommonMark example", () => {
  expect(examples).toHaveLength(652);
  for (const { markdown } of examples) {
    const text = markdown.replaceAll("→", "\t").normalize("NFC");
    expect(parseMarkdown(text)).toEqual(plain.runSync(plain.parse(text)));
  }
});

/** Lines that begin, continue and end blocks; each `#` becomes a unique word. */
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

describe("random extended syntax", () => {
  test("the HTML of random extended syntax has all words and no internal `maru-` name", async () => {
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

test("reference links resolve to definitions within and after nested blocks", () => {
  const tree = parseMarkdown(
    "[a] [b]\n\n!!! note\n    :::tip\n    [a]: https://a.com\n    :::\n\n[b]: https://b.com\n",
  );
  expect(tree.children[0]).toMatchObject({
    children: [{ type: "linkReference" }, { type: "text" }, { type: "linkReference" }],
  });
});
