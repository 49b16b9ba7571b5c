import { describe, expect, test } from "vitest";
import { compileDocument } from "../../../../src/node/content/compileDocument.ts";
import { isReserved } from "../../../../src/node/markdown/structure/reservedIds.ts";

async function compile(text: string) {
  const options = {
    contentFolder: "test/fixtures/site",
    base: "/",
    language: "en",
    dialects: ["mdx"] as const,
  };
  const { document, problems } = await compileDocument(
    { path: "posts/a.md", text: `---\ntitle: A\n---\n\n${text}` },
    options,
  );
  const { html = "", contents = "", excerpt = "", markdown = "" } = document ?? {};
  return { html, contents, excerpt, markdown, problems };
}

/** Returns the ids and names in HTML. */
function namesIn(html: string): string[] {
  return [...html.matchAll(/ (?:id|name)="([^"]*)"/g)].map(([, name = ""]) => name);
}

/** Ways in which an author's text can set an id: name and function that writes the source. */
const ROUTES: [string, (id: string) => string][] = [
  ["the attribute list of a heading", (id) => `## A {#${id}}`],
  ["the text of a heading", (id) => `## ${id}`],
  ["the attribute list of a paragraph", (id) => `a\n{: #${id} }`],
  ["the attribute list of a link", (id) => `[a](https://example.org/){#${id}}`],
  ["the attribute list of a quotation", (id) => `> a\n{: #${id} }`],
  ["the attribute list of a table", (id) => `| a |\n| - |\n| b |\n{: #${id} }`],
  ["HTML", (id) => `<div id="${id}">a</div>`],
  ["HTML in capitals", (id) => `<P ID=${id}>a</P>`],
  ["HTML with spaces", (id) => `<p id=" ${id} ">a</p>`],
  ["HTML with an entity", (id) => `<p id="&#${id.codePointAt(0)};${id.slice(1)}">a</p>`],
  ["a footnote mark", (id) => `<a data-footnote-ref id="${id}" href="#${id}">1</a>`],
  ["a footnote mark in capitals", (id) => `<a DATA-FootNote-Ref id="${id}">1</a>`],
  ["a link back from a footnote", (id) => `<a data-footnote-backref id="${id}">1</a>`],
  [
    "a list of footnotes",
    (id) => `<section data-footnotes><h2 id="${id}">a</h2><ol><li id="${id}-a">a</li></ol></section>`,
  ],
  ["HTML within a footnote", (id) => `a[^1]\n\n[^1]: <b id="${id}">b</b>`],
  ["the name of an anchor", (id) => `<a name="${id}">a</a>`],
  ["the name of details", (id) => `<details name="${id}"><summary>a</summary>b</details>`],
  ["a heading in HTML", (id) => `<h3 id="${id}">a</h3>`],
  ["a cell", (id) => `<table><tr><th id="${id}">a</th><td headers="${id}">b</td></tr></table>`],
  ["an image", (id) => `<img id="${id}" src="https://example.org/a.png" alt="a">`],
  ["media", (id) => `<video id="${id}" src="https://example.org/a.mp4"></video>`],
  ["a term", (id) => `<dl><dt id="${id}">a</dt><dd>b</dd></dl>`],
  ["a JSX attribute", (id) => `<div id={"${id}"}>a</div>`],
  ["a formula", (id) => `$$\\htmlId{${id}}{x}$$\n\n<i id="${id}">a</i>`],
];

const RESERVED_IDS = ["maru-root", "maru-content", "maru-hydration", "maru-body", "_R_1_", "_r_2_"];

describe.each(ROUTES)("an id from %s", (_, write) => {
  test("an author's id is never a reserved id of the page", async () => {
    const { html, excerpt } = await compile(RESERVED_IDS.map(write).join("\n\n"));
    expect(namesIn(html + excerpt).filter(isReserved)).toEqual([]);
  });

  test("an author's id is unchanged if it is not reserved", async () => {
    expect(namesIn((await compile(write("mine"))).html).some((name) => name.startsWith("mine"))).toBe(true);
  });
});

test.each([
  ["a link", "[x](#maru-content)\n\n## A {#maru-content}", 'href="#section-content"'],
  [
    "a link to the id of a heading's text",
    "[x](#maru-content)\n\n## Maru content",
    'href="#section-content"',
  ],
  ["a link to a name", '[x](#maru-content)\n\n<a name="maru-content">a</a>', 'href="#section-content"'],
  ["a heading's own link", "## A {#maru-content}", 'class="anchor" href="#section-content"'],
  [
    "`aria-describedby`",
    '<dl aria-describedby="a maru-content"></dl><p id="maru-content">a',
    'aria-describedby="a section-content"',
  ],
  [
    "`aria-labelledby`",
    '<table aria-labelledby="maru-content"></table>\n\n<p id="maru-content">a</p>',
    'aria-labelledby="section-content"',
  ],
  [
    "`headers` of a table cell",
    '<table><tr><th id="maru-a">a</th><td headers="maru-a b">b</td></tr></table>',
    'headers="section-a b"',
  ],
])("%s refers to the new name of a renamed id", async (_, text, expected) => {
  const { html, problems } = await compile(text);
  expect(html).toContain(expected);
  expect(html).not.toContain("maru-");
  expect(problems.filter(({ kind }) => kind === "link")).toEqual([]);
});

