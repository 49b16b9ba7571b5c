import { expect, test } from "vitest";
import { compileDocument } from "../../../../src/node/content/compileDocument.ts";

async function urlsOf(text: string) {
  const options = {
    contentFolder: "test/fixtures/site",
    base: "/blog/",
    language: undefined,
    siteUrl: "https://a.kr",
  };
  const { document } = await compileDocument({ path: "posts/a.md", text }, options);
  return { hrefs: document?.hrefs, imageUrls: document?.imageUrls };
}

test.each([
  ["[x](/posts/b/)", ["/blog/posts/b/"]],
  ["[x](/posts/b/?a=1&b=2#c)", ["/blog/posts/b/?a=1&b=2#c"]],
  ["[x](other/)", ["other/"]],
  ["[x](https://a.kr/blog/posts/b/)", ["/blog/posts/b/"]],
  ["[x](/posts/b/) [y](/posts/c/) [z](/posts/b/)", ["/blog/posts/b/", "/blog/posts/c/"]],
  ['<a title="a > b" href="/posts/b/">x</a>', ["/blog/posts/b/"]],
  ['<iframe src="/posts/b/"></iframe>', ["/blog/posts/b/"]],
  ["[x](https://b.kr/posts/b/)", []],
  ["[x](//b.kr/posts/b/)", []],
  ["[x](mailto:a@b.kr)", []],
  ["[x](#b)", []],
  ["[x](b.md)", []],
  ['`<a href="/posts/b/">`', []],
  ['    <a href="/posts/b/">x</a>', []],
  ['\\<a href="/posts/b/">', []],
  [`<p title='<a href="/posts/b/">'>x</p>`, []],
])("the links of %s have the URLs %j", async (text, hrefs) => {
  expect((await urlsOf(text)).hrefs).toEqual(hrefs);
});

test.each([
  ["![x](2024/moon-jar/jar.svg)", [expect.stringMatching(/^\/blog\/assets\/jar\.[0-9a-f]{8}\.svg$/)]],
  [
    "![x](2024/moon-jar/jar.svg) ![y](2024/moon-jar/jar.svg)",
    [expect.stringMatching(/^\/blog\/assets\/jar\./)],
  ],
  ['![`<b>` > "x"](2024/moon-jar/jar.svg \'a "b" > c\')', [expect.stringMatching(/^\/blog\/assets\/jar\./)]],
  ["![x](https://b.kr/x.png)", []],
  ['`<img src="/x.png">`', []],
  ['```html\n<img src="/x.png">\n```', []],
  ['\\<img src="/x.png">', []],
  [`<p title='<img src="/x.png">'>x</p>`, []],
])("the images of %s have the URLs %j", async (text, imageUrls) => {
  expect((await urlsOf(text)).imageUrls).toEqual(imageUrls);
});
