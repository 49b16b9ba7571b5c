import { isKnownFence } from "../callouts/kinds.ts";
import { readHead } from "./heads.ts";

/** Finds the closing line of a fenced block. */
export class FenceLines {
  /** Number of colons of each open block, outermost first. */
  readonly #open: number[];
  /** The fence that opened the current code block; empty outside code blocks. */
  #code = "";

  constructor(colons: number) {
    this.#open = [colons];
  }

  /** Whether a line closes the outermost block. Must be called for every line, in order. */
  closesAt(line: string): boolean {
    const text = line.trim();
    if (this.#isCode(text)) return false;
    if (/^:{3,}$/.test(text)) {
      // Closes the innermost block that was opened with at most as many colons, and all blocks inside it.
      const closed = this.#open.findLastIndex((colons) => colons <= text.length);
      if (closed >= 0) this.#open.length = closed;
      return closed === 0;
    }
    const head = readHead(text)?.head;
    if (head?.block === "fence" && isKnownFence(head.kind)) this.#open.push(head.colons);
    return false;
  }

  #isCode(text: string): boolean {
    const [, run = ""] = /^(`{3,}(?=[^`]*$)|~{3,})/.exec(text) ?? [];
    if (!this.#code) {
      this.#code = run;
      return run !== "";
    }
    if (run.startsWith(this.#code) && run === text) this.#code = "";
    return true;
  }
}
