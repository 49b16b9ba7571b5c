import type { Kind, Warn } from "../../diagnostics/problem.ts";

interface Note {
  kind: Kind;
  remedy: string;
  cause: string;
  lines: number[];
}

interface NoteOptions {
  remedy: string;
  kind?: Kind;
  /** Cause by which problems are grouped; default: `what`. */
  cause?: string;
}

/** Maximum number of further lines that a report lists after the first line. */
const MAX_LINES = 5;

/** Collects occurrences of unsupported syntax. Reports each kind once, with the numbers of its lines. */
export class Notes {
  readonly #notes = new Map<string, Note>();

  /** Adds an occurrence. Occurrences with an equal `what` are reported together. */
  add(what: string, line: number, { remedy, kind = "syntax", cause = what }: NoteOptions): void {
    const note = this.#notes.get(what) ?? { kind, remedy, cause, lines: [] };
    note.lines.push(line);
    this.#notes.set(what, note);
  }

  /** Reports all notes. */
  report(warn: Warn): void {
    for (const [what, { kind, remedy, cause, lines }] of this.#notes) {
      const [first = 1, ...others] = [...new Set(lines)].toSorted((a, b) => a - b);
      const more = others.length - MAX_LINES;
      const listed = others.slice(0, MAX_LINES).join(", ") + (more > 0 ? ` and ${more} more` : "");
      warn(kind, first, `${what} ${remedy}${listed && ` (also on line ${listed})`}`, cause);
    }
  }
}
