import type { Dialect } from "../dialects/dialect.ts";

/**
 * Rules by which other engines make the ids of headings. A rule without a suffix is the default of its engine; `pymdownx` is
 * `pymdownx.slugs.slugify` without `case`.
 */
export const HEADING_RULES = [
  "python",
  "python-unicode",
  "pymdownx",
  "pymdownx-lower",
  "pymdownx-lower-ascii",
  "pymdownx-fold",
  "jekyll",
  "kramdown",
  "hugo",
  "hugo-ascii",
  "blackfriday",
  "hexo",
  "hexo-lower",
  "hexo-upper",
  "hexo-markdown-it",
  "github",
  "obsidian",
] as const;

export type HeadingRule = (typeof HEADING_RULES)[number];

/** Whether a string is the name of a rule. */
export function isHeadingRule(name: string): name is HeadingRule {
  return (HEADING_RULES as readonly string[]).includes(name);
}

/**
 * The default rule of each engine. Zola's default needs a table that spells all scripts in ASCII; for English headings, its ids are
 * Maru's. Zenn, Hatena and HackMD are services whose posts keep their addresses there. `mdx` is listed for Docusaurus, Astro, Gatsby and Next.js.
 * velog uses remark-slug: https://github.com/velopert/velog-client/blob/master/src/components/common/MarkdownRender.tsx
 */
const DEFAULTS: Partial<Record<Dialect, HeadingRule>> = {
  mkdocs: "python",
  pelican: "python",
  jekyll: "jekyll",
  hugo: "hugo",
  hexo: "hexo",
  mdx: "github",
  velog: "github",
  obsidian: "obsidian",
};

/** Returns the default rules of engines. */
export function rulesOf(dialects: readonly Dialect[]): HeadingRule[] {
  return usedRules(dialects.map((dialect) => DEFAULTS[dialect]));
}

/** Returns each rule once. Obsidian's is left out if there are others: of an editor and an engine, the engine published the site. */
export function usedRules(rules: readonly (HeadingRule | undefined)[]): HeadingRule[] {
  const all = [...new Set(rules.filter((rule) => rule !== undefined))];
  return all.length > 1 ? all.filter((rule) => rule !== "obsidian") : all;
}
