import type { Properties } from "hast";
import type { Heading, Root } from "mdast";
import { visit } from "unist-util-visit";
import { github } from "./github.ts";
import type { HeadingRule } from "./headingRule.ts";
import { hexo } from "./hexo.ts";
import { hexoMarkdownIt } from "./hexoMarkdownIt.ts";
import { hugo, toBlackfriday, toGithub, toGithubAscii } from "./hugo.ts";
import { jekyll, kramdown } from "./kramdown.ts";
import { obsidian } from "./obsidian.ts";
import { readOldHeading } from "./oldHeading.ts";
import { pythonMarkdown, toAscii, toSlug, toWords } from "./pythonMarkdown.ts";
import type { Rule } from "./rule.ts";

/** A rule without a setting for typographic punctuation gives the ids of both, because few headings have such punctuation. */
const hexoRules = (letterCase: "none" | "lower" | "upper"): Rule[] =>
  [true, false].map((smartypants) => hexo({ letterCase, smartypants }));

const RULES: Readonly<Record<HeadingRule, readonly Rule[]>> = {
  python: [pythonMarkdown(toAscii)],
  "python-unicode": [pythonMarkdown(toWords)],
  pymdownx: [pythonMarkdown(toSlug("none"))],
  "pymdownx-lower": [pythonMarkdown(toSlug("lower"))],
  "pymdownx-lower-ascii": [pythonMarkdown(toSlug("lower-ascii"))],
  "pymdownx-fold": [pythonMarkdown(toSlug("fold"))],
  jekyll: [jekyll],
  kramdown: [kramdown],
  hugo: [hugo(toGithub)],
  "hugo-ascii": [hugo(toGithubAscii)],
  blackfriday: [hugo(toBlackfriday)],
  hexo: hexoRules("none"),
  "hexo-lower": hexoRules("lower"),
  "hexo-upper": hexoRules("upper"),
  "hexo-markdown-it": [true, false].map(hexoMarkdownIt),
  github: [github],
  obsidian: [obsidian],
};

/**
 * Sets the property `dataOldIds` of each heading without an explicit id to the ids that it had in other engines, separated by spaces.
 * `rehypeHeadingIds` replaces it by anchors.
 * @param tree With all headings of the text, since equal headings are numbered.
 * @param source Text to which the positions in the tree refer.
 */
export function markOldIds(tree: Root, source: string, rules: readonly HeadingRule[]): void {
  const makers = rules.flatMap((name) => RULES[name]);
  if (makers.length === 0) return;
  const headings: Heading[] = [];
  const explicitIds: string[] = [];
  visit(tree, (node) => {
    const id = (node.data?.hProperties as Properties | undefined)?.["id"];
    if (typeof id === "string") explicitIds.push(id);
    if (node.type === "heading") headings.push(node);
  });
  const idsOf = makers.map((start) => start(explicitIds));
  for (const heading of headings) {
    const old = readOldHeading(heading, source);
    const ids = new Set(idsOf.map((idOf) => idOf(old)).filter((id) => /^[^\t\n\f\r ]+$/.test(id)));
    if (old.explicitId !== undefined || ids.size === 0) continue;
    heading.data = {
      ...heading.data,
      hProperties: { ...heading.data?.hProperties, dataOldIds: [...ids].join(" ") },
    };
  }
}
