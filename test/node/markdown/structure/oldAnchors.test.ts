import { describe, expect, test } from "vitest";
import { compileDocument } from "../../../../src/node/content/compileDocument.ts";
import type { Dialect } from "../../../../src/node/markdown/dialects/dialect.ts";
import { feedHtml } from "../../../../src/node/output/emitters/feeds/feedHtml.ts";

async function compile(text: string, ...dialects: Dialect[]) {
  const { document } = await compileDocument(
    { path: "posts/a.md", text: `---\ntitle: A\n---\n\n${text}` },
    { contentFolder: "test/fixtures/site", base: "/", language: "en", dialects },
  );
  const { html = "", contents = "", excerpt = "", markdown = "", searchText } = document ?? {};
  return { html, contents, excerpt, markdown, searchText };
}

const idsIn = (html: string) => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);

describe("anchors at the old ids of headings", () => {
  test("a heading has an empty element with its id in the engine of the dialect", async () => {
    const { html } = await compile("## Node.js 20", "mkdocs");
    expect(html).toBe(
      '<h2 id="node-js-20" aria-labelledby="node-js-20"><span id="nodejs-20"></span>Node.js 20' +
        '<a class="anchor" href="#node-js-20" aria-labelledby="node-js-20"></a></h2>',
    );
  });

  test("without a dialect, headings have no second id", async () => {
    expect(idsIn((await compile("## Node.js 20")).html)).toEqual(["node-js-20"]);
  });

  test("a heading whose old id is Maru's id has no second id", async () => {
    expect(idsIn((await compile("## First step", "mkdocs", "hugo", "jekyll", "hexo")).html)).toEqual([
      "first-step",
      "First-step",
    ]);
  });

  test("the old id of a heading keeps it although Maru would give it to another heading", async () => {
    // In Hugo: `a`, `a-1`, `a-1-1`.
    const { html } = await compile("## A\n\n## A!\n\n## A.1\n\n## A-1", "hugo");
    expect(idsIn(html)).toEqual(["a", "a-1", "a-1-2", "a1", "a-1-1"]);
  });

  test("an author's id keeps precedence, and its heading has no second id", async () => {
    const { html } = await compile('<p id="nodejs-20">a</p>\n\n## Node.js 20\n\n## B.c {#d}', "mkdocs");
    expect(idsIn(html)).toEqual(["nodejs-20", "node-js-20", "d"]);
  });

  test("headings in HTML have no second id, because engines give them none", async () => {
    expect(idsIn((await compile("<h2>Node.js 20</h2>", "mkdocs")).html)).toEqual(["node-js-20"]);
  });

  test("ids of footnotes and ids that the app reserves do not become anchors", async () => {
    const { html } = await compile("## f.n-1\n\n## _R_\n\na[^1]\n\n[^1]: b", "hugo");
    expect(idsIn(html)).toEqual(["f-n-1", "r", "fnref-1", "footnote-label", "fn-1"]);
  });

  test("an author's HTML cannot set anchors", async () => {
    const { html } = await compile('<h2 data-old-ids="x">A</h2>\n\n<H3 DATA-OLD-IDS=y>B</H3>', "mkdocs");
    expect(html).not.toMatch(/data-old|"[xy]"/);
  });

  test("a link to an old id within the text leads to the id of its heading", async () => {
    // By letters and digits alone, `#ab` would be the first heading.
    const { html } = await compile("[a](#ab)\n\n## A B\n\n## A.B", "hugo");
    expect(idsIn(html)).toEqual(["a-b", "a-b-1", "ab"]);
    expect(html).toContain('href="#a-b-1">a<');
  });

  test("the table of contents, the excerpt, the search text and the Markdown contain no anchors", async () => {
    const text = "## Node.js 20\n\na\n\n<!-- more -->\n\n## B.c\n\n## D.e";
    const [plain, other] = [await compile(text), await compile(text, "mkdocs")];
    expect({ ...other, html: "" }).toEqual({ ...plain, html: "" });
    expect(other.html.replace(/<span id="[^"]*"><\/span>/g, "")).toBe(plain.html);
  });

  test("a feed contains no anchors", async () => {
    const { html } = await compile("## Node.js 20", "mkdocs");
    expect(feedHtml(html, "https://example.org/a/")).toBe('<h2 id="node-js-20">Node.js 20</h2>');
  });
});
