import type { Program } from "estree";
import type { Node } from "mdast";

/** JavaScript in braces, which is never run. */
export interface Script {
  /** As it is written, without braces. */
  written: string;
  program: Program | undefined;
}

export interface MdxAttribute {
  /** `undefined` for `{...props}`. */
  name: string | undefined;
  /** `true` without a value; text of one in quotes. */
  value: true | string | Script;
}

/** An opening or closing tag of JSX, before tags are paired. */
export interface MdxTag extends Node {
  type: "mdxTag";
  /** `""` for `<>`. */
  name: string;
  isClosing: boolean;
  isSelfClosing: boolean;
  /** Whether it has its line to itself, apart from other tags. */
  isFlow: boolean;
  attributes: MdxAttribute[];
  /** As it is written. */
  written: string;
}

/** `{expression}` outside of tags. */
export interface MdxExpression extends Node, Script {
  type: "mdxExpression";
  isFlow: boolean;
}

/** Statements of `import` and `export`. */
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
