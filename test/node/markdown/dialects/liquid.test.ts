import { describe, expect, test } from "vitest";
import { DIALECTS, type Dialect } from "../../../../src/node/markdown/dialects/dialect.ts";
import { compileDocument } from "../../../../src/node/content/compileDocument.ts";

async function compile(text: string, ...dialects: Dialect[]) {
  const options = { contentFolder: "/nowhere", base: "/", language: "ko", dialects };
  const { document, problems } = await compileDocument({ path: "posts/a.md", text }, options);
  const shown = (document?.html ?? "")
    .replace(/<button.*?<\/button>/g, "")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&gt;", ">");
  return {
    html: document?.html ?? "",
    shown: shown.replace(/\s+/g, " ").trim(),
    messages: problems.map(({ line, message }) => `${line} ${message}`),
  };
}

const TEMPLATES = new Set<Dialect>(["jekyll", "hexo"]);
const DEFAULT_AND_ALL: Dialect[][] = [[], ...DIALECTS.map((dialect) => [dialect])];

describe("Liquid outputs of several lines", () => {
  test.each([
    ["글 {{ page.title\n| escape }} 뒤", "글 뒤"],
    ["{{ page.title\n  | escape\n  | upcase }}", ""],
    ["{{\n  page.title\n}} 글", "글"],
    ["{{-\npage.title -}} 글", "글"],
    ["- {{ page.title\n  | escape }} 항목", "항목"],
    ["> {{ site.title\n> | escape }} 인용", "인용"],
    ["## {{ page.title\n| escape }} 제목\n글", "제목 글"],
    ["글{{ page.title\n| escape }}은 {{ site.title\n}}과", "글 은 과"],
    ["**글{{ page.title\n| escape }}은** 뒤", "글 은 뒤"],
    ['{{ "글"\n}} 뒤', "글 뒤"],
  ])(
    "the outputs in %j are not shown as source in the dialects of Jekyll and Hexo",
    async (text, expected) => {
      for (const dialect of TEMPLATES) expect((await compile(text, dialect)).shown).toBe(expected);
    },
  );

  test("an output of several lines in a URL is replaced", async () => {
    const text = '[말]({{ "/a/"\n| relative_url }})과 [둘]({{ site.url\n}}/b/)';
    expect((await compile(text, "jekyll")).html).toMatch(/href="\/a\/".*href="\/b\/"/);
  });

  test("a removed output is reported once, with its lines and its complete expression", async () => {
    const { messages } = await compile(
      "글\n\n- {{ page.title\n  | escape }}\n- {{ page.title | escape }}",
      "jekyll",
    );
    expect(messages).toEqual([expect.stringMatching(/^3 `\{\{ page\.title \| escape \}\}` .*line 5/)]);
  });

  test("an output of several lines does not end its list item", async () => {
    const { html } = await compile("- 하나 {{ page.title\n  | escape }} 뒤\n- 둘", "jekyll");
    expect(html.replace(/\s+/g, "")).toBe("<ul><li>하나뒤</li><li>둘</li></ul>");
  });

  test.each([
    "글 {{ page.title\n\n| escape }} 뒤",
    "> {{ page.title\n>\n> | escape }} 뒤",
    "글 {{ page.title\n| escape 뒤",
    "글 {{ a.b\n| c }} 뒤",
    "`{{ page.title\n| escape }}`",
    "```\n{{ page.title\n| escape }}\n```",
    "글\n\n    {{ page.title\n    | escape }}",
  ])("%j is unchanged in the dialect of Jekyll", async (text) => {
    const { shown, messages } = await compile(text, "jekyll");
    expect(shown).toBe(
      text
        .replace(/[`>]|^- /gm, "")
        .replace(/\s+/g, " ")
        .trim(),
    );
    expect(messages).toEqual([]);
  });

  test.each(DEFAULT_AND_ALL.filter(([dialect]) => !dialect || !TEMPLATES.has(dialect)).map((each) => [each]))(
    "a Liquid output is text in the dialects %j",
    async (dialects) => {
      const { shown, messages } = await compile("글 {{ page.title\n| escape }} 뒤", ...dialects);
      expect([shown, messages]).toEqual(["글 {{ page.title | escape }} 뒤", []]);
    },
  );
});

/** Texts with raw markers, how they are shown in other dialects, and how they are shown if Liquid removes the markers. */
const RAW: [text: string, shown: string, removed: string][] = [
  ["글 {% raw %}{{ a }}{% endraw %} 뒤", "글 {% raw %}{{ a }}{% endraw %} 뒤", "글 {{ a }} 뒤"],
  ["{% raw %}글{% endraw %}", "{% raw %}글{% endraw %}", "글"],
  ["글 `{% raw %}{{ a }}{% endraw %}` 뒤", "글 {% raw %}{{ a }}{% endraw %} 뒤", "글 {{ a }} 뒤"],
  ["```liquid\n{% raw %}{{ a }}{% endraw %}\n```", "{% raw %}{{ a }}{% endraw %}", "{{ a }}"],
  ["```\n{% raw %}\n{{ a }}\n{% endraw %}\n```", "{% raw %} {{ a }} {% endraw %}", "{{ a }}"],
  ["{% raw %}\n\n글\n\n{% endraw %}", "{% raw %} 글 {% endraw %}", "글"],
  ["- {%- raw -%}글{%- endraw -%}", "{%- raw -%}글{%- endraw -%}", "글"],
  ["글\n\n    {% raw %}a{% endraw %}", "글 {% raw %}a{% endraw %}", "글 a"],
];

describe("`{% raw %}` and `{% endraw %}`", () => {
  describe.each(DEFAULT_AND_ALL.map((dialects) => ({ dialects })))(
    "in the dialects $dialects",
    ({ dialects }) => {
      const isTemplate = dialects.some((dialect) => TEMPLATES.has(dialect));
      test.each(RAW)(
        "the raw markers in %j are removed in Jekyll and Hexo, and text in other dialects",
        async (text, shown, removed) => {
          const found = await compile(text, ...dialects);
          expect([found.shown, found.messages]).toEqual([isTemplate ? removed : shown, []]);
        },
      );

      test("an unclosed raw marker does not affect the syntax below it", async () => {
        const text = "{% raw %} 다음\n\n<div markdown>\n**굵게**\n</div>";
        expect((await compile(text, ...dialects)).html).toContain("<strong>굵게</strong>");
        expect((await compile(text, ...dialects)).shown).toContain("다음 ");
      });
    },
  );
});
