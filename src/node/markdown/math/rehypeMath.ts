import type { Element, Root } from "hast";
import { toString } from "hast-util-to-string";
import temml from "temml";
import { SKIP, visit } from "unist-util-visit";
import type { Warn } from "../../diagnostics/problem.ts";
import { type MathTree, toMathml } from "./toMathml.ts";

/** Length of TeX, in UTF-16 units, above which a formula may be wider than a phone. */
const LONG = 40;

/** Environments that are display formulas even inside a paragraph. */
const DISPLAYED = /^\\begin\{(?:align|alignat|CD|equation|gather|multline|split)\*?\}/;

/**
 * Converts formulas to MathML and reports errors in their TeX. A formula is a `code.language-math`, which is in a `pre` if the formula is a
 * block.
 */
export function rehypeMath(warn: Warn | undefined) {
  return (tree: Root): void => {
    // A macro that a formula defines with `\gdef` is available to all later formulas.
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

    /**
     * Returns the MathML of a formula; `undefined` if its TeX has errors. `line` is the line of a block formula, and `undefined` for an
     * inline one.
     */
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
        // A long formula may need to scroll on a phone, so it must be focusable.
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

/** Returns Temml's error message on one line, without its combining underlines. */
function reasonOf(cause: unknown): string {
  const { message } = cause instanceof Error ? cause : new Error(String(cause));
  return message.replaceAll("\u0332", "").replace(/\s+/g, " ").trim();
}
