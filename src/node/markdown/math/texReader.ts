import { isEnvironment, type Opening } from "./texForms.ts";

/** Maximum nesting of environments with the same name. It limits how far the end of an unclosed environment is searched for. */
const MAX_DEPTH = 8;
/** A delimiter of an environment. No name of an environment has more than 14 letters. */
const DELIMITER = /\\(begin|end)\{([A-Za-z]{1,14}\*?)\}$/;
/** Maximum length of a delimiter, in UTF-16 units. */
const MAX_DELIMITER = 24;

/**
 * Finds the end of `\(…\)`, `\[…\]` or `\begin{align}…\end{align}`, character by character. If formulas are enabled, recognizes doubled
 * backslashes too, as in `\\(…\\)`. Authors write them for engines that remove one backslash.
 */
export class TexReader {
  written = "";
  opening: Opening | undefined;
  readonly #isOn: boolean;
  #isDoubled = false;
  /** Number of backslashes directly before the next character. */
  #run = 0;
  #environment: string | undefined;
  #depth = 0;
  /** The last characters of `written`, stored separately because slicing `written` per character would be slow. */
  #tail = "";

  constructor(isOn: boolean) {
    this.#isOn = isOn;
  }

  /** The text between the delimiters; for an environment, includes the delimiters. */
  get content(): string {
    if (!this.opening) return this.written;
    const width = this.#isDoubled ? 3 : 2;
    const inner = this.written.slice(width, -width);
    return this.#isDoubled ? inner.replace(/\\([!-/:-@[-`{-~])/g, "$1") : inner;
  }

  /**
   * Reads a character. Returns `true` if it ends the formula, `false` if the text is no formula, and `undefined` if the formula continues.
   */
  read(character: string): boolean | undefined {
    const run = this.#run;
    this.written += character;
    this.#tail = (this.#tail + character).slice(-MAX_DELIMITER);
    this.#run = character === "\\" ? run + 1 : 0;
    if (!this.opening && this.#environment === undefined) return this.#open(character, run);
    if (!this.opening) return character === "}" ? this.#readDelimiter() : undefined;
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
    if (character !== "}") return /[a-zA-Z{*]/.test(character) && length <= MAX_DELIMITER ? undefined : false;
    const [, edge, name = ""] = DELIMITER.exec(this.written) ?? [];
    if (edge !== "begin" || !isEnvironment(name)) return false;
    this.#environment = name;
    this.#depth = 1;
    return undefined;
  }

  #readDelimiter(): boolean | undefined {
    const [, edge, name] = DELIMITER.exec(this.#tail) ?? [];
    if (name !== this.#environment) return undefined;
    this.#depth += edge === "begin" ? 1 : -1;
    if (this.#depth === 0) return true;
    return this.#depth > MAX_DEPTH ? false : undefined;
  }
}

/** Returns the content of a formula without its delimiters; for an environment, includes the delimiters. */
export function contentOf(written: string): string {
  const reader = new TexReader(true);
  for (const character of written) reader.read(character);
  return reader.content;
}
