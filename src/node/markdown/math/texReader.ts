import { isEnvironment, type Opening } from "./texForms.ts";

/** Environments of one name within one another, beyond which they are text: it bounds how often what is not closed is looked for. */
const DEEPEST = 8;
/** The longest name has 14 letters. */
const DELIMITER = /\\(begin|end)\{([A-Za-z]{1,14}\*?)\}$/;
const LONGEST = 24;

/**
 * Finds the end of `\(…\)`, `\[…\]` or `\begin{align}…\end{align}`, character by character; where formulas are on also of `\\(…\\)`, which is
 * how authors write these for engines that take a backslash away.
 */
export class TexReader {
  written = "";
  opening: Opening | undefined;
  readonly #isOn: boolean;
  #isDoubled = false;
  /** Backslashes right before. */
  #run = 0;
  #environment: string | undefined;
  #depth = 0;
  /** The last characters: to slice what is written would take time each. */
  #tail = "";

  constructor(isOn: boolean) {
    this.#isOn = isOn;
  }

  /** What is between the delimiters; of an environment all. */
  get content(): string {
    if (!this.opening) return this.written;
    const width = this.#isDoubled ? 3 : 2;
    const inner = this.written.slice(width, -width);
    return this.#isDoubled ? inner.replace(/\\([!-/:-@[-`{-~])/g, "$1") : inner;
  }

  /** `true` where the character ends the formula, `false` where it is none, `undefined` as long as that is open. */
  take(character: string): boolean | undefined {
    const run = this.#run;
    this.written += character;
    this.#tail = (this.#tail + character).slice(-LONGEST);
    this.#run = character === "\\" ? run + 1 : 0;
    if (!this.opening && this.#environment === undefined) return this.#open(character, run);
    if (!this.opening) return character === "}" ? this.#takeDelimiter() : undefined;
    if (!(this.#isDoubled ? run % 4 === 2 : run % 2 === 1)) return undefined;
    if (character === this.opening) return false;
    return character === (this.opening === "(" ? ")" : "]") ? true : undefined;
  }

  #open(character: string, run: number): false | undefined {
    const { length } = this.written;
    if (character === "\\") return length <= (this.#isOn ? 2 : 1) ? undefined : false;
    if (run > 0 && run === length - 1) {
      this.#isDoubled = run === 2;
      if (character === "(" || character === "[") this.opening = character;
      else if (this.#isDoubled || character !== "b") return false;
      return undefined;
    }
    if (character !== "}") return /[a-zA-Z{*]/.test(character) && length <= LONGEST ? undefined : false;
    const [, edge, name = ""] = DELIMITER.exec(this.written) ?? [];
    if (edge !== "begin" || !isEnvironment(name)) return false;
    this.#environment = name;
    this.#depth = 1;
    return undefined;
  }

  #takeDelimiter(): boolean | undefined {
    const [, edge, name] = DELIMITER.exec(this.#tail) ?? [];
    if (name !== this.#environment) return undefined;
    this.#depth += edge === "begin" ? 1 : -1;
    if (this.#depth === 0) return true;
    return this.#depth > DEEPEST ? false : undefined;
  }
}

/** A formula as it is written, without its delimiters; an environment keeps them. */
export function contentOf(written: string): string {
  const reader = new TexReader(true);
  for (const character of written) reader.take(character);
  return reader.content;
}
