// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { compileDocument } from "../../../../src/node/content/compileDocument.ts";
import { URLS, CONTEXTS, HTML, LINKS, SHELTERED } from "../../../support/corpus/hostileHtml.ts";
import { membersOf } from "../../../support/runner/suite.ts";

const ELEMENTS =
  "script,style,iframe,frame,object,embed,form,button,input:not(:disabled),textarea,select,base,meta,link,svg,math,template,noscript";

/** Returns the harmful elements and attributes of a body. */
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

/** Contexts that cover each parser through which a payload reaches the HTML: of Markdown, of HTML, of another engine's syntax. */
const QUICK_CONTEXTS = ["alone", "in a cell", "in HTML", "in a tag"];
const QUICK_LINKS = ["a link", "a definition", "an embed", "a shortcode"];

describe("hostile HTML", () => {
  test("every hostile payload and URL is detected by the test's own check", () => {
    expect(HTML.length).toBeGreaterThanOrEqual(60);
    expect(HTML.filter((payload) => harmIn(payload).length === 0)).toEqual([]);
    expect(URLS.filter((url) => harmIn(`<a href="${url}">x</a>`).length === 0)).toEqual([]);
  });

  test.each(membersOf(Object.entries(CONTEXTS), ([name]) => QUICK_CONTEXTS.includes(name)))(
    "hostile HTML %s is neutralized, and the text after it is shown",
    async (_, context) => {
      for (const payload of [...HTML, ...SHELTERED]) {
        const html = await compile(context(payload));
        expect(harmIn(html), context(payload)).toEqual([]);
        expect(html, context(payload)).toContain("끝.");
      }
    },
  );
});

describe("hostile URLs", () => {
  test.each(membersOf(Object.entries(LINKS), ([name]) => QUICK_LINKS.includes(name)))(
    "a hostile URL in %s is neutralized",
    async (_, link) => {
      for (const url of URLS) expect(harmIn(await compile(link(url))), link(url)).toEqual([]);
    },
  );
});
