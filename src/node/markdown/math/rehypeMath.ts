import type { Element, Root } from "hast";
import { toString } from "hast-util-to-string";
import temml from "temml";
import { SKIP, visit } from "unist-util-visit";
import type { Warn } from "../../diagnostics/problem.ts";
import { type MathTree, toMathml } from "./toMathml.ts";

/** In characters of TeX, of a formula that may be wider than a phone. */
const LONG = 40;

/** Environments that TeX knows with lines of their own only, also where they are within a line. */
const DISPLAYED = /^\\begin\{(?:align|alignat|CD|equation|gather|multline|split)\*?\}/;

/** Makes MathML of formulas: of `code.language-math`, which has lines of its own where a `pre` holds it. */
export function rehypeMath(warn: Warn | undefined) {
  return (tree: Root): void => {
    // What a formula defines by `\gdef` holds in those below it.
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

    /** `line` is that of a formula which has lines of its own. */
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
        // On a phone it may be wider than the page and scrolls.
        if (line === undefined && source.length > LONG) math.properties["tabIndex"] = 0;
        return math;
      } catch (cause) {
        const message = `a formula is shown as it is written: ${reasonOf(cause)}; mend its TeX`;
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

/** Temml's message on one line, without the strokes below what it means. */
function reasonOf(cause: unknown): string {
  const { message } = cause instanceof Error ? cause : new Error(String(cause));
  return message.replaceAll("\u0332", "").replace(/\s+/g, " ").trim();
}
