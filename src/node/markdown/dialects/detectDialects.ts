import { dirname, join, relative } from "node:path";
import { isPresent, readTextIfPresent } from "../../files/readIfPresent.ts";
import { compare } from "../../diagnostics/problem.ts";
import type { Dialect } from "./dialect.ts";

/** A dialect, and the file or folder by which it was recognized. */
export interface DetectedDialect {
  dialect: Dialect;
  /** Path from the content folder: `../mkdocs.yml`. */
  from: string;
}

/** What tells an engine: a file or folder at its root, and what else must hold. */
interface Sign {
  dialect: Dialect;
  names: readonly string[];
  /** Of a file that several engines have. */
  isCertain?: (root: string, text: string) => boolean;
}

const endings = (name: string, ...ends: string[]) => ends.map((end) => `${name}.${end}`);
const SCRIPTS = ["js", "mjs", "cjs", "ts", "mts"];

const isHexo = (root: string, text: string) =>
  isPresent(join(root, "scaffolds")) ||
  isPresent(join(root, "source/_posts")) ||
  /^(?:source_dir|public_dir|new_post_name|post_asset_folder):/m.test(text);
/** Zola's settings are in snake case, Hugo's in camel case or lower case. */
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

/** How many folders above the content folder are looked at: that of Hexo's posts is `source/_posts`. */
const ABOVE = 2;

/** The folder of an editor, in which posts for an engine above it may be written. */
const OF_EDITOR = ".obsidian";

/**
 * Recognizes of which engines a content folder is, by their files there, or else in the nearest of two folders above it, within its
 * repository.
 */
export async function detectDialects(contentFolder: string): Promise<DetectedDialect[]> {
  const all = new Map<Dialect, DetectedDialect>();
  let root = contentFolder;
  for (let level = 0; level <= ABOVE; level += 1) {
    const found = await detectAt(root);
    for (const { dialect, name } of found) {
      const from = relative(contentFolder, join(root, name)).replaceAll("\\", "/");
      if (!all.has(dialect)) all.set(dialect, { dialect, from });
    }
    if (found.some(({ name }) => name !== OF_EDITOR)) break;
    if (isPresent(join(root, ".git")) || dirname(root) === root) break;
    root = dirname(root);
  }
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
  return [...found]
    .map(([dialect, name]) => ({ dialect, name }))
    .toSorted((a, b) => compare(a.dialect, b.dialect));
}
