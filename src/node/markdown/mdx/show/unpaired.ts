import type { Html } from "mdast";
import type { Warn } from "../../../diagnostics/problem.ts";
import { type Show, textNode } from "./component.ts";
import type { Files } from "../files.ts";
import { propertiesOf, writeTag } from "./htmlTag.ts";
import { isComponentName, isHtml } from "../names.ts";
import type { MdxTag } from "../syntax/nodes.ts";
import type { MdxPiece } from "../pieces.ts";

/** Shows a tag without a counterpart. HTML tags remain, and `closeTags` closes or removes them later; other tags become text. */
export function showUnpaired(tag: MdxTag, files: Files, warn: Warn): MdxPiece {
  const { name, isClosing, isFlow, written, position } = tag;
  if (isHtml(name)) {
    const value = isClosing ? `</${name}>` : writeTag(name, propertiesOf(tag, files));
    return { node: { type: "html", value, position } satisfies Html, isWords: !isFlow };
  }
  if (!isComponentName(name)) warnOfWord(tag, warn);
  else {
    const problem = isClosing ? "closes nothing" : "is never closed";
    const remedy = isClosing ? "delete it" : `close it, as \`<${name} />\` or by \`</${name}>\``;
    const message = `\`<${isClosing ? "/" : ""}${name}>\` ${problem} and is shown as text; ${remedy}, or write it as code`;
    warn("html", position?.start.line ?? 1, message, "tag without counterpart");
  }
  return { node: textNode(written, tag), isWords: true };
}

/** Shows the tags of an element that is neither HTML nor a component as text, and its content as usual. */
export function showWordsInBrackets(warn: Warn): Show {
  return ({ name, element: { tag, end }, isInLine, words, blocks }) => {
    if (isComponentName(name) || isHtml(name)) return undefined;
    warnOfWord(tag, warn);
    const [before, after] = [textNode(tag.written, tag), end ? [textNode(end.written, end)] : []];
    const inline = words();
    const written = { open: tag.written, ...(end && { close: end.written }) };
    if (inline) return { nodes: [before, ...inline, ...after], isInLine: true, ...written };
    const lines = [before, ...after].map((line) => ({ type: "paragraph" as const, children: [line] }));
    return { nodes: [lines[0]!, ...blocks(), ...lines.slice(1)], isInLine, ...written };
  };
}

function warnOfWord({ name, isClosing, position }: MdxTag, warn: Warn): void {
  const inner = isClosing ? `/${name}` : name;
  const message = `\`<${inner}>\` is not an HTML element and is shown as text; write it as code, or as \`&lt;${inner}&gt;\``;
  warn("html", position?.start.line ?? 1, message, "word in angle brackets");
}
