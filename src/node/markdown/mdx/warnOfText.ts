import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { Warn } from "../../diagnostics/problem.ts";
import { statementIn } from "./statements.ts";
import { countLines } from "../text/countLines.ts";

interface Context {
  source: string;
  /** Offsets at which removed statements begin. */
  dropped: ReadonlySet<number>;
  warn: Warn;
}

/** Reports text that looks like MDX but is not valid, and is therefore shown as text. */
export function warnOfText(tree: Root, { source, dropped, warn }: Context): void {
  const lines = new Set<number>();
  const report = (line: number, what: string, remedy: string) => {
    if (!lines.has(line))
      warn("syntax", line, `${what} and is shown as text; ${remedy}`, "MDX that cannot be parsed");
    lines.add(line);
  };
  for (const offset of tree.data?.notMdx ?? []) {
    if (dropped.has(offset)) continue;
    const line = source.slice(0, offset).split("\n").length;
    const [, sign = ""] = /^(<!--|<\/?[\w.]*|\{|\w+)/.exec(source.slice(offset, offset + 100)) ?? [];
    report(
      line,
      `\`${sign}\` is never closed, or is not valid JavaScript,`,
      "close it, or put `\\` before it",
    );
  }
  for (const node of tree.children) {
    const line = node.position?.start.line ?? 1;
    const [word = ""] = statementIn(node, source)?.split(" ", 1) ?? [];
    if (word)
      report(
        line,
        `this \`${word}\` statement is not valid JavaScript`,
        "fix it, or put it into a block of code",
      );
  }
  visit(tree, "text", ({ position }) => {
    const start = position?.start.offset ?? 0;
    const written = source.slice(start, position?.end.offset);
    const match = /(?<![\\\w])(<!--|<[A-Z][\w.]*(?=\s+[\w-]+=["'{]))/.exec(written);
    if (!match) return;
    const line = (position?.start.line ?? 1) + countLines(written.slice(0, match.index));
    report(line, `\`${match[1]}\` is never closed, or is not valid JSX,`, "close it, or put `\\` before it");
  });
}
