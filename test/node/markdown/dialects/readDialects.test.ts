import { readdirSync, readFileSync } from "node:fs";
import { array, assert, asyncProperty, constantFrom } from "fast-check";
import { describe, expect, test } from "vitest";
import { DIALECTS } from "../../../../src/node/markdown/dialects/dialect.ts";
import { compileDocument } from "../../../../src/node/content/compileDocument.ts";
import { readDialects } from "../../../../src/node/markdown/dialects/readDialects.ts";
import type { Warn } from "../../../../src/node/diagnostics/problem.ts";

const FOLDER = "test/fixtures/bodies/dialects";
const fixtures = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".md"),
);

/** Converts a text with all dialects enabled. */
function clear(text: string): { text: string; messages: string[] } {
  const messages: string[] = [];
  const warn: Warn = (kind, line, message) => void messages.push(`${kind} ${line} ${message}`);
  return { text: readDialects(text, { dialects: new Set(DIALECTS), warn }), messages };
}

/** Pieces of other engines' syntax, both valid and invalid. */
const PIECES = [
  ..."{% raw %}|{% endraw %}|{% highlight js %}|{% endhighlight %}|{% comment %}|{% endcomment %}|{% if x %}|{% endif %}".split(
    "|",
  ),
  ...'{% blockquote 김 %}|{% endblockquote %}|{% include a.html b="c" %}|{% img a.png %}|{{ site.url }}|{{ "a" | relative_url }}'.split(
    "|",
  ),
  ...'{{< youtube dQw4w9WgXcQ >}}|{{< figure src="a.png" caption="b" >}}|{{% x %}}|{{% /x %}}|{{</* x */>}}|{::comment}|{:/}'.split(
    "|",
  ),
  ...'<Tabs>|</Tabs>|<Foo a={{ b: 1 }} />|<T>|<div markdown="1">|</div>|<!--|-->|<script>|</script>|<title>|{/*|*/}|%%|<pre>|</pre>'.split(
    "|",
  ),
  ..."import A from 'a';|export const a = {|};|* a|{:toc}|[TOC]|[https://a.b/:embed]|![[a.png]]|[[b]]|@[youtube](x)".split(
    "|",
  ),
  ..."\n|\n\n|  |    |> |- |1. |# |`|```|```js|~~~|글|**글**|[x](|)|\"|'".split("|"),
];

describe("dialect conversion", () => {
  test.each(fixtures)("dialect conversion preserves the number of lines of %s", (name) => {
    const text = readFileSync(`${FOLDER}/${name}`, "utf8");
    expect(clear(text).text.split("\n")).toHaveLength(text.split("\n").length);
  });

  test.each([
    ["# 제목\n\n글 *하나*.\n\n- a\n- b", "plain Markdown"],
    ["```html\n{% include x %} <Foo /> {{< youtube x >}} <!--\n```", "fenced code"],
    ['글\n\n    {% include x %} <Foo a="b" />\n', "indented code"],
    ["`{% include x %}`, ``{{ page.title }} ` <T>``", "inline code"],
    ["<pre>\n{{ page.title }}\n</pre>\n\n<code>{% x %}</code>", "code in HTML"],
    ["a < b, x <- y, {a}, {{ b }}, 100%, 50%%, {x: 1}, #{y}, ${z}", "braces and signs with other meanings"],
    [
      "import numpy as np\n\nexport PATH=$PATH:/bin\n\nexport default value is 1",
      "lines that are not module statements",
    ],
    ["$$\\frac{{a}}{{b}} {%\n$$", "formulas"],
    ["<https://a.example/> <a@b.example> <tel:123>", "URLs in angle brackets"],
  ])("dialect conversion leaves %j unchanged, because it is %s", (text) => {
    expect(clear(text)).toEqual({ text, messages: [] });
  });

  test("dialect conversion reports each unsupported tag once, with all its lines", () => {
    const { messages } = clear(
      "{% include a.html %}\n\n{% include a.html %}\n\n{% include a.html %}\n\n{{< x >}}\n",
    );
    expect(messages).toHaveLength(2);
    expect(messages.find((each) => each.includes("include"))).toMatch(
      /^syntax 1 `\{% include a\.html %\}` .*\(also on line 3, 5\)$/,
    );
    expect(messages.find((each) => each.includes("< x >"))).toMatch(/^syntax 7 /);
  });

  test("dialect conversion preserves the text after an unclosed opening tag", () => {
    const openings = [
      "{% raw %}",
      "{% highlight js %}",
      "{% comment %}",
      "{::comment}",
      "{/*",
      "{# ",
      "%%",
      "{{",
      "{%",
      "{{<",
      "<Tabs",
      "<!--",
    ];
    for (const opening of openings)
      expect(clear(`앞\n\n${opening}\n\n끝 문단.`).text, opening).toContain("끝 문단.");
  });

  test("dialect conversion preserves the number of lines for any combination of dialect syntax, and returns text that compiles", async () => {
    const piece = constantFrom(...PIECES);
    await assert(
      asyncProperty(array(piece, { minLength: 2, maxLength: 14 }), async (pieces) => {
        const text = pieces.join("");
        expect(clear(text).text.split("\n")).toHaveLength(text.split("\n").length);
        const source = { path: "a.md", text: `---\ntitle: a\n---\n${text}` };
        const options = { contentFolder: "/nowhere", base: "/", language: "ko" };
        expect((await compileDocument(source, options)).document).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });

  test("dialect conversion takes time proportional to the length of the text", () => {
    const hostile = [
      "{% raw %}",
      "{% comment %}\n",
      "{% highlight js %}\n",
      "{% blockquote %}\n",
      "{{< x ",
      "{{ a | ",
      "{% x ",
      "{/* ",
      "{# ",
      "<A b={",
      '<a b="',
      "<Foo>\n",
      "<Foo\n",
      "<!-- ",
      "<pre>",
      "%% x ",
      "export const a = {\n\n",
      "import {\n\n",
      "<div markdown>\nx\n",
      "* x\n{:toc}\n",
      "```\n{% raw %}\n",
      "[https://a:embed",
    ];
    for (const piece of hostile) {
      const [short, long] = [2000, 16_000].map((count) => {
        const text = piece.repeat(count / piece.length);
        const before = process.cpuUsage().user;
        clear(text);
        return process.cpuUsage().user - before;
      }) as [number, number];
      // The long text has 8 times the length, and would take 64 times as long in quadratic time. 0.5 s allows for noise.
      expect(long, piece).toBeLessThan(short * 40 + 500_000);
    }
  });
});
