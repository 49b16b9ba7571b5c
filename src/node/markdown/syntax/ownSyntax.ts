import type { Root } from "mdast";
import type { Extension as FromMarkdown } from "mdast-util-from-markdown";
import type { Extension } from "micromark-util-types";
import type { Data, Plugin } from "unified";
import { attachAttributes } from "./attributes/attachAttributes.ts";
import { attributeList, attributeListFromMarkdown } from "./attributes/attributeList.ts";
import { blockFromMarkdown } from "./blocks/blockFromMarkdown.ts";
import { fencedBlock } from "./blocks/fencedBlock.ts";
import { findClosedFences } from "./blocks/findClosedFences.ts";
import { indentedBlock } from "./blocks/indentedBlock.ts";
import { resolveBlocks } from "./blocks/resolveBlocks.ts";
import { resolveQuoteCallouts } from "./callouts/quoteCallouts.ts";
import { descriptionBlock } from "./definitions/descriptionBlock.ts";
import { dialectFromMarkdown } from "./dialects/dialectSyntax.ts";
import { descriptionFromMarkdown, resolveDescriptions } from "./definitions/descriptionList.ts";
import { abbreviation, abbreviationFromMarkdown } from "./inline/abbreviations.ts";
import { inlineFromMarkdown } from "./inline/inlineFromMarkdown.ts";
import { keys, keysFromMarkdown } from "./inline/keys.ts";
import { pairs, pairsWithin } from "./inline/pairs.ts";
import { subscript, superscript } from "./inline/scripts.ts";

/** Block constructs by the code of the character with which they begin. */
const blocks = {
  [code("!")]: indentedBlock,
  [code("?")]: indentedBlock,
  [code("=")]: indentedBlock,
  [code(":")]: descriptionBlock,
  [code("*")]: abbreviation,
};
const inline = {
  [code("{")]: attributeList,
  [code("+")]: keys,
  [code("~")]: subscript,
  [code("^")]: superscript,
};

const syntax: Extension[] = [
  { flow: blocks, text: inline },
  { text: pairs, insideSpan: { null: pairsWithin } },
];

/** Returns the syntax of fenced blocks in `text`. It depends on the closing lines in the text, so each text needs its own. */
export function fenceSyntax(text: string): Extension {
  return { flow: { [code(":")]: fencedBlock(findClosedFences(text)) } };
}

function code(character: string): number {
  return character.charCodeAt(0);
}

const fromMarkdown: FromMarkdown[] = [
  blockFromMarkdown,
  descriptionFromMarkdown,
  attributeListFromMarkdown,
  abbreviationFromMarkdown,
  keysFromMarkdown,
  inlineFromMarkdown,
  ...dialectFromMarkdown,
];

declare module "unified" {
  interface Data {
    /** Whether attribute lists apply to the same elements as in Python-Markdown. */
    isPython?: boolean;
  }
}

/** A remark plugin for Maru's extensions of GFM: callouts, tabs, definition lists, attribute lists, and inline marks. */
export const remarkOwnSyntax: Plugin<[], Root> = function () {
  const data = this.data() as Data & {
    micromarkExtensions?: Extension[];
    fromMarkdownExtensions?: FromMarkdown[];
  };
  (data.micromarkExtensions ??= []).push(...syntax);
  (data.fromMarkdownExtensions ??= []).push(...fromMarkdown);
  return (tree, file) => {
    resolveBlocks(tree);
    resolveDescriptions(tree);
    attachAttributes(tree, data.isPython ?? false);
    resolveQuoteCallouts(tree, String(file));
  };
};
