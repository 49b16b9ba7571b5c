import type { Warn } from "../../diagnostics/problem.ts";

/** Maximum number of lines that are listed for each name. */
const MAX_LINES = 5;

/** Collects components and expressions that cannot be evaluated. Reports all components in one message, and all expressions in another. */
export class MdxReport {
  readonly #components = new Map<string, number[]>();
  readonly #expressions = new Map<string, number[]>();

  /** Adds a component. */
  component(name: string, line: number): void {
    add(this.#components, `<${name}>`, line);
  }

  /** Adds an expression. */
  expression(written: string, line: number): void {
    add(this.#expressions, `{${written.trim().replace(/\s+/g, " ")}}`, line);
  }

  /** Reports all collected components and expressions. */
  emit(warn: Warn): void {
    const report = (found: ReadonlyMap<string, number[]>, what: string, cause: string) => {
      if (found.size > 0)
        warn("syntax", Math.min(...[...found.values()].flat()), `${list(found)} ${what}`, cause);
    };
    const isOne = this.#components.size === 1;
    report(
      this.#components,
      `${isOne ? "is a component" : "are components"}, which Maru does not run: ${isOne ? "its" : "their"} tags are removed and the text in them is kept; write out what else they would show`,
      "component of MDX",
    );
    report(
      this.#expressions,
      `${this.#expressions.size === 1 ? "is" : "are"} shown as written, since Maru runs no code; write out the value`,
      "expression of MDX",
    );
  }
}

function add(found: Map<string, number[]>, name: string, line: number): void {
  const lines = found.get(name);
  if (lines) lines.push(line);
  else found.set(name, [line]);
}

/**
 * Lists names with their lines: `` `<A>` (line 3), `<B>` (lines 4, 5 and 2 more) ``. Lists every name, so that authors find all of them.
 */
function list(found: ReadonlyMap<string, number[]>): string {
  return [...found]
    .map(([name, all]) => {
      const lines = [...new Set(all)];
      const more = lines.length > MAX_LINES ? ` and ${lines.length - MAX_LINES} more` : "";
      return `\`${name}\` (${lines.length === 1 ? "line" : "lines"} ${lines.slice(0, MAX_LINES).join(", ")}${more})`;
    })
    .join(", ");
}
