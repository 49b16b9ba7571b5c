import type { Extension } from "micromark-util-types";
import { BACKSLASH, DOLLAR } from "./codes.ts";
import { displayMath } from "./displayMath.ts";
import { findDisplayMath } from "./findDisplayMath.ts";
import { findTexBlocks } from "./findTexBlocks.ts";
import { inlineMath } from "./inlineMath.ts";
import { texBlock } from "./texBlock.ts";
import { texText } from "./texText.ts";

declare module "micromark-util-types" {
  interface TokenTypeMap {
    mathFlow: "mathFlow";
    mathFlowFence: "mathFlowFence";
    mathFlowFenceSequence: "mathFlowFenceSequence";
    mathFlowValue: "mathFlowValue";
    mathText: "mathText";
    mathTextData: "mathTextData";
    mathTextSequence: "mathTextSequence";
    /** `\[ … \]` or an environment with lines of its own. */
    texBlock: "texBlock";
    texBlockData: "texBlockData";
    /** `\( … \)`, `\[ … \]` or an environment within a text. */
    texText: "texText";
    texTextData: "texTextData";
  }
}

/**
 * The syntax of the formulas in a text, between single dollars too where that is asked for. It takes the place of remark-math's, whose
 * tokens these are: what follows an opening `$$` on its line is part of the formula, one that is not closed is text, and `$5 … $10`
 * is none. `\(x\)`, `\[x\]` and environments are read in any text, lest Markdown take their backslashes; see `texFromMarkdown`.
 */
export function mathSyntax(text: string, singleDollars: boolean): Extension {
  return {
    flow: {
      [DOLLAR]: displayMath(findDisplayMath(text)),
      [BACKSLASH]: texBlock(findTexBlocks(text, singleDollars), singleDollars),
    },
    text: { [DOLLAR]: inlineMath(singleDollars), [BACKSLASH]: texText(singleDollars) },
    disable: { null: ["mathFlow", "mathText"] },
  };
}
