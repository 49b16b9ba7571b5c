import { isKnownFence } from "../callouts/kinds.ts";
import { readHead } from "./heads.ts";

/** Finds the line that closes a fenced block among those that follow its head. */
export class FenceLines {
  /** Colons of the blocks that are open: the one looked at, then those within it. */
  readonly #open: number[];
  /** What closes the code that is open. */
  #code = "";

  constructor(colons: number) {
    this.#open = [colons];
  }

  /** To be asked of every line once, in order. */
  closesAt(line: string): boolean {
    const text = line.trim();
    if (this.#isCode(text)) return false;
    if (/^:{3,}$/.test(text)) {
      // The innermost that has no more colons than this, and with it all within.
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
