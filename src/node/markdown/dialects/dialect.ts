/** Engines whose syntax Maru can parse. `dialect` in site.yaml enables them; by default, they are detected from an engine's files. */
export const DIALECTS = [
  "mkdocs",
  "jekyll",
  "hugo",
  "hexo",
  "zola",
  "mdx",
  "obsidian",
  "zenn",
  "hatena",
  "hackmd",
  "pelican",
  "velog",
  "notion",
] as const;

export type Dialect = (typeof DIALECTS)[number];

/** Whether a string is the name of a dialect. */
export function isDialect(name: string): name is Dialect {
  return (DIALECTS as readonly string[]).includes(name);
}

/** Whether one of the engines uses Python-Markdown. */
export function isPython(dialects: ReadonlySet<Dialect>): boolean {
  return dialects.has("mkdocs") || dialects.has("pelican");
}
