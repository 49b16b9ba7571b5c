import type { Program } from "estree";
import type { Node } from "mdast";

/** JavaScript in braces, which is never run. */
export interface Script {
  /** Source between the braces. */
  written: string;
  program: Program | undefined;
}

/** An attribute of a tag. */
export interface MdxAttribute {
  /** Name of the attribute; `undefined` for `{...props}`. */
  name: string | undefined;
  /** A string for a quoted value, a script for an expression, `true` without a value. */
  value: true | string | Script;
}

/** An opening or closing tag of JSX, before tags are paired. */
export interface MdxTag extends Node {
  type: "mdxTag";
  /** Name in the tag; `""` for `<>`. */
  name: string;
  isClosing: boolean;
  isSelfClosing: boolean;
  /** Whether the tag is a block, because its line contains only tags. */
  isFlow: boolean;
  attributes: MdxAttribute[];
  /** Source of the tag. */
  written: string;
}

/** `{expression}` outside tags. */
export interface MdxExpression extends Node, Script {
  type: "mdxExpression";
  isFlow: boolean;
}

/** `import` and `export` statements. */
export interface MdxModule extends Node {
  type: "mdxModule";
  program: Program | undefined;
}

declare module "mdast" {
  interface RootContentMap {
    mdxTag: MdxTag;
    mdxExpression: MdxExpression;
    mdxModule: MdxModule;
  }
  interface PhrasingContentMap {
    mdxTag: MdxTag;
    mdxExpression: MdxExpression;
  }
}
