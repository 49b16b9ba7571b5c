import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { detectDialects } from "../../../../src/node/markdown/dialects/detectDialects.ts";
import { readRules } from "../../../../src/node/site/headingRules/readRules.ts";

const GOLDMARK = "markup: {goldmark: {parser: ";
const MARKUP = '[goldmark.parser]\nautoHeadingIDType = "blackfriday"';

/** Each case: files in a site's folder, the content folder, and the rules. */
const CASES: [Record<string, string>, string, string[]][] = [
  [{ "_config.yml": "title: A" }, ".", ["jekyll"]],
  [{ "_config.yml": "kramdown:\n  input: GFM" }, ".", ["jekyll"]],
  [{ "_config.yml": "kramdown:\n  input: Kramdown" }, "_posts", ["kramdown"]],
  [{ "_config.yml": "kramdown: {auto_ids: false}" }, ".", []],
  [{ "_config.yml": "source_dir: source" }, ".", ["hexo"]],
  [{ "_config.yml": "source_dir: source\nmarked: {modifyAnchors: 1}" }, ".", ["hexo-lower"]],
  [{ "_config.yml": "source_dir: source\nmarked: {modifyAnchors: 2}" }, ".", ["hexo-upper"]],
  [{ "_config.yml": "source_dir: source\nmarked: {headerIds: false}" }, ".", []],
  [
    {
      "_config.yml": "source_dir: source",
      "package.json": '{"dependencies": {"hexo-renderer-markdown-it": "^7.0.0"}}',
    },
    "source/_posts",
    ["hexo-markdown-it"],
  ],
  [{ "hugo.yaml": `baseURL: /\n${GOLDMARK}{autoheadingidtype: github-ascii}}}` }, ".", ["hugo-ascii"]],
  [{ "hugo.json": '{"markup": {"defaultMarkdownHandler": "blackfriday"}}' }, ".", ["blackfriday"]],
  [{ "hugo.yaml": `${GOLDMARK}{autoHeadingID: false}}}` }, "content", []],
  [{ "hugo.toml": "", "config/_default/markup.toml": MARKUP }, ".", ["blackfriday"]],
  [{ "config/_default/markup.toml": MARKUP }, "content/posts", ["blackfriday"]],
  [{ "config.toml": 'baseURL = "/"\n[markup.goldmark.parser]\nautoHeadingIDType = "github"' }, ".", ["hugo"]],
  [{ "hugo.toml": "a = [" }, ".", ["hugo"]],
  [{ "mkdocs.yml": "- toc: {slugify: !!python/name:pymdownx.slugs.gfm}" }, "docs", ["pymdownx-lower-ascii"]],
  [{ "mkdocs.yml": "site_name: A" }, ".", ["python"]],
  [
    { "mkdocs.yml": 'INHERIT: "base.yml"', "base.yml": "- toc: {slugify: !!python/name:pymdownx.slugs.gfm}" },
    ".",
    ["pymdownx-lower-ascii"],
  ],
  [{ "mkdocs.yml": "INHERIT: mkdocs.yml" }, ".", ["python"]],
  [
    {
      "mkdocs.yml": "INHERIT: base.yml\nmarkdown_extensions: [toc]",
      "base.yml": "- toc: {slugify: !!python/name:pymdownx.slugs.gfm}",
    },
    ".",
    ["python"],
  ],
  [{ ".obsidian/app.json": "{}" }, ".", ["obsidian"]],
  [{ "quartz.config.ts": "", "content/.obsidian/app.json": "{}" }, "content", ["github"]],
  [{ "hugo.toml": "", "content/.obsidian/app.json": "{}" }, "content", ["hugo"]],
  [{ "docusaurus.config.js": "", "package.json": "{}" }, "blog", ["github"]],
  [{ "pelicanconf.py": "" }, "content", ["python"]],
  [{ "config.toml": 'base_url = "/"' }, "content", []],
  [{}, ".", []],
];

test.each(CASES)("the site %j with the content folder %j has the rules %j", async (files, content, rules) => {
  const root = await mkdtemp(join(tmpdir(), "maru-rules-"));
  try {
    for (const [path, text] of Object.entries({ ...files, ".git/HEAD": "" })) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
    const found = await detectDialects(join(root, content));
    const dialects = found.map(({ dialect }) => dialect);
    expect(await readRules(join(root, content), dialects, found)).toEqual(rules);
  } finally {
    await rm(root, { recursive: true });
  }
});

test("an engine whose configuration is not there has its default rule", async () => {
  expect(await readRules("test/fixtures/site", ["mkdocs"], [])).toEqual(["python"]);
});
