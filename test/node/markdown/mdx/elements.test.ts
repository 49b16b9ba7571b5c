import { describe, expect, test } from "vitest";
import { compileMdx } from "./compileMdx.ts";

describe("HTML in MDX", () => {
  test.each([
    ['<div className="a b">\n  **글**\n</div>', '<div class="a b">\n<p><strong>글</strong></p>\n</div>'],
    ["<div>글 **둘**</div>", "<div>글 <strong>둘</strong></div>"],
    ["<p>글 **둘**</p>", "<p>글 <strong>둘</strong></p>"],
    ["<p>\n  글\n  **둘**\n</p>", "<p>글\n<strong>둘</strong></p>"],
    ["<h3 id='a'>제목</h3>", "<h3"],
    ["글<br/>글<br />글<br>글", "<p>글<br/>글<br/>글<br/>글</p>"],
    ["한글<b>굵게</b>를 <kbd>Ctrl</kbd>", "<p>한글<b>굵게</b>를 <kbd>Ctrl</kbd></p>"],
    ["<span style={{color: 'red'}} onClick={() => alert(1)}>글</span>", "<p><span>글</span></p>"],
    [
      "<details open>\n<summary>제목 **둘**</summary>\n\n- 글\n\n</details>",
      '<details open="">\n<summary>제목 <strong>둘</strong></summary>\n<ul>\n<li>글</li>\n</ul>\n</details>',
    ],
    [
      "<details><summary>제목</summary>\n글\n</details>",
      "<details>\n<summary>제목</summary>\n<p>글</p>\n</details>",
    ],
    [
      "<ul>\n  <li>하나</li>\n  <li>**둘**</li>\n</ul>",
      "<ul>\n<li>하나</li>\n<li><strong>둘</strong></li>\n</ul>",
    ],
    ["<label htmlFor='a'>글</label>", "글"],
    ["<b>\n글\n</b>", "<p><b>\n글\n</b></p>"],
    ["<div>\n<div>\n글\n</div>\n</div>", "<div>\n<div>\n<p>글</p>\n</div>\n</div>"],
    ["글\n<div>둘</div>\n글", "<p>글</p>\n<div>둘</div>\n<p>글</p>"],
    [
      "<table>\n<tbody>\n<tr><td>**a**</td><td>b</td></tr>\n</tbody>\n</table>",
      "<td><strong>a</strong></td><td>b</td>",
    ],
    ["<math><mi>x</mi></math>", ""],
    ["네 칸\n\n    들여 쓴 글", "<p>네 칸</p>\n<p>들여 쓴 글</p>"],
    ["<div>\n\t\t들여 쓴 **글**\n</div>", "<div>\n<p>들여 쓴 <strong>글</strong></p>\n</div>"],
    ["<div>\n[글][a]\n\n[a]: https://a.example\n</div>", '<a href="https://a.example"'],
  ])("%j is converted to HTML without a warning", async (text, html) => {
    const shown = await compileMdx(text);
    expect(shown.html).toContain(html);
    expect(shown.messages).toEqual([]);
  });

  test.each([
    ["<a href={'javascript:alert(1)'}>글</a>"],
    ["<Link to='javascript:alert(1)'>글</Link>"],
    ["<Card title='글' href={`javascript:alert(1)`} />"],
    ["<Foo title='글' url='javascript:alert(1)' />"],
    ["<img src={'x'} onError='alert(1)' alt='글' />"],
    ["<div dangerouslySetInnerHTML={{__html: '<script>alert(1)</script>'}}>글</div>"],
    ["<script>alert(1)</script>\n\n글"],
    ["<script>{`alert(1)`}</script>\n\n글"],
    ["<iframe srcDoc='<script>alert(1)</script>'></iframe>\n\n글"],
    ["<svg onload='alert(1)'><path d='a' /></svg>\n\n글"],
    ["{(() => { alert(1) })()}\n\n글"],
    ["<Image src='javascript:alert(1)' alt='글' />"],
    ['<Foo title="글<img src=x onerror=alert(1)>" />'],
    ["<div className={'m-app'} id='root'>글</div>"],
    ["<style>{`\n.a {}\n\n.b {}\n`}</style>\n\n글"],
  ])("%j is shown without anything that runs code", async (text) => {
    const { html } = await compileMdx(text);
    expect(html).toContain("글");
    expect(html).not.toMatch(/<(?:script|style|svg|iframe)|<[^>]*(?:javascript:|\son\w+=|srcdoc)/i);
  });

  test.each([
    ["<img src={logo} alt='글' />", "1: image `{logo}` is not shown"],
    ["글 <img src={a.b} />", "1: image `{a.b}` is not shown"],
    ["글\n\n<Image src={props.src} alt='글' />", "3: image `{props.src}` is not shown"],
    ["<video src={`${x}.mp4`} />", "1: image `{`${x}.mp4`}` is not shown"],
  ])(
    "a media URL that only JavaScript can compute is reported with its source: %j",
    async (text, message) => {
      expect((await compileMdx(text)).messages).toEqual([expect.stringContaining(message) as string]);
    },
  );

  test("a link whose URL only JavaScript can compute leads to the source of the expression", async () => {
    expect((await compileMdx("<a href={url}>글</a>")).html).toContain('<a href="{url}">글</a>');
  });

  test("links between files are resolved in Markdown, HTML and components", async () => {
    const links = [
      "[글](./b.mdx#c)",
      '<a href="./b.mdx#c">글</a>',
      '<Link to="./b.mdx#c">글</Link>',
      "[글]\n\n[글]: ./b.mdx#c",
    ];
    for (const link of links)
      expect((await compileMdx(link)).html).toContain('<a href="source:b.mdx#c">글</a>');
  });

  test("an `.mdx` file is parsed as MDX in addition to the dialects of its folder", async () => {
    const text = "![[jar.svg]] %%a%% <Badge text='새' />\n\n{{< youtube dQw4w9WgXcQ >}}\n\n{/* b */}글";
    const { html } = await compileMdx(text, { dialects: ["obsidian", "hugo"] });
    expect(html).toMatch(/<p><img [^>]*src="\/assets\/jar/);
    expect(html).toContain('<a class="embed"');
    expect(html).toMatch(/새<\/p>[^]*<p>글<\/p>$/);
    expect((await compileMdx("![[jar.svg]] {/* b */}글")).html).toBe("<p>![[jar.svg]] 글</p>");
  });
});
