import type { Nodes, Root } from "mdast";
import { visit } from "unist-util-visit";
import type { Warn } from "../../diagnostics/problem.ts";
import { isClearly, isOfSingleLetters } from "./texForms.ts";

/**
 * A formula between single dollars, with no space directly inside the dollars and no ASCII letter or digit directly outside. These rules
 * are stricter than Pandoc's.
 */
const DOLLARS = /(?<![\w\\$])\$(?![\s$_])([^$\n`]{1,200}?)(?<![\s\\])\$(?![\w$])/g;

/**
 * Minimum score at which formulas between dollars are reported. One formula with clear TeX, such as a command or a power, reaches it. A
 * formula of single letters such as `$x$` scores 1, because it may be a variable of a programming language.
 */
const MIN_SCORE = 3;

/** Reports TeX formulas that are shown as text because `math` is off. Reports once per post. */
export function hintMath(tree: Root, source: string, warn: Warn): void {
  const formula = firstTex(tree) ?? firstDollars(tree, source);
  if (!formula) return;
  const { written, line } = formula;
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

/** Returns the first formula between dollars if the formulas of the text reach the minimum score. */
function firstDollars(tree: Root, source: string): Formula | undefined {
  if (!source.includes("$")) return undefined;
  let first: Formula | undefined;
  let count = 0;
  visit(tree, ["paragraph", "heading", "tableCell"], (block: Nodes) => {
    const start = block.position?.start.offset ?? 0;
    const text = withoutCode(block, source);
    for (const { 0: whole, 1: content = "", index } of text.matchAll(DOLLARS)) {
      const score = scoreOf(content);
      if (score === 0) continue;
      count += score;
      first ??= {
        written: shortened(source.slice(start + index, start + index + whole.length)),
        line: source.slice(0, start + index).split("\n").length,
      };
    }
  });
  return count >= MIN_SCORE ? first : undefined;
}

function scoreOf(content: string): number {
  // Outside braces, letters that are neither Latin nor Greek are prose between two unrelated dollar signs.
  if (/[^\P{L}A-Za-zα-ωΑ-Ω]/u.test(content.replace(/\{[^{}]*\}/g, ""))) return 0;
  // `$5` and `$HOME` are not formulas; `$10^5$` is.
  if (isClearly(content)) return MIN_SCORE;
  return isOfSingleLetters(content) ? 1 : 0;
}

/** Returns the source of a block. Code, formulas, HTML and images are replaced by spaces, so that offsets stay the same. */
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
