import { createRandom } from "../../support/generate/generatePosts.ts";

/** Call in each payload. {@link arm} replaces it by a call that reports the payload's number. */
const CALL = "alert(1)";

/** Returns a payload that reports its number when it runs. A payload that loads a file reports the number in the host name. */
export function arm(payload: string, id: number): string {
  return payload.replaceAll(CALL, `ran(${id})`).replaceAll("evil.example", `${id}.evil.example`);
}

const random = createRandom(7);
const pick = <Each>(from: readonly Each[]): Each => from[Math.floor(random() * from.length)] as Each;

/** Elements, each with an event that occurs by itself or when a reader uses the element. */
const HANDLERS: readonly [element: string, event: string][] = [
  ["img src=x", "onerror"],
  ["img srcset=x", "onerror"],
  ["image src=x", "onerror"],
  ["picture", "onmouseover"],
  ["video src=x", "onerror"],
  ["audio src=x controls", "onerror"],
  ["details open", "ontoggle"],
  ["svg", "onload"],
  ["svg", "onclick"],
  ["math", "onclick"],
  ["style", "onload"],
  ["body", "onload"],
  ["body", "onpageshow"],
  ["iframe", "onload"],
  ["object data=x", "onerror"],
  ["input autofocus", "onfocus"],
  ["select autofocus", "onfocus"],
  ["textarea autofocus", "onfocus"],
  ["button", "onclick"],
  ["a href='#'", "onclick"],
  ["a tabindex=1", "onfocus"],
  ["p", "onmouseover"],
  ["div", "onpointerenter"],
  ["span", "onmouseenter"],
  ["h2 id=x", "onclick"],
  ["kbd", "onpointerover"],
  ["mark", "onclick"],
  ["abbr title=x", "onmouseover"],
  ["li", "onclick"],
  ["blockquote", "onmouseenter"],
  ["summary", "onclick"],
  ["time", "onmouseover"],
  ["ruby", "onclick"],
  ["maru-embed src=x", "onclick"],
  ["maru-tabs", "onclick"],
  ["x-y", "onclick"],
];

const SPACES = [" ", "/", "\t", "\n", " / ", "  ", "\f"];
const SIGNS = ["=", " = ", "=\n"];
const VALUES = [`"${CALL}"`, `'${CALL}'`, CALL, `"javascript:${CALL}"`, `"&#x20;${CALL}"`, `"${CALL};//"`];
const mixCase = (word: string) =>
  [...word].map((letter) => (random() < 0.5 ? letter.toUpperCase() : letter)).join("");

/** Event handlers in spellings that browsers accept: different cases, attribute separators and quotes. */
export const SPELLED: readonly string[] = HANDLERS.flatMap(([element, event]) =>
  Array.from({ length: 9 }, () => {
    const [name = "", ...rest] = element.split(" ");
    const attributes = [...rest, mixCase(event) + pick(SIGNS) + pick(VALUES)];
    return `<${mixCase(name)}${attributes.map((each) => pick(SPACES) + each).join("")} >x</${name}>`;
  }),
);

/** Markup that changes the parser's state. A payload in it may move when the HTML is parsed and serialized again. */
const WRAPPERS: readonly ((payload: string) => string)[] = [
  (p) => `<svg><style>${p}</style></svg>`,
  (p) => `<svg></p><style><a id="</style>${p}">`,
  (p) => `<math><mtext><table><mglyph><style><!--</style>${p}--></mglyph></table></mtext></math>`,
  (p) => `<form><math><mtext></form><form><mglyph><style></math>${p}</style></mglyph></form>`,
  (p) => `<math><annotation-xml encoding="application/xhtml+xml">${p}</annotation-xml></math>`,
  (p) => `<svg><desc>${p}</desc></svg>`,
  (p) => `<svg><title><b>${p}</b></title></svg>`,
  (p) => `<svg><foreignObject><iframe>${p}</iframe></foreignObject></svg>`,
  (p) => `<noscript><p title="</noscript>${p.replaceAll('"', "'")}"></noscript>`,
  (p) => `<select><option><style></option></select>${p}</style>`,
  (p) => `<select><template>${p}</template></select>`,
  (p) => `<table><caption>${p}</caption><tr>${p}</tr></table>`,
  (p) => `<title></title>${p}`,
  (p) => `<textarea></textarea>${p}`,
  (p) => `<xmp></xmp>${p}`,
  (p) => `<a title="</a>${p.replaceAll('"', "'")}">x</a>`,
  (p) => `<!-- --!>${p}-->`,
  (p) => `<!-->${p}-->`,
  (p) => `<!---><!-->${p}`,
  (p) => `<![CDATA[ ]]>${p}]]>`,
  (p) => `</br>${p}</p>`,
  (p) => `<p><a><p><a>${p}</a></p></a></p>`,
  (p) => `<ruby><rt>${p}</rt></ruby>`,
  (p) => `<details open><summary>${p}</summary></details>`,
  (p) => `<iframe srcdoc="${p.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"></iframe>`,
  (p) => `<object><param>${p}</object>`,
  (p) => `<b <i>${p}`,
  (p) => `<div\u0000>${p}</div>`,
  (p) => `<ſcript>${p}</ſcript>`,
];

