/** Upper bound of a note in UTF-16 units: what is not closed by then is none, and no text is searched again and again. */
const LONGEST = 3000;

/** Finds the bracket that closes `^[`, one character after the other: brackets in pairs, in code and behind a backslash are the text's own. */
export class EndOfNote {
  /** Characters before the closing bracket. */
  size = 0;
  #depth = 1;
  #isEscaped = false;
  /** Backticks that opened code, and those read last. */
  #fence = 0;
  #run = 0;
  #hasWords = false;
  /** The depth, and the size at the closing bracket, if what follows an opening fence is no code. */
  #looseDepth = 1;
  #looseSize = -1;

  /** Whether the note ends here, at the closing bracket or, where a fence is never closed, behind it; `undefined` where none does. */
  take(character: string): boolean | undefined {
    if (character === "" || this.size > LONGEST) return this.#endLoosely();
    if (character !== "`") this.#endRun();
    const isBracket = (bracket: string) => character === bracket && !this.#isEscaped;
    const step = isBracket("[") ? 1 : isBracket("]") ? -1 : 0;
    this.#looseDepth += step;
    if (this.#fence === 0) this.#depth = this.#looseDepth;
    else if (this.#looseDepth === 0 && this.#looseSize < 0) this.#looseSize = this.size;
    if (this.#depth === 0) return this.#hasWords ? true : undefined;
    if (isBracket("`")) this.#run += 1;
    this.#isEscaped = character === "\\" && !this.#isEscaped && this.#fence === 0;
    this.#hasWords ||= /\S/.test(character);
    this.size += 1;
    return false;
  }

  #endLoosely(): boolean | undefined {
    if (this.#fence === 0 || this.#looseSize < 0) return undefined;
    this.size = this.#looseSize;
    return true;
  }

  #endRun(): void {
    if (this.#run === 0) return;
    if (this.#fence === 0) this.#fence = this.#run;
    else if (this.#fence === this.#run) {
      this.#fence = 0;
      this.#looseDepth = this.#depth;
      this.#looseSize = -1;
    }
    this.#run = 0;
  }
}
