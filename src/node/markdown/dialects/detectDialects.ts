import { dirname, join, relative } from "node:path";
import { isNotionName } from "../../files/notionName.ts";
import { isPresent, readFolderIfPresent, readTextIfPresent } from "../../files/readIfPresent.ts";
import { compare } from "../../diagnostics/problem.ts";
import type { Dialect } from "./dialect.ts";

/** A dialect, and the file or folder by which it was detected. */
export interface DetectedDialect {
  dialect: Dialect;
  /** Path relative to the content folder, such as `../mkdocs.yml`. */
  from: string;
}

/** Names of files or folders, one of which is at the root of an engine's site, and an optional condition. */
interface Sign {
  dialect: Dialect;
  names: readonly string[];
  /** Whether the file belongs to this engine. Needed if other engines use a file with the same name. */
  isCertain?: (root: string, text: string) => boolean;
}

const endings = (name: string, ...ends: string[]) => ends.map((end) => `${name}.${end}`);
const SCRIPTS = ["js", "mjs", "cjs", "ts", "mts"];

const isHexo = (root: string, text: string) =>
  isPresent(join(root, "scaffolds")) ||
  isPresent(join(root, "source/_posts")) ||
  /^(?:source_dir|public_dir|new_post_name|post_asset_folder):/m.test(text);
/** Zola's setting is `base_url`; Hugo's is `baseURL` or `baseurl`. */
const isZola = (_root: string, text: string) => /^base_url\s*=/m.test(text);

const SIGNS: readonly Sign[] = [
  { dialect: "mkdocs", names: endings("mkdocs", "yml", "yaml") },
  { dialect: "hexo", names: endings("_config", "yml", "yaml"), isCertain: isHexo },
  {
    dialect: "jekyll",
    names: endings("_config", "yml", "yaml"),
    isCertain: (root, text) => !isHexo(root, text),
  },
  { dialect: "zola", names: ["config.toml", "zola.toml"], isCertain: isZola },
  { dialect: "hugo", names: [...endings("hugo", "toml", "yaml", "yml", "json"), "config/_default"] },
  {
    dialect: "hugo",
    names: endings("config", "toml", "yaml", "yml", "json"),
    isCertain: (_root, text) => /^\s*["']?baseurl["']?\s*[:=]/im.test(text),
  },
  {
    dialect: "mdx",
    names: [
      "docusaurus.config",
      "astro.config",
      "gatsby-config",
      "next.config",
      "contentlayer.config",
    ].flatMap((name) => endings(name, ...SCRIPTS)),
  },
  { dialect: "obsidian", names: [".obsidian", "quartz.config.ts"] },
  { dialect: "zenn", names: ["package.json"], isCertain: (_root, text) => /"zenn-cli"/.test(text) },
  { dialect: "hatena", names: ["blogsync.yaml", ".blogsync.yaml"] },
  { dialect: "pelican", names: ["pelicanconf.py"] },
];

/** Maximum number of parent folders that are searched. Two, because Hexo's posts are in `source/_posts`. */
const MAX_LEVELS = 2;

/**
 * Obsidian's settings folder. The search continues above it: Obsidian is an editor, so a parent folder may contain the files of an engine.
 */
const EDITOR_FOLDER = ".obsidian";

/**
 * Detects the engines of a content folder by their files. If the folder contains no engine's files, searches its parent, then the parent of
 * that. Does not search above the root of a repository. An export of Notion, which has no such file, is detected by the names of its pages.
 */
export async function detectDialects(contentFolder: string): Promise<DetectedDialect[]> {
  const all = new Map<Dialect, DetectedDialect>();
  let root = contentFolder;
  for (let level = 0; level <= MAX_LEVELS; level += 1) {
    const found = await detectAt(root);
    for (const { dialect, name } of found) {
      const from = relative(contentFolder, join(root, name)).replaceAll("\\", "/");
      if (!all.has(dialect)) all.set(dialect, { dialect, from });
    }
    if (found.some(({ name }) => name !== EDITOR_FOLDER)) break;
    if (isPresent(join(root, ".git")) || dirname(root) === root) break;
    root = dirname(root);
  }
  const entries = all.size > 0 ? [] : await readFolderIfPresent(contentFolder);
  const exported = entries.find(({ name }) => isNotionName(name));
  if (exported) all.set("notion", { dialect: "notion", from: exported.name });
  return [...all.values()].toSorted((a, b) => compare(a.dialect, b.dialect));
}

async function detectAt(root: string): Promise<{ dialect: Dialect; name: string }[]> {
  const found = new Map<Dialect, string>();
  for (const { dialect, names, isCertain } of SIGNS) {
    if (found.has(dialect)) continue;
    for (const name of names) {
      if (!isPresent(join(root, name))) continue;
      if (isCertain && !isCertain(root, (await readTextIfPresent(join(root, name))) ?? "")) continue;
      found.set(dialect, name);
      break;
    }
  }
  return Array.from(found, ([dialect, name]) => ({ dialect, name }));
}
