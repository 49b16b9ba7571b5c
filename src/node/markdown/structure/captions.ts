import type { BlockContent, Nodes, Paragraph, Parent, PhrasingContent, Root } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import type { Warn } from "../../diagnostics/problem.ts";

/** First line of a MkDocs caption and the option lines below it. */
const BEGIN = /(?:^|\n)\/\/\/ *(?:figure-|table-)?caption\b[^\n]*(?:\n *(?:attrs|type):[^\n]*)*(?:\n|$)/;
const END = /(?:^|\n)\/\/\/[ \t]*$/;

const SHOWN = /^(?:blockquote|code|html|list|math|table)$/;

/** Maximum number of paragraphs from the first line of a caption to the closing `///`. */
const MAX_PARAGRAPHS = 10;

/** Converts the block above MkDocs' `/// caption` into a figure, with the text up to the closing `///` as its caption. */
export function readCaptions(tree: Root, warn: Warn): void {
  visit(tree, "paragraph", (paragraph, index, parent) => {
    const begin = paragraph.children.findIndex((node) => node.type === "text" && BEGIN.test(node.value));
    if (begin < 0 || !parent || index === undefined) return undefined;
    const line = paragraph.position?.start.line ?? 1;
    const last = endOf(parent, index);
    const [above, below] = divide(paragraph, begin);
    const start = above.length > 0 ? index : index - 1;
    const content = unwrap(above.length > 0 ? { ...paragraph, children: above } : parent.children[start]);
    if (last === undefined || !content) {
      const missing =
        last === undefined
          ? "is never closed; add a line `///`"
          : "has no block above it; put it below the block that it describes";
      warn("syntax", line, `the caption \`/// caption\` ${missing}`, "caption");
      return undefined;
    }
    const paragraphs = [
      { ...paragraph, children: below },
      ...(parent.children.slice(index + 1, last + 1) as Paragraph[]),
    ];
    dropEnd(paragraphs.at(-1)?.children ?? []);
    const nonEmpty = paragraphs.filter(({ children }) => children.length > 0);
    const caption = element("figcaption", nonEmpty.length === 1 ? (nonEmpty[0]?.children ?? []) : nonEmpty);
    parent.children.splice(start, last + 1 - start, element("figure", [content, caption]));
    return [SKIP, start + 1];
  });
}

/**
 * Returns the index of the first paragraph at or after `from` that ends with a line `///`. Returns `undefined` if another kind of
 * block comes first, or if none of the next {@link MAX_PARAGRAPHS} paragraphs ends that way.
 */
function endOf(parent: Parent, from: number): number | undefined {
  for (let at = from; at < from + MAX_PARAGRAPHS; at++) {
    const node = parent.children[at];
    const last = node?.type === "paragraph" ? node.children.at(-1) : undefined;
    if (node?.type !== "paragraph") return undefined;
    if (last?.type === "text" && END.test(last.value)) return at;
  }
  return undefined;
}

/** Splits the content of a paragraph at the line that begins a caption. */
function divide({ children }: Paragraph, begin: number): [PhrasingContent[], PhrasingContent[]] {
  const node = children[begin];
  const [above = "", below = ""] = node?.type === "text" ? split(node.value) : [];
  return [
    [...children.slice(0, begin), ...textNodes(above)],
    [...textNodes(below), ...children.slice(begin + 1)],
  ];
}

function split(value: string): [string, string] {
  const { 0: line, index } = BEGIN.exec(value) as RegExpExecArray;
  // The line ending goes to the second piece; `textNodes` removes it.
  return [value.slice(0, index), value.slice(index + line.trimEnd().length)];
}

function textNodes(value: string): PhrasingContent[] {
  return value.trim() ? [{ type: "text", value: value.replace(/^\n/, "") }] : [];
}

function dropEnd(children: PhrasingContent[]): void {
  const last = children.at(-1);
  if (last?.type !== "text") return;
  last.value = last.value.replace(END, "");
  if (!last.value) children.pop();
}

/**
 * Returns the content of a figure: the node, or the image of a paragraph that contains only an image. Returns `undefined` for
 * nodes that cannot be in a figure.
 */
function unwrap(node: Nodes | undefined): Nodes | undefined {
  if (node?.type !== "paragraph") return SHOWN.test(node?.type ?? "") ? node : undefined;
  const [only, another] = node.children;
  return only?.type === "image" && !another ? only : node;
}

function element(name: string, children: readonly Nodes[]): BlockContent {
  // Not of type `paragraph`, because `extractExcerpt` would use it as the first paragraph.
  return { type: name, data: { hName: name }, children } as unknown as BlockContent;
}
