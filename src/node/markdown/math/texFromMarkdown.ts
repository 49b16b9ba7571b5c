import type { Literal, Nodes, Root } from "mdast";
import type { CompileContext, Extension, Token } from "mdast-util-from-markdown";
import type { InlineMath, Math } from "mdast-util-math";
import type { Plugin } from "unified";
import { visit } from "unist-util-visit";
import { contentOf } from "./texReader.ts";

/** TeX that is shown as text, before adjacent texts are joined. */
interface TexText extends Literal {
  type: "texText";
}

declare module "mdast" {
  interface PhrasingContentMap {
    texText: TexText;
  }
  interface RootContentMap {
    texText: TexText;
  }
  interface TextData {
    /** Whether the text is TeX that is shown as text. */
    isTex?: boolean;
  }
}

/** Converts TeX tokens to formulas if formulas are enabled, otherwise to text. */
export function texFromMarkdown(isOn: boolean): Extension {
  return {
    enter: { texText: enterText, texBlock: enterBlock },
    exit: { texText: exitToken, texBlock: exitToken },
  };

  function enterText(this: CompileContext, token: Token): void {
    const written = cellText(this, this.sliceSerialize(token));
    if (isOn) this.enter(inlineMath(contentOf(written)), token);
    else this.enter({ type: "texText", value: written }, token);
    this.buffer();
  }

  function enterBlock(this: CompileContext, token: Token): void {
    const written = this.sliceSerialize(token);
    if (isOn) this.enter(displayMath(contentOf(written).replace(/^\n|\n$/g, "")), token);
    else this.enter({ type: "paragraph", children: [] }, token);
    this.buffer();
  }

  function exitToken(this: CompileContext, token: Token): void {
    this.resume();
    const node = this.stack.at(-1);
    if (node?.type === "paragraph") {
      this.enter({ type: "texText", value: this.sliceSerialize(token) }, token);
      this.exit(token);
    }
    this.exit(token);
  }
}

/** Unescapes `\|` in a formula in a table cell, where the backslash belongs to the table. */
function cellText({ data }: CompileContext, written: string): string {
  return data.inTable ? written.replace(/\\([\\|])/g, (all, sign) => (sign === "|" ? sign : all)) : written;
}

/**
 * Unescapes bars in formulas between dollars in table cells. Converts `texText` nodes, which are not shown as formulas, to text nodes. Must
 * be used after `remark-math`.
 */
export const remarkTex: Plugin<[], Root> = function () {
  const data = this.data() as { fromMarkdownExtensions?: Extension[] };
  (data.fromMarkdownExtensions ??= []).push({ exit: { mathText: exitDollars } });
  return (tree) => {
    visit(
      tree,
      "texText",
      (node) => void Object.assign<Nodes, Nodes>(node, { ...node, type: "text", data: { isTex: true } }),
    );
  };
};

function exitDollars(this: CompileContext, token: Token): void {
  const value = cellText(this, this.resume());
  const node = this.stack.at(-1) as InlineMath;
  this.exit(token);
  Object.assign(node, inlineMath(value));
}

function inlineMath(value: string): InlineMath {
  const hProperties = { className: ["language-math", "math-inline"] };
  return {
    type: "inlineMath",
    value,
    data: { hName: "code", hProperties, hChildren: [{ type: "text", value }] },
  };
}

function displayMath(value: string): Math {
  const code = {
    type: "element" as const,
    tagName: "code",
    properties: { className: ["language-math", "math-display"] },
    children: [{ type: "text" as const, value }],
  };
  return { type: "math", meta: null, value, data: { hName: "pre", hChildren: [code] } };
}
