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
    /** A block formula: `\[ … \]` or an environment. */
    texBlock: "texBlock";
    texBlockData: "texBlockData";
    /** A formula within a paragraph: `\( … \)`, `\[ … \]` or an environment. */
    texText: "texText";
    texTextData: "texTextData";
  }
}

/**
 * Returns the syntax of formulas. It replaces the syntax of remark-math and emits the same tokens, with three differences:
 * - Text after an opening `$$` on its line belongs to the formula.
 * - An unclosed formula and `$5 … $10` are text.
 * - `\(x\)`, `\[x\]` and environments are always recognized, because Markdown would remove their backslashes; see `texFromMarkdown`.
 * @param singleDollars Whether single dollars delimit formulas, and whether TeX is converted to formulas.
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
