import { describe, expect, test } from "vitest";
import type { Dialect } from "../../../../src/node/markdown/dialects/dialect.ts";
import { compileDocument } from "../../../../src/node/content/compileDocument.ts";

async function compile(text: string, ...dialects: Dialect[]) {
  const options = { contentFolder: "/nowhere", base: "/", language: "ko", dialects };
  const { document, problems } = await compileDocument({ path: "posts/a.md", text }, options);
  const html = (document?.html ?? "").replace(/<button.*?<\/button>/g, "").replace(/<\/?span[^>]*>/g, "");
  return { html, messages: problems.map(({ line, message }) => `${line} ${message}`) };
}

describe("tags that open and close on one line", () => {
  test.each<[Dialect, string, string]>([
    ["jekyll", "{% highlight js %}", "{% endhighlight %}"],
    ["jekyll", "{%- highlight js linenos -%}", "{%- endhighlight -%}"],
    ["hexo", "{% codeblock 제목 lang:js %}", "{% endcodeblock %}"],
    ["hugo", "{{< highlight js >}}", "{{< /highlight >}}"],
    ["hugo", "{{% highlight js %}}", "{{% /highlight %}}"],
    ["hugo", '{{<highlight js "linenos=table">}}', "{{</highlight>}}"],
  ])(
    "in %s, code between tags on one line does not extend to the next pair of tags: %s",
    async (dialect, open, close) => {
      const text = `${open}<a> \`b\`${close}\n\n가운데 **글**\n\n${open}\nc\n${close}\n\n끝`;
      const { html, messages } = await compile(text, dialect);
      expect(html).toContain("<p><code>&lt;a&gt; `b`</code></p>\n<p>가운데 <strong>글</strong></p>");
      expect(html).toMatch(/<pre[^>]*><code>c<\/code><\/pre><\/(?:div|figure)>\n<p>끝<\/p>$/);
      expect(messages).toEqual([]);
    },
  );

  test.each<[Dialect, string, string, string]>([
    ["hexo", "{% blockquote 김, 책 %}", "{% endblockquote %}", " — 김, 책"],
    ["hexo", "{% quote %}", "{% endquote %}", ""],
    ["hexo", "{% pullquote left %}", "{% endpullquote %}", ""],
    ["hexo", "{% cq %}", "{% endcq %}", ""],
    ["zola", '{% quote(author="김") %}', "{% end %}", " — 김"],
  ])(
    "in %s, a quote on one line does not extend to the next pair of tags: %s",
    async (dialect, open, close, by) => {
      const { html } = await compile(`${open}하나${close}\n\n가운데\n\n${open}\n둘\n${close}`, dialect);
      expect(html).toMatch(
        `<blockquote>\n<p>하나${by}</p>\n</blockquote>\n<p>가운데</p>\n<blockquote>\n<p>둘`,
      );
      expect(html).not.toContain("left");
    },
  );
});

describe("highlighted Liquid with raw markers", () => {
  test.each([
    "{% highlight liquid %}{% raw %}\n{{ x }}\n{% endraw %}{% endhighlight %}",
    "{% highlight liquid %} {% raw %}\n{{ x }}\n{% endraw %}\n{% endhighlight %}",
    "{% highlight liquid %}\n{% raw %}\n{{ x }}\n{% endraw %}\n{% endhighlight %}",
    "{%- highlight liquid -%}{%- raw -%}\n{{ x }}\n{%- endraw -%}{%- endhighlight -%}",
  ])("a Jekyll code block with raw markers shows the text between them as code: %j", async (block) => {
    const inList = `- 목록\n\n  ${block.replaceAll("\n", "\n  ")}`;
    for (const text of [block, inList, `${block}\n\n${block}`, block.replaceAll("\n", "\r\n")]) {
      const { html, messages } = await compile(`${text}\n\n끝 **글**`, "jekyll");
      const codes = Array.from(html.matchAll(/<code>([^]*?)<\/code>/g), ([, code]) => code);
      expect(codes).toEqual(codes.map(() => "{{ x }}"));
      expect(codes).toHaveLength(text.split("{{ x }}").length - 1);
      expect(html).toContain("<p>끝 <strong>글</strong></p>");
      expect(messages).toEqual([]);
    }
  });

  test("Jekyll's highlight tag is text between raw markers, and code in a fence", async () => {
    const { html } = await compile(
      "{% raw %}\n{% highlight a %}\n{% endraw %}\n\n```\n{% highlight a %}{% raw %}\n```\n\n끝 {{ page.title }}",
      "jekyll",
    );
    expect(html).toContain("<p>{% highlight a %}</p>");
    expect(html).toContain("<code>{% highlight a %}{% raw %}</code>");
    expect(html).toContain("<p>끝</p>");
  });
});

test.each([
  ["[a]({% post_url 2024-01-02-my post %})", 'href="source:**%2F2024-01-02-my%20post.md"'],
  ["[a]({% post_url 하위/2024-01-02-두 번째 글 %}#절)", "%EB%91%90%20%EB%B2%88%EC%A7%B8%20%EA%B8%80.md#"],
  ["[a]({% link _posts/2024-01-02-my post.md %})", 'href="source:**%2F_posts%2F2024-01-02-my%20post.md"'],
  [
    "[a]({{ site.baseurl }}{% link assets/두 번.pdf %} 't')",
    'href="/assets/%EB%91%90%20%EB%B2%88.pdf" title="t"',
  ],
  ["[a]({% post_url 2024-01-02-hello %})", 'href="source:**%2F2024-01-02-hello.md"'],
])("a path in a Jekyll tag may contain spaces: %s", async (text, expected) => {
  expect((await compile(text, "jekyll")).html).toContain(expected);
});

