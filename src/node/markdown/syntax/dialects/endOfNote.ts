/** Maximum length of a note, in UTF-16 units; it bounds the search for the end of unclosed notes. */
const MAX_LENGTH = 3000;

/** Finds the bracket that closes `^[`, character by character. Balanced, escaped and code brackets belong to the note. */
export class EndOfNote {
  /** Number of characters before the closing bracket. */
  size = 0;
  #depth = 1;
  #isEscaped = false;
  /** Length of the backtick run that opened code, and of the current run. */
  #fence = 0;
  #run = 0;
  #hasWords = false;
  /** Nesting depth, and size at the closing bracket, if the open code fence turns out to be text. */
  #looseDepth = 1;
  #looseSize = -1;

  /** Reads a character: `true` if the note ends here (later, if a fence is never closed), `undefined` if there is no note. */
  take(character: string): boolean | undefined {
    if (character === "" || this.size > MAX_LENGTH) return this.#endLoosely();
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
