import type { Blockquote, Paragraph, PhrasingContent, Root } from "mdast";
import { visit } from "unist-util-visit";
import { createCallout, type Fold } from "./callout.ts";

/** Callout marker of GitHub (`[!NOTE]`) or Obsidian (`[!warning]- Title`). */
const MARKER = /^\[!(?<kind>\p{L}[\p{L}\p{N}_-]*)(?:\|[^\]\n]*)?\](?<fold>[+-]?)[ \t]*/u;

const FOLDS: Record<string, Fold> = { "+": "open", "-": "closed" };

/**
 * Converts quotes that begin with a callout marker to callouts.
 * @param source Source of the tree, in which an escaped marker has a backslash.
 */
export function resolveQuoteCallouts(tree: Root, source: string): void {
  visit(tree, "blockquote", (quote, index, parent) => {
    const [paragraph, ...rest] = quote.children;
    if (!parent || index === undefined || paragraph?.type !== "paragraph") return;
    const match = markerOf(paragraph);
    const { offset } = paragraph.position?.start ?? {};
    if (!match || (offset !== undefined && !source.startsWith(match[0].trimEnd(), offset))) return;
    const { kind = "", fold = "" } = match.groups ?? {};
    const [title, below] = splitAtLineEnd(dropStart(paragraph, match[0].length));
    const content = below.length > 0 ? [{ ...paragraph, children: below }, ...rest] : rest;
    // The node is changed in place, so that quotes inside it are visited too.
    parent.children[index] = Object.assign<Blockquote, object>(
      quote,
      createCallout({
        kind: kind.toLowerCase(),
        title: title.length > 0 ? title : undefined,
        fold: FOLDS[fold],
        form: "quote",
        content,
        position: quote.position,
      }),
    );
  });
}

function markerOf({ children: [first] }: Paragraph): RegExpExecArray | null {
  return first?.type === "text" ? MARKER.exec(first.value) : null;
}

function dropStart({ children }: Paragraph, length: number): PhrasingContent[] {
  const [first, ...rest] = children;
  if (first?.type !== "text") return children;
  const value = first.value.slice(length);
  return value ? [{ ...first, value }, ...rest] : rest;
}

/** Splits inline content at the first line ending. */
function splitAtLineEnd(children: readonly PhrasingContent[]): [PhrasingContent[], PhrasingContent[]] {
  const at = children.findIndex(
    (child) => child.type === "break" || (child.type === "text" && child.value.includes("\n")),
  );
  const child = children[at];
  if (!child) return [[...children], []];
  const before = children.slice(0, at);
  const after = children.slice(at + 1);
  if (child.type !== "text") return [before, after];
  const [line = "", below = ""] = child.value.split(/\n(.*)/s, 2);
  if (line) before.push({ ...child, value: line });
  return [before, below ? [{ ...child, value: below }, ...after] : after];
}
