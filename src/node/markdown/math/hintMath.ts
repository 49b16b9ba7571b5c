import type { Nodes, Root } from "mdast";
import { visit } from "unist-util-visit";
import type { Warn } from "../../diagnostics/problem.ts";
import { isClearly, isOfSingleLetters } from "./texForms.ts";

/** Between dollars as Pandoc has them: no space within, no letter or digit around. */
const DOLLARS = /(?<![\w\\$])\$(?![\s$_])([^$\n`]{1,200}?)(?<![\s\\])\$(?![\w$])/g;

/** How many formulas of single letters (`$x$`) are as good as one with a command: one alone may be a variable of some language. */
const ENOUGH = 3;

/** Reports once that a post with formulas of TeX has them as they are written, since `math` is off. */
export function hintMath(tree: Root, source: string, warn: Warn): void {
  const found = firstTex(tree) ?? firstDollars(tree, source);
  if (!found) return;
  const { written, line } = found;
  const forms = "`$…$`, `\\(…\\)`, `\\[…\\]` and `\\begin{…}`";
  const message = `\`${written}\` looks like a formula, but ${forms} are shown as they are written here; write \`math: true\` in the front matter or in site.yaml`;
  warn("math", line, message, "formulas without `math: true`");
}

interface Formula {
  written: string;
  line: number;
}

function firstTex(tree: Root): Formula | undefined {
  let found: Formula | undefined;
  visit(tree, "text", ({ data, value, position }) => {
    if (data?.isTex) found ??= { written: shortened(value), line: position?.start.line ?? 1 };
  });
  return found;
}

/** The first formula between dollars of a text that has enough of them. */
function firstDollars(tree: Root, source: string): Formula | undefined {
  if (!source.includes("$")) return undefined;
  let first: Formula | undefined;
  let count = 0;
  visit(tree, ["paragraph", "heading", "tableCell"], (block: Nodes) => {
    const start = block.position?.start.offset ?? 0;
    const text = withoutCode(block, source);
    for (const { 0: all, 1: content = "", index } of text.matchAll(DOLLARS)) {
      const worth = worthOf(content);
      if (worth === 0) continue;
      count += worth;
      first ??= {
        written: shortened(source.slice(start + index, start + index + all.length)),
        line: source.slice(0, start + index).split("\n").length,
      };
    }
  });
  return count >= ENOUGH ? first : undefined;
}

function worthOf(content: string): number {
  // Words between two dollars of prose.
  if (/[^\P{L}A-Za-zα-ωΑ-Ω]/u.test(content.replace(/\{[^{}]*\}/g, ""))) return 0;
  // `$5` and `$HOME` are none; `$10^5$` is.
  if (isClearly(content)) return ENOUGH;
  return isOfSingleLetters(content) ? 1 : 0;
}

/** The source of a block, with what is no text of it as spaces. */
function withoutCode(block: Nodes, source: string): string {
  const start = block.position?.start.offset ?? 0;
  const pieces: string[] = [];
  let end = start;
  visit(block, ["inlineCode", "inlineMath", "html", "image"], ({ position }) => {
    const from = position?.start.offset ?? 0;
    const to = position?.end.offset ?? 0;
    pieces.push(source.slice(end, from), " ".repeat(to - from));
    end = to;
  });
  return pieces.join("") + source.slice(end, block.position?.end.offset);
}

function shortened(written: string): string {
  const [line = ""] = written.split("\n", 1);
  return line.length < written.length || line.length > 60 ? `${line.slice(0, 60)} …` : line;
}
