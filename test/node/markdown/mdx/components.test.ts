import { describe, expect, test } from "vitest";
import { compileMdx } from "./compileMdx.ts";

/** Returns the labels and panels of tabs in HTML. The selected tab begins with a star. */
function tabsOf(html: string): string[] {
  return html
    .replace(/<div class="tabs"[^>]*>/g, "")
    .split("<label>")
    .slice(1)
    .map((tab) => tab.replace(/<input[^>]*checked=""\/>/, "*").replace(/<input[^>]*>/, ""));
}

describe("tabs of MDX", () => {
  test.each([
    [
      '<Tabs>\n  <TabItem value="a" label="가">\n    **하나**\n  </TabItem>\n  <TabItem value="b" label="나" default>\n    둘\n  </TabItem>\n</Tabs>',
    ],
    [
      '<Tabs><TabItem value="a" label="가">**하나**</TabItem><TabItem value="b" label="나" default>둘</TabItem></Tabs>',
    ],
    [
      '<Tabs defaultValue="b" values={[{label: "가", value: "a"}, {label: "나", value: "b"}]}>\n<TabItem value="a">\n\n**하나**\n\n</TabItem>\n<TabItem value="b">둘</TabItem>\n</Tabs>',
    ],
    [
      "<Tabs items={['가', '나']} defaultIndex={1}>\n<Tabs.Tab>**하나**</Tabs.Tab>\n\n<Tabs.Tab>둘</Tabs.Tab>\n</Tabs>",
    ],
    [
      '<Tabs items={["가", "나"]} defaultIndex="1" defaultValue="나">\n\t<Tab value="가">**하나**</Tab>\n\t<Tab value="나">둘</Tab>\n</Tabs>',
    ],
    [
      "<Tabs defaultIndex={1}>\n{/* 주석 */}\n<Tab title={'가'} {...props}>\n**하나**\n</Tab>\n<Tab title={`나`}>\n둘\n</Tab>\n</Tabs>",
    ],
  ])("%j are tabs", async (text) => {
    const { html, messages, markdown } = await compileMdx(`앞\n\n${text}\n\n뒤`);
    const [first = "", second = ""] = tabsOf(html);
    expect(first).toBe("가</label><div><p><strong>하나</strong></p></div>");
    expect(second).toContain("*나</label><div><p>둘</p></div>");
    expect(markdown.replace(/\n\s*\n/g, "\n\n")).toBe("앞\n\n**가**\n\n**하나**\n\n**나**\n\n둘\n\n뒤");
    expect(messages).toEqual([]);
  });

  test("tabs may contain code, lists, callouts and tabs with any indentation", async () => {
    const { html, messages } = await compileMdx(
      '- 목록\n\n  <Tabs>\n      <TabItem label="가">\n          ```js\n          a\n            b\n          ```\n\n          - 하나\n            - 둘\n\n          <Tabs><Tab label="안">글</Tab></Tabs>\n      </TabItem>\n  </Tabs>',
    );
    expect(html).toContain("<code>a\n  b</code>");
    expect(html).toContain("<li>하나\n<ul>\n<li>둘</li>\n</ul>\n</li>");
    expect(tabsOf(html)).toHaveLength(2);
    expect(messages).toEqual([]);
  });

  test("a code group becomes tabs whose labels are file names or languages", async () => {
    const { html } = await compileMdx(
      '<CodeGroup>\n```js a.js\na\n```\n```py title="b.py"\nb\n```\n```sh\nc\n```\n</CodeGroup>',
    );
    expect(tabsOf(html).map((tab) => tab.split("<", 1)[0])).toEqual(["*a.js", "b.py", "sh"]);
  });

  test("a tab outside a set of tabs shows its label above its content", async () => {
    expect((await compileMdx('<TabItem label="가">\n글\n</TabItem>')).html).toBe(
      "<p><strong>가</strong></p>\n<p>글</p>",
    );
  });
});

