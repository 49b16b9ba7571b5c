import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { detectDialects } from "../../../../src/node/markdown/dialects/detectDialects.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "maru-dialects-"));
  await mkdir(join(root, ".git"));
});
afterEach(() => rm(root, { recursive: true }));

async function write(files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

const detect = async (folder = "") =>
  (await detectDialects(join(root, folder))).map(({ dialect, from }) => `${dialect} by ${from}`);

test.each<[string, Record<string, string>, string]>([
  ["MkDocs", { "mkdocs.yml": "site_name: a" }, "mkdocs by mkdocs.yml"],
  ["Jekyll", { "_config.yml": "title: a\nplugins: []", "_posts/a.md": "" }, "jekyll by _config.yml"],
  ["Hexo with its folders", { "_config.yml": "title: a", "scaffolds/post.md": "" }, "hexo by _config.yml"],
  ["Hexo with its settings", { "_config.yml": "title: a\nsource_dir: source" }, "hexo by _config.yml"],
  ["Hugo", { "hugo.toml": "baseURL = 'https://a.example/'" }, "hugo by hugo.toml"],
  [
    "Hugo with a configuration file of older versions",
    { "config.yaml": "baseurl: https://a.example/" },
    "hugo by config.yaml",
  ],
  ["Hugo with a configuration folder", { "config/_default/params.toml": "" }, "hugo by config/_default"],
  ["Zola", { "config.toml": 'base_url = "https://a.example"' }, "zola by config.toml"],
  ["Docusaurus", { "docusaurus.config.ts": "" }, "mdx by docusaurus.config.ts"],
  ["Astro", { "astro.config.mjs": "" }, "mdx by astro.config.mjs"],
  ["Obsidian", { ".obsidian/app.json": "{}" }, "obsidian by .obsidian"],
  ["Zenn", { "package.json": '{"devDependencies": {"zenn-cli": "1"}}' }, "zenn by package.json"],
  ["Hatena", { "blogsync.yaml": "" }, "hatena by blogsync.yaml"],
  ["Pelican", { "pelicanconf.py": "" }, "pelican by pelicanconf.py"],
  [
    "a Notion export",
    { "글 0123456789abcdef0123456789abcdef.md": "# 글" },
    "notion by 글 0123456789abcdef0123456789abcdef.md",
  ],
])("the engine of a content folder is detected: %s", async (_, files, expected) => {
  await write(files);
  expect(await detect()).toEqual([expected]);
});

test("both dialects are detected in a folder with the files of two engines", async () => {
  await write({ ".obsidian/app.json": "{}", "hugo.toml": "" });
  expect(await detect()).toEqual(["hugo by hugo.toml", "obsidian by .obsidian"]);
});

test.each([
  ["content", "hugo.toml", "hugo by ../hugo.toml"],
  ["docs", "mkdocs.yml", "mkdocs by ../mkdocs.yml"],
  ["source/_posts", "_config.yml", "hexo by ../../_config.yml"],
])(
  "an Obsidian vault in %s also gets the dialect of %s in a parent folder",
  async (folder, file, expected) => {
    await write({ [file]: "", [`${folder}/.obsidian/app.json`]: "{}" });
    expect((await detect(folder)).toSorted()).toEqual([expected, "obsidian by .obsidian"]);
    await write({ [`${folder}/.git/HEAD`]: "" });
    expect(await detect(folder)).toEqual(["obsidian by .obsidian"]);
  },
);

test.each([
  ["docs", "mkdocs.yml", "mkdocs by ../mkdocs.yml"],
  ["_posts", "_config.yml", "jekyll by ../_config.yml"],
  ["source/_posts", "_config.yml", "hexo by ../../_config.yml"],
])(
  "the engine of the content folder %s is detected by %s in a parent folder",
  async (folder, file, expected) => {
    await write({ [file]: "", [`${folder}/a.md`]: "" });
    expect(await detect(folder)).toEqual([expected]);
  },
);

test.each<[string, Record<string, string>]>([
  ["no other file", {}],
  ["settings of another program", { "config.toml": "[server]\nport = 1", "config.yaml": "a: b" }],
  ["packages of another program", { "package.json": '{"dependencies": {"react": "19"}}' }],
  ["Maru's settings", { "site.yaml": "title: a" }],
  ["an engine's name in prose", { "posts/mkdocs.yml.md": "mkdocs.yml" }],
])("a folder with %s has no dialect", async (_, files) => {
  await write(files);
  expect(await detect()).toEqual([]);
});

test("settings outside the repository, or more than two folders above the content folder, are ignored", async () => {
  await write({ "mkdocs.yml": "", "blog/.git/HEAD": "", "blog/posts/a.md": "", "a/b/c/x.md": "" });
  expect(await detect("blog/posts")).toEqual([]);
  expect(await detect("a/b/c")).toEqual([]);
});
