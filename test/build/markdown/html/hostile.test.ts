// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { compileDocument } from "../../../../src/build/document.ts";

/** HTML that would run, frame, send or load something, had it its way. */
const HTML = [
  `<script>alert(1)</script>`,
  `<SCRIPT SRC=https://evil.example/x.js></SCRIPT>`,
  `<script/x>alert(1)</script>`,
  `<script>/*</script><script>*/alert(1)</script>`,
  `<img src=x onerror=alert(1)>`,
  `<img src=x oNeRrOr='alert(1)'>`,
  `<img/src="x"/onerror=alert(1)>`,
  `<body onload=alert(1)><p onclick=alert(1)>x</p>`,
  `<a href="javascript:alert(1)">x</a>`,
  `<a href=" java\tscript:alert(1)">x</a>`,
  `<a href="&#106;avascript:alert(1)">x</a>`,
  `<a href="&#x01;javascript:alert(1)">x</a>`,
  `<a href="JaVaScRiPt&colon;alert(1)">x</a>`,
  `<a href="vbscript:alert(1)">x</a>`,
  `<a href="data:text/html,<script>alert(1)</script>">x</a>`,
  `<a href="https://a.example/" style="position:fixed;inset:0" onmouseover="alert(1)">x</a>`,
  `<img src="data:image/svg+xml,<svg onload=alert(1)>">`,
  `<img src="javascript:alert(1)">`,
  `<iframe src="https://evil.example/"></iframe>`,
  `<iframe src="javascript:alert(1)"></iframe>`,
  `<iframe srcdoc="<script>alert(1)</script>"></iframe>`,
  `<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ" onload="alert(1)" srcdoc="<b>x</b>"></iframe>`,
  `<frameset><frame src="https://evil.example/"></frameset><iframe src=//evil.example></iframe>`,
  `<object data="https://evil.example/x.swf"></object>`,
  `<embed src="https://evil.example/x.swf">`,
  `<form action="https://evil.example/"><input name="a"><button formaction="javascript:alert(1)">x</button></form>`,
  `<input type="image" src="x" onerror="alert(1)" formaction="https://evil.example/">`,
  `<button onclick="alert(1)">x</button>`,
  `<textarea onfocus="alert(1)" autofocus></textarea>`,
  `<select onchange="alert(1)"><option>x</option></select>`,
  `<base href="https://evil.example/">`,
  `<meta http-equiv="refresh" content="0;url=https://evil.example/">`,
  `<link rel="stylesheet" href="https://evil.example/x.css">`,
  `<style>@import "https://evil.example/x.css";</style>`,
  `<svg onload="alert(1)"><circle r="1"/></svg>`,
  `<svg><script>alert(1)</script></svg>`,
  `<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id='x'/>#x"/></svg>`,
  `<svg><foreignObject><img src=x onerror=alert(1)></foreignObject></svg>`,
  `<svg></p><style><g title="</style><img src onerror=alert(1)>"></svg>`,
  `<math href="javascript:alert(1)"><mi>x</mi></math>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>`,
  `<math><annotation-xml encoding="text/html"><img src=x onerror=alert(1)></annotation-xml></math>`,
  `<video src="javascript:alert(1)" poster="javascript:alert(1)" onerror="alert(1)"></video>`,
  `<video><source src="data:text/html,x" onerror="alert(1)"></video>`,
  `<audio src=x onerror=alert(1) autoplay></audio>`,
  `<details open ontoggle="alert(1)"><summary>x</summary></details>`,
  `<picture><source srcset="javascript:alert(1)"><img src=x onerror=alert(1)></picture>`,
  `<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>`,
  `<template><img src=x onerror=alert(1)></template>`,
  `<!--><img src=x onerror=alert(1)>-->`,
  `<![CDATA[><img src=x onerror=alert(1)>]]>`,
  `<?php ><img src=x onerror=alert(1)>`,
  `<table background="javascript:alert(1)"><tr><td background="x" onclick="alert(1)">x</td></tr></table>`,
  `<div style="background:url(javascript:alert(1))" id="maru-root" onclick="alert(1)">x</div>`,
  `<maru-embed src="javascript:alert(1)" onclick="alert(1)"></maru-embed>`,
  `<a class="embed" data-player="https://evil.example/" href="javascript:alert(1)">x</a>`,
  `<Foo onClick={() => alert(1)} dangerouslySetInnerHTML={{ __html: "<script>alert(1)</script>" }} /><img src=x onerror=alert(1)>`,
  `<img src={x} onError={alert(1)} onerror="alert(1)">`,
  `<marquee onstart="alert(1)">x</marquee>`,
  `<area href="javascript:alert(1)"><map name="x"></map>`,
  `<isindex action="javascript:alert(1)" onfocus="alert(1)">`,
  `<x-tag onclick="alert(1)" href="javascript:alert(1)">x</x-tag><a ping="https://evil.example/" href="javascript:1">x</a>`,
];

/** Harmless where a browser reads it, harmful where what is around it is taken away. */
const SHELTERED = ["title", "xmp", "plaintext", "textarea", "noembed"].map(
  (name) => `<${name}><img src=x onerror=alert(1)></${name}>`,
);