describe("callouts of MDX", () => {
  test.each([
    ['<Admonition type="warning" title="제목">\n글\n</Admonition>', "warn", "제목"],
    ['<Aside type="caution" title={"제목"}>글</Aside>', "warn", "제목"],
    ['<Callout type="error" emoji="x">\n  글\n</Callout>', "warn", "Error"],
    ["<Callout>글</Callout>", "note", "Note"],
    ["<Tip>글</Tip>", "note", "Tip"],
    ["<Warning title='제목'>\n\n글\n\n</Warning>", "warn", "제목"],
    [":::danger[제목]\n글\n:::", "warn", "제목"],
    ["> <Aside title='제목'>\n> 글\n> </Aside>", "note", "제목"],
    ["- <Note>\n    글\n  </Note>", "note", "Note"],
  ])("%j is shown as a callout", async (text, tone, title) => {
    const { html, messages } = await compileMdx(text);
    expect(html).toContain(
      `<aside class="callout ${tone}"><p class="callout-title">${title}</p><p>글</p></aside>`,
    );
    expect(messages).toEqual([]);
  });

  test.each(["<Details summary='제목'>\n글\n</Details>", "<Accordion title='제목'>글</Accordion>"])(
    "%j is a collapsed element",
    async (text) => {
      expect(await compileMdx(text)).toMatchObject({
        html: '<details class="callout quiet"><summary>제목</summary><p>글</p></details>',
        markdown: expect.stringMatching(/^:::details\[제목\]\n\s*글\n\s*:::$/) as string,
        messages: [],
      });
    },
  );

  test("nested callouts are nested in plain Markdown too", async () => {
    const { markdown } = await compileMdx("<Aside>\n가\n\n<Tip>나</Tip>\n\n다\n</Aside>");
    const html = (await compileMdx(markdown, { path: "a.md" })).html;
    expect(html).toMatch(/^<aside[^>]*>.*<p>가<\/p><aside.*<p>나<\/p><\/aside><p>다<\/p><\/aside>$/s);
  });
});

