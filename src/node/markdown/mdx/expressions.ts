import type { RootContent } from "mdast";
import { literalOf } from "./literals.ts";
import type { MdxExpression } from "./syntax/nodes.ts";
import { escapeMarkdown } from "./show/component.ts";

interface ShownExpression {
  /** None of a comment. */
  node: RootContent | undefined;
  /** In its place in plain Markdown, where that is not what is written. */
  write?: string;
  /** Whether what is written is shown. */
  isShown?: boolean;
}

/** Comments and spaces only. */
const COMMENT = /^(?:\s*\/\*[^]*?\*\/|\s*\/\/[^\n]*(?:\n|$))+\s*$/;

/** The comments at which an excerpt ends. */
const TRUNCATE = /^\s*\/\*\s*(?:<!--)?\s*(?:truncate|more)\s*(?:-->)?\s*\*\/\s*$/i;

/** What is before braces of TeX: `x_{1}`, `\\frac{1}{2}`. */
const BEFORE_TEX = /^[\w^}]$/;

/** Shows a text or number in braces as such, any other expression as it is written, and so what may be of a formula. */
export function showExpression({ written, program, position }: MdxExpression, before = ""): ShownExpression {
  if (TRUNCATE.test(written))
    return { node: { type: "html", value: "<!-- truncate -->", position }, write: "" };
  if (program?.body.length === 0 && COMMENT.test(written)) return { node: undefined, write: "" };
  if (BEFORE_TEX.test(before) && /^[\w\s+-]*$/.test(written))
    return { node: { type: "text", value: `{${written}}`, position } };
  const isJsx = /^\s*</.test(written);
  const value = isJsx ? undefined : literalOf(program);
  if (typeof value === "string" || typeof value === "number") {
    const said = String(value);
    return {
      node: { type: "text", value: said, position },
      write: said.trim() === "" ? " " : escapeMarkdown(said),
    };
  }
  return { node: { type: "text", value: `{${written}}`, position }, isShown: written.trim() !== "" };
}
