import type { Kind, Warn } from "../../diagnostics/problem.ts";

interface Note {
  kind: Kind;
  remedy: string;
  cause: string;
  lines: number[];
}

interface Said {
  remedy: string;
  kind?: Kind;
  /** What other texts may share, where `what` is of this one alone. */
  cause?: string;
}

/** Lines that are named after the first. */
const NAMED = 5;

/** Gathers what was not shown as written, so that an author reads of each thing once, with all its lines. */
export class Notes {
  readonly #notes = new Map<string, Note>();

  add(what: string, line: number, { remedy, kind = "syntax", cause = what }: Said): void {
    const note = this.#notes.get(what) ?? { kind, remedy, cause, lines: [] };
    note.lines.push(line);
    this.#notes.set(what, note);
  }

  tell(warn: Warn): void {
    for (const [what, { kind, remedy, cause, lines }] of this.#notes) {
      const [first = 1, ...others] = [...new Set(lines)].toSorted((a, b) => a - b);
      const more = others.length - NAMED;
      const named = others.slice(0, NAMED).join(", ") + (more > 0 ? ` and ${more} more` : "");
      warn(kind, first, `${what} ${remedy}${named && ` (also on line ${named})`}`, cause);
    }
  }
}
