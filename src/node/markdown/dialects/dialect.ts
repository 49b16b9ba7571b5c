/** Engines whose own syntax is parsed, in their content folders only. */
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
] as const;

export type Dialect = (typeof DIALECTS)[number];

/** Whether a name is that of a dialect. */
export function isDialect(name: string): name is Dialect {
  return (DIALECTS as readonly string[]).includes(name);
}

/** Whether texts are written for Python-Markdown. */
export function isPython(dialects: ReadonlySet<Dialect>): boolean {
  return dialects.has("mkdocs") || dialects.has("pelican");
}
