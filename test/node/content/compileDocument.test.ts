import { describe, expect, test } from "vitest";
import { compileDocument } from "../../../src/node/content/compileDocument.ts";

const compile = async (text: string, path = "posts/a.md", base = "/") => {
  const options = { contentFolder: "test/fixtures/site", base, language: undefined };
  const { document, problems } = await compileDocument({ path, text }, options);
  if (!document) throw new Error(JSON.stringify(problems));
  return { ...document, problems };
};
const html = async (text: string) => (await compile(text)).html;
/** Returns a heading with its anchor link, whose accessible name is the text of the heading. */
const heading = (tag: string, id: string, message: string) =>
  `<${tag} id="${id}" aria-labelledby="${id}">${message}<a class="anchor" href="#${encodeURIComponent(id)}" aria-labelledby="${id}"></a></${tag}>`;

describe("title", () => {
  test("a title in front matter takes precedence over the leading heading, which remains in the body", async () => {
    const { title, html: body } = await compile("---\ntitle: One\n---\n# Two\n\ntext");
    expect(title).toBe("One");
    expect(body).toContain(heading("h2", "two", "Two"));
  });

  test("the leading heading becomes the title if front matter has none, and is removed from the body", async () => {
    const { title, html: body } = await compile("# 첫 *제목*\n\ntext");
    expect(title).toBe("첫 제목");
    expect(body).toBe("<p>text</p>");
  });

  test("a leading heading that repeats the title is removed from the body", async () => {
    expect(await html("---\ntitle: Same\n---\n\n# Same\n\ntext")).toBe("<p>text</p>");
  });

  test("the title is derived from the file name if there is neither a title nor a heading", async () => {
    expect((await compile("text", "posts/2025-01-22-on-walking.md")).title).toBe("on walking");
  });
});

describe("body", () => {
  test("headings have unique ids that include Korean, and begin one level below the title", async () => {
    expect(await html("text\n\n# 첫 걸음\n\n## 첫 걸음\n\n# C++\n\n# 🎉\n\n# maru-root")).toBe(
      [
        "<p>text</p>",
        heading("h2", "첫-걸음", "첫 걸음"),
        heading("h3", "첫-걸음-1", "첫 걸음"),
        heading("h2", "c-plus-plus", "C++"),
        heading("h2", "section-4", "🎉"),
        heading("h2", "section-root", "maru-root"),
      ].join("\n"),
    );
  });

  test("only headings of the upper levels have anchor links, and an excerpt has none", async () => {
    const { html: body, excerpt } = await compile(
      "## 둘\n\n##### 다섯\n\n글[^1]\n\n<!-- more -->\n\n[^1]: 주",
    );
    expect(body.match(/class="anchor"/g)).toHaveLength(1);
    expect(body).toContain('<h5 id="다섯">다섯</h5>');
    expect(excerpt).not.toContain("anchor");
  });

  test.each([
    ["**마크다운(Markdown)**을", "<p><strong>마크다운(Markdown)</strong>을</p>"],
    ['**"인용"**이라고', "<p><strong>&quot;인용&quot;</strong>이라고</p>"],
    ["**중요!**합니다", "<p><strong>중요!</strong>합니다</p>"],
    ["3~5일, 100~200원", "<p>3~5일, 100~200원</p>"],
    ["~~지움~~", "<p><del>지움</del></p>"],
    ["($500b)를 200달러", "<p>($500b)를 200달러</p>"],
    ["<!-- more -->", ""],
  ])("%s is rendered as the author intends", async (markdown, expected) => {
    expect((await html(markdown)).trim()).toBe(expected);
  });

  test("the body has no style attributes, and the alignment of a table column is a data attribute", async () => {
    const body = await html("| a | b |\n| :- | -: |\n| 1 | 2 |\n\n<p style='color:red' onclick='x()'>p</p>");
    expect(body).toContain(
      '<th scope="col" data-align="left">a</th><th scope="col" data-align="right">b</th>',
    );
    expect(body).toContain("<p>p</p>");
    expect(body).not.toMatch(/style=|onclick| align="/);
  });

  test.each([
    ["<script>alert(1)</script>after", "alert"],
    ["[a](javascript:alert(1))", "javascript"],
    ["<a href='java&#10;script:alert(1)'>a</a>", "script:"],
    ["<img src=x onerror=alert(1)>", "onerror"],
    ["<iframe src='https://evil.example/'></iframe>", "iframe"],
    ["<svg onload=alert(1)></svg>", "onload"],
    ["![a](data:text/html,x)", "data:"],
  ])("%s is sanitized", async (markdown, trace) => {
    expect(await html(markdown)).not.toContain(trace);
  });

  test("tel: and mailto: links are preserved", async () => {
    expect(await html("[a](tel:+821012345678) [b](mailto:a@example.org)")).toBe(
      '<p><a href="tel:+821012345678">a</a> <a href="mailto:a@example.org">b</a></p>',
    );
  });

  test("footnotes have numeric ids and a title in the language of the text", async () => {
    const body = await html("한국어 글입니다[^주].\n\n[^주]: 풀이");
    expect(body).toContain('<a href="#fn-1" id="fnref-1" data-footnote-ref=""');
    expect(body).toContain('<li id="fn-1">');
    expect(body).toContain(">각주</h2>");
  });

  test("the base path is added to URLs of this site, and all other URLs are unchanged", async () => {
    const { html: body } = await compile(
      "[a](/posts/b/) [c](//other.example/) [d](#e)",
      "posts/a.md",
      "/blog/",
    );
    expect(body).toBe(
      '<p><a href="/blog/posts/b/">a</a> <a href="//other.example/" rel="noopener noreferrer">c</a> <a href="#e">d</a></p>',
    );
  });
});

describe("images", () => {
  const path = "posts/2024/moon-jar/index.md";

  test("an image next to the post gets a hashed URL, its dimensions and lazy loading", async () => {
    const { html: body, assets } = await compile("![jar](./jar.svg)", path, "/blog/");
    expect(body).toMatch(
      /<img alt="jar" loading="lazy" decoding="async" src="\/blog\/assets\/jar\.[0-9a-f]{8}\.svg" width="200" height="120"\/>/,
    );
    expect(assets.map((asset) => asset.path)).toEqual([
      expect.stringMatching(/^assets\/jar\.[0-9a-f]{8}\.svg$/),
    ]);
  });

  test.each([
    ["![a](gone.png)", "`posts/2024/moon-jar/gone.png` does not exist"],
    ["![a](../../../../seed/posts/the-stargate-project.md)", "it is outside the content folder"],
  ])("%s is reported as a warning with its line", async (markdown, reason) => {
    const { problems } = await compile(`---\ntitle: a\n---\n\n${markdown}`, path);
    expect(problems).toMatchObject([
      { severity: "warning", file: path, line: 5, message: expect.stringContaining(reason) as string },
    ]);
  });
});

describe("metadata", () => {
  test("the summary is the description, or the excerpt as plain text if there is no description", async () => {
    expect((await compile("---\ndescription: Said.\n---\n\nText.")).summary).toBe("Said.");
    expect((await compile("*Text* with `code`.\n\nMore.")).summary).toBe("Text with code.");
  });

  test("the language is read from front matter, or detected from the script if front matter has none", async () => {
    expect((await compile("---\nlang: ja\n---\nText")).language).toBe("ja");
    expect((await compile("한국어로 쓴 글")).language).toBe("ko");
    expect((await compile("English")).language).toBe("en");
  });
});
