import type { Program } from "estree";
import type { Node } from "mdast";

/** JavaScript in braces, which is never run. */
export interface Script {
  /** Source without braces. */
  written: string;
  program: Program | undefined;
}

/** An attribute of a tag. */
export interface MdxAttribute {
  /** `undefined` for `{...props}`. */
  name: string | undefined;
  /** `true` without a value; a string for a quoted value. */
  value: true | string | Script;
}

/** An opening or closing tag of JSX, before tags are paired. */
export interface MdxTag extends Node {
  type: "mdxTag";
  /** `""` for `<>`. */
  name: string;
  isClosing: boolean;
  isSelfClosing: boolean;
  /** Whether only tags are on its line. */
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
