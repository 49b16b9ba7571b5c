import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { Warn } from "../../diagnostics/problem.ts";

/** A line of a text after files were included. */
export interface IncludedLine {
  text: string;
  /** Number of the line in the post, counted from 1. For a line of an included file: number of the line that includes the file. */
  line: number;
}

/** A text after files were included. */
export class Included {
  readonly text: string;
  readonly #lines: readonly number[];

  constructor(lines: readonly IncludedLine[]) {
    this.text = lines.map(({ text }) => text).join("\n");
    this.#lines = lines.map(({ line }) => line);
  }

  /** Converts a line number in this text to the line number in the post. */
  lineOf(line: number): number {
    return this.#lines[line - 1] ?? this.#lines.at(-1) ?? line;
  }

  /** Returns a function that reports problems of this text with the line numbers of the post. */
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
