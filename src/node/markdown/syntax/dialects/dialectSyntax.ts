import type { Extension as FromMarkdown } from "mdast-util-from-markdown";
import type { Construct, Extension } from "micromark-util-types";
import type { Dialect } from "../../dialects/dialect.ts";
import { blockId, blockIdFromMarkdown } from "./blockIds.ts";
import { criticComment, criticFromMarkdown } from "./criticComments.ts";
import { inlineNote, inlineNoteFromMarkdown } from "./inlineNotes.ts";
import { quoteTags, quoteTagsFromMarkdown } from "./quoteTags.ts";
import { shortCodes, shortCodesFromMarkdown } from "./shortCodes.ts";
import { wikiEmbed, wikiFromMarkdown, wikiLink } from "./wikiLinks.ts";

interface DialectConstruct {
  engines: readonly Dialect[];
  /** The character with which the syntax begins. */
  sign: string;
  construct: Construct | Construct[];
}

/** Engines that support inline footnotes, `^[text]`: Obsidian, and engines with markdown-it-footnote. */
export const INLINE_NOTES: readonly Dialect[] = ["obsidian", "zenn", "hackmd"];

/** Engines that support GitHub's short codes such as `:rocket:`, by default or as an option. `mdx` is listed for Docusaurus. */
export const SHORT_CODES: readonly Dialect[] = ["mkdocs", "jekyll", "hugo", "zola", "mdx", "hackmd"];

const CONSTRUCTS: readonly DialectConstruct[] = [
  { engines: ["obsidian"], sign: "[", construct: wikiLink },
  { engines: ["obsidian"], sign: "!", construct: wikiEmbed },
  { engines: ["obsidian"], sign: "^", construct: blockId },
  { engines: INLINE_NOTES, sign: "^", construct: inlineNote },
  { engines: SHORT_CODES, sign: ":", construct: shortCodes },
  { engines: ["mkdocs"], sign: "{", construct: criticComment },
  { engines: ["hackmd"], sign: "[", construct: quoteTags },
];

/** Returns the inline syntax of the enabled dialects. */
export function dialectSyntax(dialects: ReadonlySet<Dialect>): Extension[] {
  return CONSTRUCTS.filter(({ engines }) => engines.some((engine) => dialects.has(engine))).map(
    ({ sign, construct }) => ({ text: { [sign.charCodeAt(0)]: construct } }),
  );
}

/** Converts the tokens of all dialects to nodes. */
export const dialectFromMarkdown: readonly FromMarkdown[] = [
  wikiFromMarkdown,
  blockIdFromMarkdown,
  inlineNoteFromMarkdown,
  shortCodesFromMarkdown,
  criticFromMarkdown,
  quoteTagsFromMarkdown,
];