/** Addresses that a link or an image may not have. */
const ADDRESSES = [
  "javascript:alert(1)",
  "JAVASCRIPT:alert(1)",
  "javascript&colon;alert(1)",
  "&#x6A;avascript:alert(1)",
  "vbscript:alert(1)",
  "data:text/html;base64,PHNjcmlwdD4=",
  "blob:https://evil.example/x",
  "filesystem:https://evil.example/x",
];

/** Where an author may write it, each with what stands around it. */
const CONTEXTS: Record<string, (payload: string) => string> = {
  alone: (payload) => payload,
  "in a paragraph": (payload) => `글 ${payload} 글`,
  "in a list": (payload) => `- 하나\n\n  ${payload}`,
  "in a quotation": (payload) => `> ${payload}`,
  "in a cell": (payload) => `| a |\n| - |\n| ${payload.replaceAll("|", "\\|")} |`,
  "in a heading": (payload) => `## ${payload}`,
  "in a footnote": (payload) => `글[^1]\n\n[^1]: ${payload}`,
  "in emphasis": (payload) => `**a ${payload} b**`,
  "in HTML": (payload) => `<div>\n${payload}\n</div>`,
  "in a tag": (payload) => `{% note %}\n${payload}\n{% endnote %}`,
  "in a shortcode's text": (payload) =>
    `{{< figure src="a.png" caption="${payload.replaceAll('"', "&quot;")}" >}} {{ '${payload.replaceAll("'", "")}' }}`,
  "in a component": (payload) => `<Foo title="x">\n${payload}\n</Foo>`,
};

const LINKS: Record<string, (address: string) => string> = {
  "a link": (address) => `[x](${address})`,
  "a link in brackets": (address) => `[x](<${address}>)`,
  "an autolink": (address) => `<${address}>`,
  "a definition": (address) => `[x][d]\n\n[d]: ${address}`,
  "an image": (address) => `![x](${address})`,
  "an embed": (address) => `[x](embed:${address})`,
  "a call of Zenn": (address) => `@[youtube](${address})`,
  "a tag": (address) => `{% link x ${address} %} {% img ${address}#.png %} [x]({{ "${address}" | url }})`,
  "a shortcode": (address) => `{{< figure src="${address}" caption="x" >}} {{< youtube "${address}" >}}`,
  "a component": (address) => `<Card title="x" href="${address}" /> <Link to="${address}">x</Link>`,
};

const ELEMENTS =
  "script,style,iframe,frame,object,embed,form,button,input:not(:disabled),textarea,select,base,meta,link,svg,math,template,noscript";

/** What of a body would do harm. */
function harmIn(html: string): string[] {
  const { body } = new DOMParser().parseFromString(`<body>${html}`, "text/html");
  const elements = [...body.querySelectorAll("*")];
  const attributes = elements.flatMap((element) => [...element.attributes]);
  return [
    ...[...body.querySelectorAll(ELEMENTS)].map(({ tagName }) => tagName),
    ...attributes
      .filter(({ name, value }) => {
        const scheme = /^([a-z][a-z\d+.-]*):/i
          .exec([...value].filter((each) => each > " ").join(""))?.[1]
          ?.toLowerCase();
        if (/^(?:href|src|poster|cite|action|formaction|data|xlink:href|background|srcset)$/.test(name)) {
          return scheme !== undefined && !/^(?:https?|mailto|tel|source|wiki)$/.test(scheme);
        }
        if (name === "data-player") return !value.startsWith("https://www.youtube-nocookie.com/embed/");
        return /^on|^(?:style|srcdoc|formaction|action|ping|background|autofocus|autoplay)$/.test(name);
      })
      .map(({ name, value }) => `${name}=${value}`),
    ...elements.filter(({ id }) => id.startsWith("maru-")).map(({ id }) => `#${id}`),
  ];
}

async function compile(text: string): Promise<string> {
  const options = { contentFolder: "/nowhere", base: "/", language: "ko" };
  const { document } = await compileDocument(
    { path: "posts/a.md", text: `---\ntitle: A\n---\n\n${text}\n\n끝.` },
    options,
  );
  return `${document?.html}${document?.excerpt}`;
}

describe("HTML that would do harm", () => {
  test("is found by the check where nothing is removed", () => {
    expect(HTML.length).toBeGreaterThanOrEqual(60);
    expect(HTML.filter((payload) => harmIn(payload).length === 0)).toEqual([]);
    expect(ADDRESSES.filter((address) => harmIn(`<a href="${address}">x</a>`).length === 0)).toEqual([]);
  });

  test.each(Object.entries(CONTEXTS))("%s does none, and the text behind it is shown", async (_, context) => {
    for (const payload of [...HTML, ...SHELTERED]) {
      const html = await compile(context(payload));
      expect(harmIn(html), context(payload)).toEqual([]);
      expect(html, context(payload)).toContain("끝.");
    }
  });
});

describe("an address that would do harm", () => {
  test.each(Object.entries(LINKS))("in %s does none", async (_, link) => {
    for (const address of ADDRESSES) expect(harmIn(await compile(link(address))), link(address)).toEqual([]);
  });
});
