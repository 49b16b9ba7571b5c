const FENCE = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}(?=[^`]*$)|~{3,})(.*)$/;
const RAW = /\{%-?\s*(raw|verbatim)\s*-?%\}/;
const END_OF_RAW = /\{%-?\s*end(?:raw|verbatim)\s*-?%\}/;

/** Determines which lines are literal: fenced code, and text in `{% raw %}` if the dialect has it. Lines must be passed in order. */
export class LiteralLines {
  readonly #hasRaw: boolean;
  #fence: string | undefined;
  #isRaw = false;

  constructor(hasRaw: boolean) {
    this.#hasRaw = hasRaw;
  }

  /**
   * Reads the next line and returns whether it is literal. Lines with fences are literal, and so are lines on which raw text of several
   * lines begins or ends.
   */
  read(line: string): boolean {
    if (this.#fence !== undefined) {
      const [, closing = ""] = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/.exec(line) ?? [];
      if (closing.startsWith(this.#fence)) this.#fence = undefined;
      return true;
    }
    if (this.#isRaw) {
      this.#isRaw = !END_OF_RAW.test(line);
      return true;
    }
    this.#fence = FENCE.exec(line)?.[1];
    this.#isRaw = this.#hasRaw && this.#fence === undefined && RAW.test(line) && !END_OF_RAW.test(line);
    return this.#fence !== undefined || this.#isRaw;
  }
}

/** Finds closing lines. A pattern for which no further line was found is not searched again, so that the total time is linear. */
export class Closings {
  readonly #lines: readonly string[];
  readonly #never = new Set<string>();

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  /** Returns the index of the first line after `start` that matches; `undefined` if there is none. */
  after(start: number, closing: RegExp): number | undefined {
    if (this.#never.has(closing.source)) return undefined;
    for (let index = start + 1; index < this.#lines.length; index++) {
      if (closing.test(this.#lines[index] ?? "")) return index;
    }
    this.#never.add(closing.source);
    return undefined;
  }
}
