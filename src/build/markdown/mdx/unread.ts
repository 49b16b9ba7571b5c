import type { Root, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import type { Warn } from "../../problem.ts";
import { dropModules } from "../foreign/dropModules.ts";
import { Notes } from "../foreign/notes.ts";
import { STATEMENT } from "./mdxSyntax.ts";

/** Whether a block is made of statements: those that a parser has read, and those of TypeScript, which it does not know. */
export function isStatement(node: RootContent, source: string): boolean {
  if (node.type === "mdxModule") return true;
  const written = statementIn(node, source);
  if (written === undefined) return false;
  return dropModules(written.split("\n"), new Notes()).lines.every((line) => line === "");
}

/** Reports what looks like MDX and is text. */
export function warnOfText(tree: Root, source: string, warn: Warn): void {
  const lines = new Set<number>();
  const report = (line: number, what: string, remedy: string) => {
    if (!lines.has(line))
      warn("syntax", line, `${what} and is shown as text; ${remedy}`, "MDX that cannot be read");
    lines.add(line);
  };
  for (const offset of tree.data?.notMdx ?? []) {
    const line = source.slice(0, offset).split("\n").length;
    const [, sign = ""] = /^(<!--|<\/?[\w.]*|\{|\w+)/.exec(source.slice(offset, offset + 100)) ?? [];
    report(
      line,
      `\`${sign}\` begins what never ends, or is no valid JavaScript,`,
      "close it, or put `\\` before it",
    );
  }
  for (const node of tree.children) {
    const line = node.position?.start.line ?? 1;
    const [word = ""] = statementIn(node, source)?.split(" ", 1) ?? [];
    if (word)
      report(
        line,
        `this \`${word}\` statement is no valid JavaScript`,
        "fix it, or put it into a block of code",
      );
  }
  visit(tree, "text", ({ position }) => {
    const start = position?.start.offset ?? 0;
    const written = source.slice(start, position?.end.offset);
    const found = /(?<![\\\w])(<!--|<[A-Z][\w.]*(?=\s+[\w-]+=["'{]))/.exec(written);
    if (!found) return;
    const line = (position?.start.line ?? 1) + written.slice(0, found.index).split("\n").length - 1;
    report(line, `\`${found[1]}\` has no end, or is no valid JSX,`, "close it, or put `\\` before it");
  });
}

/** What a paragraph that begins as a statement does is written as. */
function statementIn({ type, position }: RootContent, source: string): string | undefined {
  if (type !== "paragraph" || position?.start.column !== 1) return undefined;
  const written = source.slice(position.start.offset, position.end.offset);
  const [line = ""] = written.split("\n", 1);
  return STATEMENT.test(line) && /["'{}=();*<]/.test(line) ? written : undefined;
}