describe("media and code of MDX", () => {
  test.each([
    ['<YouTube id="dQw4w9WgXcQ" />', "https://www.youtube.com/watch?v=dQw4w9WgXcQ"],
    ['<LiteYouTubeEmbed id="dQw4w9WgXcQ" title="제목" />', "https://www.youtube.com/watch?v=dQw4w9WgXcQ"],
    [
      '<ReactPlayer controls url="https://youtu.be/dQw4w9WgXcQ" />',
      "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
    ],
    ["<Youtube videoId={'dQw4w9WgXcQ'}></Youtube>", "https://www.youtube.com/watch?v=dQw4w9WgXcQ"],
    ["<Vimeo id={76979871} />", "https://vimeo.com/76979871"],
    [
      '<iframe\n  src="https://www.youtube.com/embed/dQw4w9WgXcQ"\n  allowFullScreen\n/>',
      "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
    ],
  ])("%j is shown as a player", async (text, url) => {
    const { html, messages } = await compileMdx(text);
    expect(html).toContain(`<a class="embed" href="${url}"`);
    expect(messages).toEqual([]);
  });

  test.each([
    ['<video src="https://a.example/b.mp4" controls />'],
    ["<video controls>\n  <source src={'https://a.example/b.mp4'} />\n</video>"],
    ['<Video src="https://a.example/b.mp4" />'],
  ])("%j is a video that does not hide the text below", async (text) => {
    const { html } = await compileMdx(`${text}\n\n글`);
    expect(html).toMatch(/^<video[^>]*>(?:\s*<source[^>]*>\s*)?<\/video>\s*<p>글<\/p>$/);
    expect(html).toContain('src="https://a.example/b.mp4"');
  });

  test.each([
    ['<Image src="./jar.svg" alt="병" width={300} />', "<p><img"],
    ["<img src={require('./jar.svg').default} alt=\"병\" />", "<img"],
    ["<img src={useBaseUrl('jar.svg')} alt={`병`} style={{width: '50%'}} />", "<img"],
    ['글 <Image src={"jar.svg"} alt="병" /> 글', "<p>글 <img"],
    ['<Figure src="jar.svg" alt="병" caption="그림" />', "<figure>"],
    ['<Figure caption="그림">\n  ![병](jar.svg)\n</Figure>', "<figcaption>그림"],
    ['<ThemedImage alt="병" sources={{light: useBaseUrl("jar.svg"), dark: "b.png"}} />', "<p><img"],
    ['| a |\n|---|\n| <Image src="jar.svg" alt="병" /> |', "<td><img"],
    ['<a href="https://a.example">\n  <img src="jar.svg" alt="병" />\n</a>', '<a href="https://a.example"'],
  ])("%j is shown as an image", async (text, begin) => {
    const { html, messages } = await compileMdx(text);
    expect(html).toContain(begin);
    expect(html).toMatch(/<img alt="병"[^>]*src="\/assets\/|<img src="\/assets\/[^>]*alt="병"/);
    expect(messages).toEqual([]);
  });

  test.each([
    ['<CodeBlock language="js">\n  {`a {b}\n<C>`}\n</CodeBlock>', "a {b}\n<C>"],
    ["<CodeBlock language='js'>a = 1</CodeBlock>", "a = 1"],
    ['<Code code={`a {b}\n<C>`} lang="js" />', "a {b}\n<C>"],
    ["<CodeBlock>\n```js\na {b}\n```\n</CodeBlock>", "a {b}"],
    ['<pre><code className="language-js">{`a {b}\n<C>`}</code></pre>', "a {b}\n<C>"],
    ["```js\nimport A from 'a'\n{b} <C> {/* d */}\n```", "import A from 'a'\n{b} <C> {/* d */}"],
    ["<Foo>\n    ```js\n    {b} <C/>\n    ```\n</Foo>", "{b} <C/>"],
  ])("%j is shown as code with the same text", async (text, code) => {
    const { html } = await compileMdx(text);
    const [, shown = ""] = /<pre[^>]*><code>(.*?)<\/code>/s.exec(html) ?? [];
    const plain = shown
      .replace(/<[^>]*>/g, "")
      .replace(
        /&(lt|gt|amp|quot|#x27);/g,
        (_, name: string) => ({ lt: "<", gt: ">", amp: "&", quot: '"', "#x27": "'" })[name] ?? "",
      );
    expect(plain).toBe(code);
    expect(html).toContain('data-language="JavaScript"');
  });
});

describe("other components of MDX", () => {
  test("unknown components are replaced by their content, with one warning per post", async () => {
    expect(
      await compileMdx(
        "<Foo a={b}>\n  **하나**\n\n  <Bar.Baz/>\n</Foo>\n\n글 <Foo>둘</Foo>을 <x-y>셋</x-y>\n\n- <Foo>넷</Foo>\n\n| <Foo>다섯</Foo> |\n|---|\n\n## <Foo>여섯</Foo>",
      ),
    ).toMatchObject({
      html: expect.stringMatching(
        /^<p><strong>하나<\/strong><\/p>\n<p>글 둘을 셋<\/p>\n<ul>\n<li>넷<\/li>\n<\/ul>.*>다섯<\/th>.*>여섯/s,
      ) as string,
      messages: [
        "1: `<Foo>` (lines 1, 7, 9, 11, 14), `<Bar.Baz>` (line 4), `<x-y>` (line 7) are components, which Maru does not run: their tags are removed and the text in them is kept; write out what else they would show",
      ],
    });
  });

  test.each([
    ['<Foo title="제목" />', "<p><strong>제목</strong></p>"],
    ['<Foo label="이름">글</Foo>', "<p><strong>이름</strong></p>\n<p>글</p>"],
    ['<Foo caption="설명" alt="대체" />', "<p>설명</p>\n<p>대체</p>"],
    ["<Foo children='글' />", "<p>글</p>"],
    ["<Foo title={<>제목 <b>둘</b></>} />", "<p><strong>제목 둘</strong></p>"],
    ["<Foo title={t('x')} />", "<p><strong>{t(&#x27;x&#x27;)}</strong></p>"],
    ['글 <Foo text="안" /> 글', "<p>글 안 글</p>"],
    [
      '<Foo src="https://a.example/" />',
      '<p><a href="https://a.example/" rel="noopener noreferrer" data-bare="">https://a.example/</a></p>',
    ],
  ])("the text in the attributes of %j is shown", async (text, html) => {
    const { messages, ...shown } = await compileMdx(text);
    expect(shown.html.replaceAll("&quot;", "&#x27;")).toBe(html);
    expect(messages).toEqual([expect.stringContaining("`<Foo>` (line 1) is a component")]);
  });

  test.each([
    ["<Steps>\n1. 하나\n\n   글\n2. 둘\n\n</Steps>", "<ol>"],
    [
      '<CardGrid>\n  <Card title="제목">\n    글\n  </Card>\n</CardGrid>',
      "<p><strong>제목</strong></p>\n<p>글</p>",
    ],
    ['<Card title="제목" href="https://a.example">글</Card>', ">제목</a></p>\n<p>글</p>"],
    ['<LinkCard title="제목" description="글" href="https://a.example" />', ">제목</a></p>\n<p>글</p>"],
    ['글 <Badge text="새" />을', "<p>글 새을</p>"],
    ["<>\n글\n</>", "<p>글</p>"],
    ["하나 <>둘</> 셋", "<p>하나 둘 셋</p>"],
    ["<Fragment>글</Fragment>", "<p>글</p>"],
    ['<Link to="https://a.example">글</Link>을', '<p><a href="https://a.example"'],
    ["<Head>\n  <title>a</title>\n</Head>\n\n글", "<p>글</p>"],
  ])("%j is shown without a warning", async (text, html) => {
    const shown = await compileMdx(text);
    expect(shown.html).toContain(html);
    expect(shown.messages).toEqual([]);
  });
});
