import type { BlockContent, Nodes, Paragraph, Parent, PhrasingContent, Root } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import type { Warn } from "../../diagnostics/problem.ts";

/** The line that begins a caption of MkDocs, with what may stand below it for a program. */
const BEGIN = /(?:^|\n)\/\/\/ *(?:figure-|table-)?caption\b[^\n]*(?:\n *(?:attrs|type):[^\n]*)*(?:\n|$)/;
const END = /(?:^|\n)\/\/\/[ \t]*$/;

const SHOWN = /^(?:blockquote|code|html|list|math|table)$/;

/** How many paragraphs a caption may have. */
const LONGEST = 10;

/** Makes figures of what stands above MkDocs' `/// caption` and `///`, with the text between them for a caption. */
export function readCaptions(tree: Root, warn: Warn): void {
  visit(tree, "paragraph", (paragraph, index, parent) => {
    const begin = paragraph.children.findIndex((node) => node.type === "text" && BEGIN.test(node.value));
    if (begin < 0 || !parent || index === undefined) return undefined;
    const line = paragraph.position?.start.line ?? 1;
    const last = endOf(parent, index);
    const [above, below] = divide(paragraph, begin);
    const start = above.length > 0 ? index : index - 1;
    const shown = unwrap(above.length > 0 ? { ...paragraph, children: above } : parent.children[start]);
    if (last === undefined || !shown) {
      const missing =
        last === undefined
          ? "is never closed; add a line `///`"
          : "has nothing above it to be of; put it below what it is of";
      warn("syntax", line, `the caption \`/// caption\` ${missing}`, "caption");
      return undefined;
    }
    const paragraphs = [
      { ...paragraph, children: below },
      ...(parent.children.slice(index + 1, last + 1) as Paragraph[]),
    ];
    dropEnd(paragraphs.at(-1)?.children ?? []);
    const filled = paragraphs.filter(({ children }) => children.length > 0);
    const caption = element("figcaption", filled.length === 1 ? (filled[0]?.children ?? []) : filled);
    parent.children.splice(start, last + 1 - start, element("figure", [shown, caption]));
    return [SKIP, start + 1];
  });
}

/** Where, from a paragraph on, one ends with `///`. */
function endOf(parent: Parent, from: number): number | undefined {
  for (let at = from; at < from + LONGEST; at++) {
    const node = parent.children[at];
    const last = node?.type === "paragraph" ? node.children.at(-1) : undefined;
    if (node?.type !== "paragraph") return undefined;
    if (last?.type === "text" && END.test(last.value)) return at;
  }
  return undefined;
}

/** What a paragraph holds above the line that begins a caption, and below it. */
function divide({ children }: Paragraph, begin: number): [PhrasingContent[], PhrasingContent[]] {
  const node = children[begin];
  const [above = "", below = ""] = node?.type === "text" ? split(node.value) : [];
  return [
    [...children.slice(0, begin), ...text(above)],
    [...text(below), ...children.slice(begin + 1)],
  ];
}

function split(value: string): [string, string] {
  const { 0: line, index } = BEGIN.exec(value) as RegExpExecArray;
  // The line's end stays with what is below, where `///` may follow at once.
  return [value.slice(0, index), value.slice(index + line.trimEnd().length)];
}

function text(value: string): PhrasingContent[] {
  return value.trim() ? [{ type: "text", value: value.replace(/^\n/, "") }] : [];
}

function dropEnd(children: PhrasingContent[]): void {
  const last = children.at(-1);
  if (last?.type !== "text") return;
  last.value = last.value.replace(END, "");
  if (!last.value) children.pop();
}

/** What can be shown in a figure; an image alone needs no paragraph there. */
function unwrap(node: Nodes | undefined): Nodes | undefined {
  if (node?.type !== "paragraph") return SHOWN.test(node?.type ?? "") ? node : undefined;
  const [only, another] = node.children;
  return only?.type === "image" && !another ? only : node;
}

function element(name: string, children: readonly Nodes[]): BlockContent {
  // Of a type of its own: no paragraph in which an excerpt could begin.
  return { type: name, data: { hName: name }, children } as unknown as BlockContent;
}
