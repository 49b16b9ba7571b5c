import type { Root } from "mdast";
import type { Extension as FromMarkdown } from "mdast-util-from-markdown";
import type { Extension } from "micromark-util-types";
import type { Plugin } from "unified";
import { blockFromMarkdown } from "./blocks/blockFromMarkdown.ts";
import { fencedBlock } from "./blocks/fencedBlock.ts";
import { indentedBlock } from "./blocks/indentedBlock.ts";
import { settleBlocks } from "./blocks/settleBlocks.ts";
import { settleQuoteCallouts } from "./callouts/quoteCallouts.ts";
import { descriptionBlock } from "./definitions/descriptionBlock.ts";
import { descriptionFromMarkdown, settleDescriptions } from "./definitions/descriptionList.ts";

/** By the code of the character they begin with. */
const syntax: Extension = {
  flow: {
    [code("!")]: indentedBlock,
    [code("?")]: indentedBlock,
    [code("=")]: indentedBlock,
    [code(":")]: [fencedBlock, descriptionBlock],
  },
};

function code(character: string): number {
  return character.charCodeAt(0);
}

/** What authors write besides GFM: callouts, tabs, definition lists, attributes, and marks within lines. */
export const remarkOwnSyntax: Plugin<[], Root> = function () {
  const data = this.data() as { micromarkExtensions?: Extension[]; fromMarkdownExtensions?: FromMarkdown[] };
  (data.micromarkExtensions ??= []).push(syntax);
  (data.fromMarkdownExtensions ??= []).push(blockFromMarkdown, descriptionFromMarkdown);
  return (tree) => {
    settleBlocks(tree);
    settleQuoteCallouts(tree);
    settleDescriptions(tree);
  };
};