test("the table of contents and the plain Markdown refer to the new name of a renamed id", async () => {
  const { contents, markdown } = await compile("[x](#maru-a)\n\n## A {#maru-a}\n\n## B\n\n## C");
  expect(contents).toContain('href="#section-a"');
  expect(markdown).toMatch(/\[x\]\(.?#section-a/u);
});

test("a link to a reserved id that no element of the post has is unchanged", async () => {
  expect((await compile("[x](#maru-content)")).html).toContain('href="#maru-content"');
});

test("a renamed id gets a number if an author's id equals it", async () => {
  const { html } = await compile("## A {#maru-a}\n\n## B {#section-a}");
  expect(html).toMatch(/id="section-a-1"[^<]*>A.*id="section-a"[^<]*>B/s);
});

test("a reserved id is reported with its line if an author wrote it, but not if it comes from a heading's text", async () => {
  const { problems } = await compile('## Maru b\n\n<a name="maru-c">c</a>\n\n## A {#maru-a}');
  expect(problems.map(({ kind, line, message }) => `${kind} ${line} ${message}`)).toEqual([
    "html 9 the id `maru-a` of `<h2>` is reserved for the page itself and becomes `section-a`; choose another one",
    "html 7 the name `maru-c` of `<a>` is reserved for the page itself and becomes `section-c`; choose another one",
  ]);
});

test("footnotes have the ids that their marks refer to, even if the author's HTML has the same ids", async () => {
  const { html } = await compile(
    '<a data-footnote-ref id="fnref-1" href="#x">no mark</a>\n\na[^a] b[^a]\n\n<ol><li id="fn-1">no note</li></ol>\n\n<h2 id="footnote-label">no label</h2>\n\n[^a]: note',
  );
  const ids = namesIn(html);
  expect(new Set(ids).size).toBe(ids.length);
  expect(html).toMatch(
    /<a href="#fn-1" id="fnref-1" data-footnote-ref="" aria-describedby="footnote-label">1/,
  );
  expect(html).toMatch(/<section data-footnotes="" class="footnotes"><h2 [^>]*id="footnote-label"/);
  expect(html).toMatch(/<li id="fn-1">\s*<p>note <a href="#fnref-1" data-footnote-backref=""/);
  expect(html.match(/data-footnote-ref/g)).toHaveLength(2);
});

test("text and attribute values that contain the names of footnote attributes are unchanged", async () => {
  const { html } = await compile(
    '<p title="data-footnote-ref">data-footnote-ref</p>\n\n<pre>\n&lt;a data-footnotes&gt;\n</pre>',
  );
  expect(html).toContain('<p title="data-footnote-ref">data-footnote-ref</p>');
  expect(html).toContain("&lt;a data-footnotes&gt;");
});

test.each([
  "hidden",
  "inert",
  "popover",
  "popovertarget",
  "commandfor",
  "command",
  "slot",
  "is",
  "role",
  "tabindex",
  "accesskey",
  "contenteditable",
  "data-search",
  "data-controls",
  "data-back",
  "data-player",
  "data-news",
  "data-within",
  "data-theme",
  "form",
  "part",
  "exportparts",
  "aria-modal",
  "aria-current",
  "aria-expanded",
  "aria-haspopup",
  "rel",
  "target",
])(
  "the attribute %s, which could make an element look like part of the interface, is removed",
  async (name) => {
    const { html } = await compile(
      `<p ${name}="maru-content">a</p> <a ${name}="x" href="/">b</a>\n\n<div ${name}>c</div>\n\na\n{: ${name}="x" }`,
    );
    expect(html).not.toMatch(new RegExp(` ${name}=`));
    expect(html).toContain("c</div>");
  },
);

test("an author cannot choose the group name of tabs", async () => {
  const { html } = await compile('<maru-tab-label group="maru-content">a</maru-tab-label>');
  expect(namesIn(html)).toEqual(["tabs"]);
});

test("no element has a name that would be a property of `document`", async () => {
  const tags = ["img", "form", "iframe", "embed", "object", "input", "map", "meta", "p"];
  const { html } = await compile(
    tags.map((tag) => `<${tag} name="cookie" src="https://example.org/a.png">`).join("\n\n"),
  );
  expect(html).toContain("<img");
  expect(html).not.toContain(' name="cookie"');
});
