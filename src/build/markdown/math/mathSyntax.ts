import type { Extension } from "micromark-util-types";
import { DOLLAR } from "./codes.ts";
import { displayMath } from "./displayMath.ts";
import { findDisplayMath } from "./findDisplayMath.ts";
import { inlineMath } from "./inlineMath.ts";

declare module "micromark-util-types" {
  interface TokenTypeMap {
    mathFlow: "mathFlow";
    mathFlowFence: "mathFlowFence";
    mathFlowFenceSequence: "mathFlowFenceSequence";
    mathFlowValue: "mathFlowValue";
    mathText: "mathText";
    mathTextData: "mathTextData";
    mathTextSequence: "mathTextSequence";
  }
}

/**
 * The syntax of the formulas in a text, between single dollars too where that is asked for. It takes the place of remark-math's, whose
 * tokens these are: what follows an opening `$$` on its line is part of the formula, one that is not closed is text, and `$5 … $10`
 * is none.
 */
export function mathSyntax(text: string, singleDollars: boolean): Extension {
  return {
    flow: { [DOLLAR]: displayMath(findDisplayMath(text)) },
    text: { [DOLLAR]: inlineMath(singleDollars) },
    disable: { null: ["mathFlow", "mathText"] },
  };
}
