import type { Warn } from "../../diagnostics/problem.ts";

/** Lines and names that a warning has. */
const MOST = 5;

/** Gathers what a post has of MDX that is not shown as it is meant, for one warning of each kind. */
export class Report {
  readonly #components = new Map<string, number[]>();
  readonly #expressions = new Map<string, number[]>();

  component(name: string, line: number): void {
    add(this.#components, `<${name}>`, line);
  }

  expression(written: string, line: number): void {
    add(this.#expressions, `{${written.trim().replace(/\s+/g, " ")}}`, line);
  }

  tell(warn: Warn): void {
    const tell = (found: ReadonlyMap<string, number[]>, said: string, cause: string) => {
      if (found.size > 0)
        warn("syntax", Math.min(...[...found.values()].flat()), `${list(found)} ${said}`, cause);
    };
    const isOne = this.#components.size === 1;
    tell(
      this.#components,
      `${isOne ? "is a component" : "are components"}, which Maru does not run: ${isOne ? "its" : "their"} tags are removed and the text in them is kept; write out what else they would show`,
      "component of MDX",
    );
    tell(
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

/** `` `<A>` (line 3), `<B>` (lines 4, 5) and 2 more ``; of components all, which an author looks for by name. */
function list(found: ReadonlyMap<string, number[]>): string {
  return [...found]
    .map(([name, all]) => {
      const lines = [...new Set(all)];
      const more = lines.length > MOST ? ` and ${lines.length - MOST} more` : "";
      return `\`${name}\` (${lines.length === 1 ? "line" : "lines"} ${lines.slice(0, MOST).join(", ")}${more})`;
    })
    .join(", ");
}
