/** Maximum length of a note, in UTF-16 units. It limits the search for the end of unclosed notes. */
const MAX_LENGTH = 3000;

/**
 * Finds the bracket that closes `^[`, character by character. Balanced brackets, escaped brackets and brackets in code do not close the
 * note.
 */
export class EndOfNote {
  /** Number of UTF-16 units before the closing bracket. */
  size = 0;
  #depth = 1;
  #isEscaped = false;
  /** Length of the run of backticks that opened code, and length of the current run. */
  #fence = 0;
  #run = 0;
  #hasWords = false;
  /** Nesting depth and size of the note if the open code is never closed, and its backticks are therefore text. */
  #looseDepth = 1;
  #looseSize = -1;

  /**
   * Reads a character. Returns `false` while the note continues. Returns `true` if the note ends here, or ended earlier because its code is
   * never closed. Returns `undefined` if there is no note.
   */
  read(character: string): boolean | undefined {
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
