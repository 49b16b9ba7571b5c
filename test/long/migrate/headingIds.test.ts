import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toString } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import { expect, test } from "vitest";
import type { HeadingRule } from "../../../src/node/markdown/headingRules/headingRule.ts";
import { parseWithSource } from "../../../src/node/markdown/parse.ts";
import { oldIdsOf } from "../../support/build/oldIdsOf.ts";
import { askKramdown, askNode, askPython } from "../../support/engines/askEngine.ts";
import { runHugo } from "../../support/engines/runHugo.ts";
import { generateHeadings } from "../../support/generate/generateHeadings.ts";

const HEADINGS = generateHeadings(440);
const textOf = (headings: readonly string[]) => headings.map((heading) => `## ${heading}\n`).join("\n");
const TEXT = textOf(HEADINGS);
/** Python-Markdown before version 3.6 drops entities. */
const WITHOUT_ENTITIES = textOf(HEADINGS.filter((heading) => !heading.includes("&amp;")));

/** Returns the ids of all headings in HTML; `""` for a heading without one. */
function idsIn(html: string): string[] {
  return [...html.matchAll(/<h2(?: id="([^"]*)")?/g)].map(([, id = ""]) => id);
}

/** Each heading, its ids by the rule, and its id by the engine. */
function differences(rule: HeadingRule, ids: readonly string[], text = TEXT): string[] {
  const headings = text.split("\n\n");
  expect(headings.length).toBeGreaterThan(400);
  expect(ids).toHaveLength(headings.length);
  return oldIdsOf(text, rule).flatMap((found, index) =>
    found.split(" ").includes(ids[index] ?? "") ? [] : [`${headings[index]} → ${found}, not ${ids[index]}`],
  );
}

test.each<[HeadingRule, string]>([
  ["python", "markdown.extensions.toc.slugify"],
  ["python-unicode", "markdown.extensions.toc.slugify_unicode"],
  ["pymdownx", "pymdownx.slugs.slugify()"],
  ["pymdownx-lower", 'pymdownx.slugs.slugify(case="lower")'],
  ["pymdownx-lower-ascii", 'pymdownx.slugs.slugify(case="lower-ascii")'],
  ["pymdownx-fold", 'pymdownx.slugs.slugify(case="fold")'],
])(
  "by the rule %s, over 400 generated headings have the ids that Python-Markdown gives them",
  async (rule, slugify) => {
    const script = `
import markdown, markdown.extensions.toc, pymdownx.slugs
options = {"toc": {"slugify": ${slugify}}}
answer = markdown.markdown(data, extensions=["toc", "attr_list"], extension_configs=options)`;
    const ids = idsIn(String(await askPython(script, WITHOUT_ENTITIES)));
    expect(differences(rule, ids, WITHOUT_ENTITIES)).toEqual([]);
  },
);

test.each<[HeadingRule, string]>([
  ["jekyll", "GFM"],
  ["kramdown", "kramdown"],
])(
  "by the rule %s, over 400 generated headings have the ids that kramdown gives them",
  async (rule, parser) => {
    const html = await askKramdown(`Kramdown::Document.new(data, input: "${parser}").to_html`, TEXT);
    expect(differences(rule, idsIn(String(html)))).toEqual([]);
  },
);

test.each<[HeadingRule, string]>([
  ["hugo", "github"],
  ["hugo-ascii", "github-ascii"],
  ["blackfriday", "blackfriday"],
])("by the rule %s, over 400 generated headings have the ids that Hugo gives them", async (rule, type) => {
  const site = await mkdtemp(join(tmpdir(), "maru-hugo-"));
  const config = {
    baseURL: "https://example.org",
    disableKinds: ["taxonomy", "term", "home", "section", "RSS", "sitemap"],
    markup: { goldmark: { parser: { autoHeadingIDType: type } } },
  };
  try {
    await mkdir(join(site, "content"));
    await mkdir(join(site, "layouts/_default"), { recursive: true });
    await writeFile(join(site, "layouts/_default/single.html"), "{{ .Content }}");
    await writeFile(join(site, "config.json"), JSON.stringify(config));
    await writeFile(join(site, "content/a.md"), `---\ntitle: A\n---\n${TEXT}`);
    await runHugo(site);
    expect(differences(rule, idsIn(await readFile(join(site, "public/a/index.html"), "utf8")))).toEqual([]);
  } finally {
    await rm(site, { recursive: true });
  }
});

test.each<[HeadingRule, object]>([
  ["hexo", {}],
  ["hexo", { smartypants: false }],
  ["hexo-lower", { modifyAnchors: 1 }],
  ["hexo-upper", { modifyAnchors: 2 }],
])(
  "by the rule %s, over 400 generated headings have the ids of hexo-renderer-marked with %j",
  async (rule, marked) => {
    const script = `
    let render;
    const config = { url: "https://example.org", root: "/", marked: ${JSON.stringify(marked)} };
    const extend = { renderer: { register: (_, __, function_) => (render = function_) } };
    globalThis.hexo = { config, extend, execFilterSync: () => {}, model: () => {} };
    require("hexo-renderer-marked");
    answer = render.call(hexo, { text: data }, {});`;
    expect(
      differences(rule, idsIn(String(await askNode(["hexo-renderer-marked@7.0.1"], script, TEXT)))),
    ).toEqual([]);
  },
);

test.each([{ typographer: true }, { typographer: false }])(
  "by the rule hexo-markdown-it, over 400 generated headings have the ids of hexo-renderer-markdown-it with %j",
  async (options) => {
    const script = `
    let render;
    const config = { url: "https://example.org", root: "/", markdown: { render: ${JSON.stringify(options)} } };
    const extend = { renderer: { register: (_, __, function_) => (render = function_) } };
    globalThis.hexo = { config, extend, execFilterSync: () => {}, model: () => {} };
    require("hexo-renderer-markdown-it");
    answer = render.call(hexo, { text: data }, {});`;
    const html = await askNode(["hexo-renderer-markdown-it@7.1.1"], script, TEXT);
    expect(differences("hexo-markdown-it", idsIn(String(html)))).toEqual([]);
  },
);

test("by the rule github, over 400 generated headings have the ids of github-slugger", async () => {
  const { tree } = parseWithSource(TEXT);
  const texts: string[] = [];
  visit(tree, "heading", (heading) => void texts.push(toString(heading, { includeHtml: false })));
  const script = `
    const Slugger = require("github-slugger").default;
    const slugger = new Slugger();
    answer = data.map((text) => slugger.slug(text));`;
  const ids = (await askNode(["github-slugger@2.0.0"], script, texts)) as string[];
  expect(differences("github", ids)).toEqual([]);
});