test.each([
  ['{{< figure src="https://a.example/x.png" link="https://b.example/" caption="말" >}}', "figure"],
  ['{{< figure src="https://a.example/x.png" link="https://b.example/" >}}', "p"],
  ['{{< figure src="https://a.example/x.png" link="https://b.example/" width="9" >}}', "p"],
])("Hugo's figure shortcode links its image to the URL in `link`: %s", async (text, around) => {
  const { html } = await compile(text, "hugo");
  expect(html).toMatch(/<a href="https:\/\/b.example\/"[^>]*><img [^>]*><\/a>/);
  expect(html).toMatch(new RegExp(`^<${around}[ >]`));
});

test.each([
  ["{% iframe https://a.example/ 100 100 %}", "https://a.example/"],
  ["{% iframe https://a.example/ 100% 50px %}", "https://a.example/"],
  ["{% btn https://a.example/, 글, home %}", "글"],
  ["{% pdf https://a.example/ %}", "https://a.example/"],
])("a Hexo tag with a URL becomes a link whose text is never a size: %s", async (text, words) => {
  expect((await compile(text, "hexo")).html).toMatch(
    new RegExp(`<a href="https://a.example/"[^>]*>${words}</a>`),
  );
});

describe("players from tags and shortcodes", () => {
  const shortcode = "{{< youtube dQw4w9WgXcQ >}}";
  test.each([
    `| 가 | 나 |\n|---|---|\n| ${shortcode} | 다 |`,
    `| ${shortcode} | |\n|---|---|\n| 가 | 다 |`,
    `## 제목 ${shortcode}`,
    `**굵게 ${shortcode}**`,
    `- *${shortcode}* 항목`,
    `> ${shortcode}`,
  ])("a player is rendered at any position in the text: %j", async (text) => {
    const { html, messages } = await compile(text, "hugo");
    expect(html).toContain('data-player="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ');
    expect(messages).toEqual([]);
    const tag = await compile(text.replace(shortcode, "{% youtube dQw4w9WgXcQ %}"), "hexo");
    expect(tag.html).toBe(html);
  });
});

describe("reports of shortcodes", () => {
  test.each<[Dialect, string]>([
    ["hugo", "{{< x >}}"],
    ["hugo", "{{% x %}}"],
    ["zola", "{{ x() }}"],
  ])("a report on a shortcode of %s quotes it with its delimiters: %s", async (dialect, shown) => {
    const { messages } = await compile(shown.replace("()", '(a="b")'), dialect);
    expect(messages).toEqual([expect.stringContaining(`\`${shown}\` is a shortcode`)]);
  });

  test("a report on a self-closing shortcode omits its slash", async () => {
    for (const text of ["{{< x/ >}}", "{{<x/>}}", "{{< x />}}"])
      expect((await compile(text, "hugo")).messages[0]).toContain("`{{< x >}}`");
  });
});

test("Zola's escaped shortcodes are shown without `/*` and `*/` only in the dialect of Zola", async () => {
  const text = '{{/* youtube(id="a") */}} {%/* quote() */%} *나* {%/* end */%} `{{/* f() */}}`';
  const { html, messages } = await compile(text, "zola");
  expect(html).toBe(
    "<p>{{ youtube(id=&quot;a&quot;) }} {% quote() %} <em>나</em> {% end %} <code>{{ f() }}</code></p>",
  );
  expect(messages).toEqual([]);
  expect((await compile('{{/* youtube(id="a") */}}')).html).toContain("{{/* youtube");
  expect((await compile('{{/* youtube(id="a") */}}', "hugo")).html).not.toContain("youtube");
});

describe("Obsidian's comments", () => {
  test.each([
    "앞 %%쉿\n쉿%% 뒤",
    "앞%%쉿%%뒤",
    "앞(%%쉿%%) 뒤",
    "앞\n\n%%\n쉿\n\n쉿\n%%\n\n뒤",
    "앞\n\n%% 쉿\n\n- 쉿\n\n쉿 %%\n\n뒤",
    "> 앞\n> %%쉿\n> 쉿%% 뒤",
    "> 앞\n>\n> %%\n> 쉿\n>\n> 쉿\n> %%\n> 뒤",
    "앞 %%쉿 50% 쉿%% 뒤",
    "앞\r\n%%쉿\r\n쉿%%\r\n뒤",
  ])("every part of a comment is hidden in the dialect of Obsidian: %j", async (text) => {
    const { html, messages } = await compile(text, "obsidian");
    expect(html).not.toMatch(/쉿|%/);
    expect(html.replace(/<[^>]*>|[\s()]/g, "")).toBe("앞뒤");
    // Text after a comment in a quote stays in the quote.
    expect(html.endsWith("</blockquote>")).toBe(text.startsWith(">"));
    expect(messages).toEqual([]);
  });

  test.each([
    "100%% 할인과 50%% 세일",
    "printf(“%d%%”)과 %s%%",
    "`%%글%%`과 \\%%글\\%%",
    "%% 열린 글\n\n다음 %% 글",
    "%% 하나\n\n글\n\n%% 둘\n\n글",
  ])("text with percent signs is not a comment in the dialect of Obsidian: %j", async (text) => {
    expect((await compile(text, "obsidian")).html).toBe((await compile(text)).html);
  });
});
