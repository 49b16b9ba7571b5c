import type { Element, ElementContent } from "hast";
import type { LineMark, MarkedLines } from "./codeInfo.ts";
import type { Token, Tokens } from "./highlight.ts";
import { drawMarker } from "./linkNotes.ts";

export interface LineOptions {
  marked: readonly MarkedLines[];
  /** Number of the first line; `undefined` if lines are not numbered. */
  firstLine: number | undefined;
}

/**
 * Returns the content of a `<code>` element. Each marked line is an element; if lines are numbered, every line is an element. Other
 * lines are text and spans. Line endings are inside the elements, so that the text content equals the code.
 */
export function drawLines(lines: Tokens, { marked, firstLine }: LineOptions): ElementContent[] {
  const marks: LineMark[] = [];
  for (const { mark, from, to } of marked) {
    for (let line = from; line <= Math.min(to, lines.length); line++) marks[line - 1] = mark;
  }
  const content: ElementContent[] = [];
  let unmarked: Token[] = [];
  for (const [index, tokens] of lines.entries()) {
    const end = index < lines.length - 1 ? [{ kind: undefined, text: "\n" }] : [];
    const mark = marks[index];
    if (mark || firstLine !== undefined) {
      content.push(...drawTokens(unmarked));
      unmarked = [];
      content.push({
        type: "element",
        tagName: mark ?? "span",
        properties: firstLine === undefined ? {} : { dataLine: firstLine + index },
        children: drawTokens([...tokens, ...end]),
      });
    } else unmarked.push(...tokens, ...end);
  }
  return [...content, ...drawTokens(unmarked)];
}

/** Merges adjacent tokens of the same kind, and the spaces between them, into one span. Tokens without a kind become text. */
export function drawTokens(tokens: readonly Token[]): ElementContent[] {
  const merged: Token[] = [];
  let spaces = "";
  for (const { kind, text, note } of tokens) {
    if (note !== undefined) {
      merged.push({ kind: undefined, text: spaces }, { kind, text, note });
      spaces = "";
      continue;
    }
    if (text.trim() === "") {
      spaces += text;
      continue;
    }
    const last = merged.at(-1)?.note === undefined ? merged.at(-1) : undefined;
    if (last?.kind === kind && last) last.text += spaces + text;
    else if (kind === undefined) merged.push({ kind, text: spaces + text });
    else if (last && last.kind === undefined) {
      last.text += spaces;
      merged.push({ kind, text });
    } else merged.push({ kind: undefined, text: spaces }, { kind, text });
    spaces = "";
  }
  merged.push({ kind: undefined, text: spaces });
  return merged.filter(({ text }) => text !== "").map(drawToken);
}

function drawToken({ kind, text, note }: Token): ElementContent {
  if (note !== undefined) return drawMarker(text, note);
  const children: Element["children"] = [{ type: "text", value: text }];
  return kind
    ? { type: "element", tagName: "span", properties: { className: [`tok-${kind}`] }, children }
    : { type: "text", value: text };
}
