import { describe, expect, test } from "vitest";
import type { Dialect } from "../../../../src/node/markdown/dialects/dialect.ts";
import { compileDocument } from "../../../../src/node/content/compileDocument.ts";

async function compile(text: string, ...dialects: Dialect[]) {
  const options = { contentFolder: "/nowhere", base: "/", language: "ko", dialects };
  const { document, problems } = await compileDocument({ path: "posts/a.md", text }, options);
  const html = (document?.html ?? "").replace(/<button.*?<\/button>/g, "").replace(/<\/?span[^>]*>/g, "");
  return { html, messages: problems.map(({ line, message }) => `${line} ${message}`) };
}

describe("tags of other engines", () => {
  test.each<[Dialect, string, string, string]>([
    ["hexo", '<div align="center">', "{% asset_img https://a.example/x.png 그림 %}", '<img alt="그림"'],
    ["hexo", "<center>\n", "{% post_link b 글 %}", ">글</a>"],
    ["jekyll", "<div>\n글\n", '{% include youtube.html id="dQw4w9WgXcQ" %}', "data-player="],
    ["jekyll", "<p>", "{% highlight js %}a<b{% endhighlight %}", "<code>a&lt;b</code>"],
    ["hugo", "<table><tr><td>", '{{< figure src="https://a.example/x.png" alt="a" >}}', '<img alt="a"'],
    ["hugo", "앞\n<div>\n", "{{< youtube dQw4w9WgXcQ >}}", "data-player="],
    ["hugo", "<p>", "{{< highlight js >}}a<b{{< /highlight >}}", "<code>a&lt;b</code>"],
    ["hugo", "- <div>", "{{< youtube dQw4w9WgXcQ >}}", "data-player="],
    ["hugo", "> <div>\n> ", "{{< youtube dQw4w9WgXcQ >}}", "data-player="],
    ["hugo", "<address>\n", "{{< youtube dQw4w9WgXcQ >}}", "data-player="],
    ["zola", "<figure>", '{{ youtube(id="dQw4w9WgXcQ") }}', "data-player="],
  ])("in an HTML block, a tag of %s is converted to HTML: %j%s", async (dialect, before, tag, expected) => {
    const { html, messages } = await compile(`${before}${tag}`, dialect);
    expect(html).toContain(expected);
    expect(html).not.toMatch(/\]\(|embed:|`/);
    expect(messages.filter((each) => !each.includes("is never closed"))).toEqual([]);
  });

  test.each(["글 ", "**굵게** <b>", "<div>\n</div>\n\n", "<div markdown>\n\n"])(
    "a Hugo shortcode outside an HTML block becomes a player: %j",
    async (before) => {
      const { html } = await compile(`${before}{{< youtube dQw4w9WgXcQ >}}`, "hugo");
      expect(html).toContain("data-player=");
    },
  );
});
