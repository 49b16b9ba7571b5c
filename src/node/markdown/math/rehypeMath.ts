import type { Element, Root } from "hast";
import { toString } from "hast-util-to-string";
import temml from "temml";
import { SKIP, visit } from "unist-util-visit";
import type { Warn } from "../../diagnostics/problem.ts";
import { type MathTree, toMathml } from "./toMathml.ts";

/** Length of TeX, in characters, from which a formula may be wider than a phone. */
const LONG = 40;

/** Environments that are display formulas even within a line. */
const DISPLAYED = /^\\begin\{(?:align|alignat|CD|equation|gather|multline|split)\*?\}/;

/** Converts formulas (`code.language-math`, a block in a `pre`) to MathML and reports errors in their TeX. */
export function rehypeMath(warn: Warn | undefined) {
  return (tree: Root): void => {
    // Macros that a formula defines by `\gdef` apply to all later formulas.
    const macros = {};
    visit(tree, "element", (element) => {
      const [code] = element.children;
      if (element.tagName === "pre" && code?.type === "element" && isMath(code)) {
        const math = draw(code, element.position?.start.line ?? 1);
        if (math) {
          element.tagName = "div";
          element.properties = { className: ["math"], tabIndex: 0 };
          element.children = [math];
        }
        return SKIP;
      }
      if (isMath(element)) Object.assign(element, draw(element));
      return undefined;
    });

    /** Returns the MathML of a formula; `line` is set for a block. */
    function draw(code: Element, line?: number): Element | undefined {
      const source = toString(code).trim();
      code.properties = {};
      try {
        const options = {
          displayMode: line !== undefined || DISPLAYED.test(source),
          annotate: true,
          throwOnError: true,
          trust: false,
          macros,
        };
        const [math] = toMathml(temml["__renderToMathMLTree"](source, options) as MathTree);
        if (math?.type !== "element" || math.tagName !== "math") return undefined;
        // It may be wider than a phone and then scrolls.
        if (line === undefined && source.length > LONG) math.properties["tabIndex"] = 0;
        return math;
      } catch (cause) {
        const message = `a formula is shown as it is written: ${reasonOf(cause)}; fix its TeX`;
        warn?.("math", line ?? code.position?.start.line ?? 1, message, "formula");
      }
      return undefined;
    }
  };
}

function isMath({ tagName, properties }: Element): boolean {
  const { className } = properties;
  return tagName === "code" && Array.isArray(className) && /^language-math$/i.test(String(className[0]));
}

/** Returns Temml's message on one line, without combining underlines. */
function reasonOf(cause: unknown): string {
  const { message } = cause instanceof Error ? cause : new Error(String(cause));
  return message.replaceAll("\u0332", "").replace(/\s+/g, " ").trim();
}
