import { expect, test } from "vitest";
import { feedHtml } from "../../../../../src/node/output/emitters/feeds/feedHtml.ts";

const PAGE_URL = "https://example.org/blog/posts/%EB%B9%84/";

test.each([
  ['<a href="/blog/posts/b/">b</a>', '<a href="https://example.org/blog/posts/b/">b</a>'],
  ['<a href="#끝">끝</a>', `<a href="${PAGE_URL}#%EB%81%9D">끝</a>`],
  ['<a href="#%EB%81%9D">끝</a>', `<a href="${PAGE_URL}#%EB%81%9D">끝</a>`],
  ['<a href="other/?a=1&amp;b=&quot;">x</a>', `<a href="${PAGE_URL}other/?a=1&amp;b=%22">x</a>`],
  ['<a href="//a.com/x">x</a>', '<a href="https://a.com/x">x</a>'],
  [
    '<a href="https://a.com/글?x=1&amp;y" rel="noopener">x</a>',
    '<a href="https://a.com/글?x=1&amp;y" rel="noopener">x</a>',
  ],
  ['<a href="mailto:a@b.c">x</a>', '<a href="mailto:a@b.c">x</a>'],
  [
    '<a title="a &gt; &quot;b&quot; href=&quot;/x&quot;" href="/b/">x</a>',
    '<a title="a &gt; &quot;b&quot; href=&quot;/x&quot;" href="https://example.org/b/">x</a>',
  ],
  [
    '<img alt="" loading="lazy" decoding="async" src="/blog/assets/a.webp" srcset="/blog/a.480.webp 480w" sizes="100vw" width="2" height="1"/>',
    '<img alt="" src="https://example.org/blog/assets/a.webp" width="2" height="1">',
  ],
  [
    '<picture><source type="image/avif" srcset="/a.avif 480w" sizes="100vw"/><img src="/a.webp" alt="x"/></picture>',
    '<img src="https://example.org/a.webp" alt="x">',
  ],
  [
    '<video controls="" poster="/p.png"><source src="/v.mp4" type="video/mp4"/></video>',
    '<video controls="" poster="https://example.org/p.png"><source src="https://example.org/v.mp4" type="video/mp4"></video>',
  ],
  [
    '<figure class="code" data-language="C++"><figcaption>a.cc</figcaption><button type="button">코드 복사</button><pre tabindex="0"><code>if (<span class="c1">a</span> &lt; <span data-line="2">b\n</span>)</code></pre></figure>',
    "<figure><figcaption>a.cc</figcaption><pre><code>if (a &lt; b\n)</code></pre></figure>",
  ],
  ["<pre>\n\nx</pre>", "<pre>\n\nx</pre>"],
  ['<h2 id="x">X<a class="anchor" href="#x" aria-label="link">#</a></h2>', '<h2 id="x">X</h2>'],
  ['<h2 id="x">X <a href="#x" class="quiet anchor"><span>#</span></a></h2>', '<h2 id="x">X </h2>'],
  ['<p><a class="anchors" href="/x">x</a></p>', '<p><a href="https://example.org/x">x</a></p>'],
  [
    '<details class="contents"><summary>차례</summary><details>x</details></details><details class="contents wide">y</details>',
    "<details>y</details>",
  ],
  [
    '<div class="tabs" role="radiogroup" aria-label="x"><label><input type="radio" name="t" checked=""/>npm</label><div>a</div></div>',
    "<div><p><strong>npm</strong></p><div>a</div></div>",
  ],
  [
    '<li class="task-list-item"><input type="checkbox" disabled="" aria-label="끝난 일" checked=""/> a</li><li><input type="checkbox" disabled=""/> b</li>',
    "<li>☑ a</li><li>☐ b</li>",
  ],
  [
    '<a class="embed" href="https://youtu.be/x" rel="noopener" data-player="https://y/embed" data-ratio="4-3"><b>T &lt;b&gt;</b><span>불러오기</span></a>',
    '<a href="https://youtu.be/x">T &lt;b&gt;</a>',
  ],
  [
    '<a class="embed" href="https://youtu.be/x?a&amp;b" rel="noopener" data-player="https://y/embed"><span>불러오기</span></a>',
    '<a href="https://youtu.be/x?a&amp;b">https://youtu.be/x?a&amp;b</a>',
  ],
  ['<a class="embed" href="/x">작가의 것</a>', '<a href="https://example.org/x">작가의 것</a>'],
  ['<span lang="en"><span class="a">x</span></span>', '<span lang="en">x</span>'],
  [
    '<math display="block"><mi mathvariant="normal">x</mi></math>',
    '<math display="block"><mi mathvariant="normal">x</mi></math>',
  ],
  [
    "<p>a &lt;script&gt; ]]&gt; class=&quot;x&quot; b</p><br/><hr/>",
    '<p>a &lt;script&gt; ]]&gt; class="x" b</p><br><hr>',
  ],
  // Text and attributes that contain escaped tags.
  ...["code", "p"].flatMap((tag) =>
    [
      '&lt;a href="/x"&gt;x&lt;/a&gt;',
      '&lt;img src="/x.png" srcset="/y.png 2x"&gt;',
      "&lt;button&gt;x&lt;/button&gt;",
      '&lt;a class="anchor" href="#x"&gt;&lt;/a&gt;',
      '&lt;span class="x"&gt;x&lt;/span&gt;',
    ].map((text) => [`<${tag}>${text}</${tag}>`, `<${tag}>${text}</${tag}>`] as const),
  ),
  [
    '<p title="&lt;button&gt; class=&quot;x&quot;">x</p><p title="&lt;/button&gt;">y</p>',
    '<p title="&lt;button&gt; class=&quot;x&quot;">x</p><p title="&lt;/button&gt;">y</p>',
  ],
] as const)("the HTML %s becomes %s in feeds", (html, expected) => {
  expect(feedHtml(html, PAGE_URL)).toBe(expected);
});