const WRAPPED_IN = [
  `<img src=x onerror="${CALL}">`,
  `<script>${CALL}</script>`,
  `<svg onload="${CALL}"></svg>`,
  `<a href="javascript:${CALL}">x</a>`,
  `<iframe src="javascript:${CALL}"></iframe>`,
];

export const WRAPPED: readonly string[] = WRAPPERS.flatMap((wrap) => WRAPPED_IN.map(wrap));

const SCHEMES = ["javascript:", "vbscript:", "data:text/html,<script>", "livescript:"];
/** Spellings of a scheme that browsers may decode or normalize. */
const DISGUISES: readonly ((scheme: string) => string)[] = [
  (scheme) => scheme,
  mixCase,
  (scheme) => ` ${scheme}`,
  (scheme) => scheme.replace("a", "a\t"),
  (scheme) => scheme.replace("a", "a&Tab;"),
  (scheme) => scheme.replace("a", "a&NewLine;"),
  (scheme) => `&#1;${scheme}`,
  (scheme) => `&#x1f;${scheme}`,
  (scheme) => scheme.replace(":", "&colon;"),
  (scheme) => `&#${scheme.codePointAt(0)};${scheme.slice(1)}`,
  (scheme) => `\u200b${scheme}`,
  (scheme) => scheme.replace(":", "%3A"),
  (scheme) => `${scheme}//%0a`,
  (scheme) => `view-source:${scheme}`,
  (scheme) => `https:${scheme}`,
];

export const DISGUISED: readonly string[] = SCHEMES.flatMap((scheme) =>
  DISGUISES.map((disguise) => disguise(scheme) + CALL),
);

/** Payloads that end the text, the attribute or the element that contains them. */
export const BREAKOUTS: readonly string[] = [
  `<img src=x onerror=${CALL}>`,
  `<script>${CALL}</script>`,
  `"><img src=x onerror=${CALL}>`,
  `'><img src=x onerror=${CALL}>`,
  `</title><script>${CALL}</script>`,
  `</script><script>${CALL}</script>`,
  `</style></textarea></noscript><img src=x onerror=${CALL}>`,
  `--><img src=x onerror=${CALL}><!--`,
  `<!--<script>${CALL}</script>`,
  `]]><img xmlns="http://www.w3.org/1999/xhtml" src="x" onerror="${CALL}"/>`,
  `<x:script xmlns:x="http://www.w3.org/1999/xhtml">${CALL}</x:script>`,
  `" onmouseover="${CALL}" x="`,
  `' onclick='${CALL}' x='`,
  `" autofocus tabindex=1 onfocus=${CALL} x="`,
  `x onclick=${CALL} x`,
  `javascript:${CALL}`,
  `";${CALL};//`,
  `');${CALL};//`,
  `\u2028${CALL}//`,
  `{{constructor.constructor('${CALL}')()}}`,
  "${" + CALL + "}",
  `$&$\`<img src=x onerror=${CALL}>`,
  `&lt;img src=x onerror=${CALL}&gt;`,
  `&amp;lt;img src=x onerror=${CALL}&amp;gt;`,
  `\\u003cimg src=x onerror=${CALL}\\u003e`,
  `%3Cimg src=x onerror=${CALL}%3E`,
  `</code></pre><img src=x onerror=${CALL}>`,
  `<mark><img src=x onerror=${CALL}></mark>`,
];
