import type { RootContent } from "mdast";
import { literalOf } from "./literals.ts";
import type { MdxExpression } from "./syntax/nodes.ts";
import { escapeMarkdown } from "./show/component.ts";

interface ShownExpression {
  /** The node to show; `undefined` for a comment. */
  node: RootContent | undefined;
  /** Replacement in plain Markdown; default: the source. */
  write?: string;
  /** Whether the expression is reported, because its source is shown. */
  isShown?: boolean;
}

/** An expression of only comments and spaces. */
const COMMENT = /^(?:\s*\/\*[^]*?\*\/|\s*\/\/[^\n]*(?:\n|$))+\s*$/;

/** A comment that marks the end of the excerpt. */
const TRUNCATE = /^\s*\/\*\s*(?:<!--)?\s*(?:truncate|more)\s*(?:-->)?\s*\*\/\s*$/i;

/** A character before braces that are probably TeX, as in `x_{1}` or `\\frac{1}{2}`. */
const BEFORE_TEX = /^[\w^}]$/;

/**
 * Shows a string or number in braces as text, and nothing for a comment. Shows other expressions, and braces that may be TeX, as in the
 * source.
 */
export function showExpression({ written, program, position }: MdxExpression, before = ""): ShownExpression {
  if (TRUNCATE.test(written))
    return { node: { type: "html", value: "<!-- truncate -->", position }, write: "" };
  if (program?.body.length === 0 && COMMENT.test(written)) return { node: undefined, write: "" };
  if (BEFORE_TEX.test(before) && /^[\w\s+-]*$/.test(written))
    return { node: { type: "text", value: `{${written}}`, position } };
  const isJsx = /^\s*</.test(written);
  const value = isJsx ? undefined : literalOf(program);
  if (typeof value === "string" || typeof value === "number") {
    const text = String(value);
    return {
      node: { type: "text", value: text, position },
      write: text.trim() === "" ? " " : escapeMarkdown(text),
    };
  }
  return { node: { type: "text", value: `{${written}}`, position }, isShown: written.trim() !== "" };
}
