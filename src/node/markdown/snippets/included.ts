import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { Warn } from "../../diagnostics/problem.ts";

/** A line of a text with included files. */
export interface IncludedLine {
  text: string;
  /** Line of the post, or of the including line in it; counted from 1. */
  line: number;
}

/** A text with its included files. */
export class Included {
  readonly text: string;
  readonly #lines: readonly number[];

  constructor(lines: readonly IncludedLine[]) {
    this.text = lines.map(({ text }) => text).join("\n");
    this.#lines = lines.map(({ line }) => line);
  }

  /** Returns the line of the post for a line of this text. */
  lineOf(line: number): number {
    return this.#lines[line - 1] ?? this.#lines.at(-1) ?? line;
  }

  /** Returns a function that reports problems of this text on the lines of the post. */
  warnBy(warn: Warn): Warn {
    return (kind, line, message, cause) => warn(kind, this.lineOf(line), message, cause);
  }

  /** Changes the line numbers in a tree of this text to those of the post. */
  restoreLines(tree: Root): void {
    const done = new Set<NonNullable<Root["position"]>["start"]>();
    visit(tree, ({ position }) => {
      for (const point of position ? [position.start, position.end] : []) {
        if (!done.has(point)) point.line = this.lineOf(point.line);
        done.add(point);
      }
    });
  }
}
