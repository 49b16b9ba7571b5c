import type { Paragraph, Root, RootContent, Text } from "mdast";
import type { Span } from "../../../shared/text/span.ts";
import { dropModules } from "../dialects/dropModules.ts";
import { Notes } from "../dialects/notes.ts";
import { STATEMENT } from "./syntax/mdxSyntax.ts";

/**
 * Removes statements from a tree: parsed statements, and statements at the start of paragraphs. The latter are in TypeScript, which the
 * parser does not support, or have text directly below. That text remains, although MDX would parse it as JavaScript.
 * @returns The removed ranges.
 */
export function dropStatements(tree: Root, source: string): Span[] {
  const dropped: Span[] = [];
  tree.children = tree.children.flatMap((node): RootContent[] => {
    const [start = 0, end = 0] = [node.position?.start.offset, node.position?.end.offset];
    const lines = node.type === "mdxModule" ? [] : statementIn(node, source)?.split("\n");
    if (!lines) return [node];
    const { lines: left } = dropModules(lines, new Notes());
    const first = left.findIndex((line) => line !== "");
    if (first === 0) return [node];
    if (first === -1) {
      dropped.push({ start, end });
      return [];
    }
    const cut = start + lines.slice(0, first).join("\n").length + 1;
    dropped.push({ start, end: cut });
    return [cutLines(node as Paragraph, first, cut)];
  });
  return dropped;
}

/** Returns the source of a paragraph that begins like a statement; otherwise `undefined`. */
export function statementIn({ type, position }: RootContent, source: string): string | undefined {
  if (type !== "paragraph" || position?.start.column !== 1) return undefined;
  const written = source.slice(position.start.offset, position.end.offset);
  const [line = ""] = written.split("\n", 1);
  return STATEMENT.test(line) && /["'{}=();*<]/.test(line) ? written : undefined;
}

/** Removes the first lines of a paragraph. */
function cutLines(paragraph: Paragraph, count: number, offset: number): Paragraph {
  const firstLine = (paragraph.position?.start.line ?? 1) + count;
  const children = paragraph.children.flatMap((node) => {
    const [start = 1, end = 1] = [node.position?.start.line, node.position?.end.line];
    if (start >= firstLine) return [node];
    if (node.type !== "text" || end < firstLine) return [];
    const value = node.value
      .split("\n")
      .slice(firstLine - start)
      .join("\n");
    return value ? [{ ...node, value } satisfies Text] : [];
  });
  const start = { line: firstLine, column: 1, offset };
  return {
    ...paragraph,
    children,
    ...(paragraph.position && { position: { ...paragraph.position, start } }),
  };
}
