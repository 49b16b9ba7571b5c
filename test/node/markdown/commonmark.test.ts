import { tests } from "commonmark-spec";
import { describe, expect, test } from "vitest";
import { parseMarkdown } from "../../../src/node/markdown/parse.ts";
import { canonicalBody, canonicalHtml } from "../../support/checks/canonicalBody.ts";

const AUTOLINK = "GFM converts bare URLs and e-mail addresses to links, CommonMark does not";

/** Numbers of the CommonMark 0.31.2 examples that intentionally render differently, with reasons. */
const OTHERWISE: Record<number, string> = {
  602: AUTOLINK,
  606: AUTOLINK,
  608: AUTOLINK,
  611: AUTOLINK,
  612: AUTOLINK,
};

/** Examples based on the rules of the GitHub Flavored Markdown specification 0.29. */
const GFM: [name: string, markdown: string, html: string][] = [
  [
    "a table has a head and a body",
    "| foo | bar |\n| --- | --- |\n| baz | bim |",
    "<table><thead><tr><th>foo</th><th>bar</th></tr></thead><tbody><tr><td>baz</td><td>bim</td></tr></tbody></table>",
  ],
  [
    "colons in the delimiter row align columns, and outer pipes are optional",
    "| abc | defghi |\n:-: | -----------:\nbar | baz",
    '<table><thead><tr><th align="center">abc</th><th align="right">defghi</th></tr></thead><tbody><tr><td align="center">bar</td><td align="right">baz</td></tr></tbody></table>',
  ],
  [
    "an escaped pipe in a table cell is text, also inside code",
    "| f\\|oo |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |",
    "<table><thead><tr><th>f|oo</th></tr></thead><tbody><tr><td>b <code>|</code> az</td></tr><tr><td>b <strong>|</strong> im</td></tr></tbody></table>",
  ],
  [
    "a table ends at the start of another block",
    "| abc |\n| --- |\n| bar |\n> bar",
    "<table><thead><tr><th>abc</th></tr></thead><tbody><tr><td>bar</td></tr></tbody></table><blockquote><p>bar</p></blockquote>",
  ],
  [
    "a table ends at an empty line",
    "| abc |\n| --- |\n| bar |\nbaz\n\nqux",
    "<table><thead><tr><th>abc</th></tr></thead><tbody><tr><td>bar</td></tr><tr><td>baz</td></tr></tbody></table><p>qux</p>",
  ],
  [
    "a table head is a paragraph if its delimiter row has a different number of cells",
    "| abc | def |\n| --- |\n| bar |",
    "<p>| abc | def |\n| --- |\n| bar |</p>",
  ],
  [
    "missing table cells are empty, and excess table cells are dropped",
    "| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |",
    "<table><thead><tr><th>abc</th><th>def</th></tr></thead><tbody><tr><td>bar</td><td></td></tr><tr><td>bar</td><td>baz</td></tr></tbody></table>",
  ],
  [
    "a table can consist of only a head",
    "| abc | def |\n| --- | --- |",
    "<table><thead><tr><th>abc</th><th>def</th></tr></thead></table>",
  ],
  ["text between double tildes is struck through", "~~Hi~~ Hello", "<p><del>Hi</del> Hello</p>"],
  [
    "a strikethrough does not span paragraphs",
    "This ~~has a\n\nnew paragraph~~.",
    "<p>This ~~has a</p><p>new paragraph~~.</p>",
  ],
  ["triple tildes do not create a strikethrough", "a ~~~b~~~ c", "<p>a ~~~b~~~ c</p>"],
  [
    "a strikethrough can contain emphasis",
    "~~a *b* **c**~~",
    "<p><del>a <em>b</em> <strong>c</strong></del></p>",
  ],
  [
    "brackets at the start of list items are checkboxes",
    "- [ ] foo\n- [x] bar",
    '<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" disabled> foo</li><li class="task-list-item"><input type="checkbox" checked disabled> bar</li></ul>',
  ],
  [
    "checkboxes can be nested, and a capital X checks a checkbox",
    "- [X] foo\n  - [ ] bar",
    '<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" checked disabled> foo<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" disabled> bar</li></ul></li></ul>',
  ],
  ["brackets without text after them are not a checkbox", "- [x]", "<ul><li>[x]</li></ul>"],
  [
    "`www.` starts an autolink",
    "www.commonmark.org",
    '<p><a href="http://www.commonmark.org">www.commonmark.org</a></p>',
  ],
  [
    "an autolink ends at the next space",
    "Visit www.commonmark.org/help for more.",
    '<p>Visit <a href="http://www.commonmark.org/help">www.commonmark.org/help</a> for more.</p>',
  ],
  [
    "an autolink excludes punctuation at the end of a sentence",
    "Visit www.commonmark.org. Visit https://commonmark.org/a.b!",
    '<p>Visit <a href="http://www.commonmark.org">www.commonmark.org</a>. Visit <a href="https://commonmark.org/a.b">https://commonmark.org/a.b</a>!</p>',
  ],
  [
    "an autolink includes a closing parenthesis only if it is opened within the link",
    "www.google.com/search?q=Markup+(business)\n\n(www.google.com/search?q=Markup+(business))",
    '<p><a href="http://www.google.com/search?q=Markup+(business)">www.google.com/search?q=Markup+(business)</a></p><p>(<a href="http://www.google.com/search?q=Markup+(business)">www.google.com/search?q=Markup+(business)</a>)</p>',
  ],
  [
    "an autolink excludes an entity-like string at its end",
    "www.google.com/search?q=commonmark&hl=en\n\nwww.google.com/search?q=commonmark&hl;",
    '<p><a href="http://www.google.com/search?q=commonmark&amp;hl=en">www.google.com/search?q=commonmark&amp;hl=en</a></p><p><a href="http://www.google.com/search?q=commonmark">www.google.com/search?q=commonmark</a>&amp;hl;</p>',
  ],
  [
    "`<` ends an autolink",
    "www.commonmark.org/he<lp",
    '<p><a href="http://www.commonmark.org/he">www.commonmark.org/he</a>&lt;lp</p>',
  ],
  [
    "`http://` and `https://` start autolinks, also inside parentheses",
    "http://commonmark.org\n\n(Visit https://encrypted.google.com/search?q=Markup+(business))",
    '<p><a href="http://commonmark.org">http://commonmark.org</a></p><p>(Visit <a href="https://encrypted.google.com/search?q=Markup+(business)">https://encrypted.google.com/search?q=Markup+(business)</a>)</p>',
  ],
  ["an e-mail address is an autolink", "foo@bar.baz", '<p><a href="mailto:foo@bar.baz">foo@bar.baz</a></p>'],
  [
    "a plus sign in an e-mail address is valid only before the @",
    "hello@mail+xyz.example isn't valid, but hello+xyz@mail.example is.",
    '<p>hello@mail+xyz.example isn\'t valid, but <a href="mailto:hello+xyz@mail.example">hello+xyz@mail.example</a> is.</p>',
  ],
  [
    "an e-mail address ends with a letter or digit",
    "a.b-c_d@a.b\n\na.b-c_d@a.b.\n\na.b-c_d@a.b-\n\na.b-c_d@a.b_",
    '<p><a href="mailto:a.b-c_d@a.b">a.b-c_d@a.b</a></p><p><a href="mailto:a.b-c_d@a.b">a.b-c_d@a.b</a>.</p><p>a.b-c_d@a.b-</p><p>a.b-c_d@a.b_</p>',
  ],
  [
    "a script element in raw HTML is removed",
    "<strong>a<script>alert(1)</script><em>b</em></strong>",
    "<p><strong>a<em>b</em></strong></p>",
  ],
];

describe("CommonMark 0.31.2", () => {
  test("the specification of CommonMark 0.31.2 has 652 examples", () => expect(tests).toHaveLength(652));

  test("every example of CommonMark renders as specified, except the intentional differences", async () => {
    const unequal: number[] = [];
    for (const { markdown, html, number } of tests) {
      const [written, expected] = [markdown, html].map((text) => text.replaceAll("→", "\t")) as [
        string,
        string,
      ];
      // The newline at the end of the page is outside all elements, even if an element is not closed.
      const [found, wanted] = [
        await canonicalBody(parseMarkdown(written)),
        await canonicalHtml(expected.trimEnd()),
      ];
      if (found !== wanted) unequal.push(number);
    }
    expect(unequal).toEqual(Object.keys(OTHERWISE).map(Number));
    expect(tests.length - unequal.length).toBeGreaterThanOrEqual(633);
  });
});

describe("GitHub Flavored Markdown", () => {
  test.each(GFM)("%s", async (_, markdown, html) => {
    expect(await canonicalBody(parseMarkdown(markdown))).toBe(await canonicalHtml(html));
  });
});
