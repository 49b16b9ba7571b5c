import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { Warn } from "../../diagnostics/problem.ts";

/** A line of a text into which files were included. */
export interface Line {
  text: string;
  /** On which line of the post it is, or what includes it; counted from 1. */
  line: number;
}

/** A text with the files that it names in their places. */
export class Included {
  readonly text: string;
  readonly #lines: readonly number[];

  constructor(lines: readonly Line[]) {
    this.text = lines.map(({ text }) => text).join("\n");
    this.#lines = lines.map(({ line }) => line);
  }

  /** Which line of the post a line of this text is on. */
  lineOf(line: number): number {
    return this.#lines[line - 1] ?? this.#lines.at(-1) ?? line;
  }

  /** Reports what is wrong with this text on the lines of the post. */
  warnBy(warn: Warn): Warn {
    return (kind, line, message, cause) => warn(kind, this.lineOf(line), message, cause);
  }

  /** Gives the nodes of a tree of this text the lines of the post. */
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
