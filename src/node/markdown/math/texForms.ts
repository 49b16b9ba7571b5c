/** Environments that are formulas by themselves, as MathJax and KaTeX read them: https://docs.mathjax.org/en/latest/input/tex/delimiters.html */
const ENVIRONMENTS = new Set(
  (
    "align alignat aligned alignedat array Bmatrix bmatrix bordermatrix cases CD darray dcases displaymath drcases eqnarray " +
    "equation flalign gather gathered matrix multline pmatrix rcases smallmatrix split subarray Vmatrix vmatrix"
  ).split(" "),
);

export const isEnvironment = (name: string): boolean => ENVIRONMENTS.has(name.replace(/\*$/, ""));

/** What opens a formula that is not between dollars. */
export type Opening = "(" | "[";

interface Place {
  opening: Opening;
  content: string;
  /** Whether formulas are on. */
  isOn: boolean;
  /** Whether it has lines of its own. */
  isBlock: boolean;
  /** Whether a letter or digit of ASCII is right before it, as in `file\(s\)`. */
  isGlued: boolean;
}

/** Whether `\(…\)` or `\[…\]` is TeX, and not two escaped brackets of Markdown. */
export function isFormula({ opening, content, isOn, isBlock, isGlued }: Place): boolean {
  if (isClearly(content)) return true;
  if (isGlued) return false;
  if (isOn && (opening === "(" || isBlock)) return !isProse(content);
  // `\[x\]` is a box to tick, or an index.
  return opening === "("
    ? isOfSingleLetters(content)
    : isOn && content.trim().length > 1 && isOfSingleLetters(content);
}

/** Not `\d`, which regular expressions have. */
const COMMAND = /\\[A-Za-z]{2,}/;
/** `x^2`, `)^{n}`; not the smile `^_^` and no `[^1]`. */
const POWER = /[A-Za-z0-9α-ωΑ-Ω)}\]']\^[A-Za-z0-9α-ωΑ-Ω\\{(*+'-]/;
/** `a_i`, `x_{max}`, `}_1`; not `snake_case`. */
const INDEX = /(?:(?<![\p{L}\p{N}_])[A-Za-zα-ωΑ-Ω]|[)}\]])_(?:[A-Za-z0-9](?![A-Za-z0-9_])|[{\\])/u;

/** Whether a text has what TeX alone has: a command, a power, an index, an equation of short names. */
export function isClearly(content: string): boolean {
  if (!/[A-Za-z0-9α-ωΑ-Ω]/.test(content)) return false;
  if (COMMAND.test(content) || POWER.test(content) || INDEX.test(content)) return true;
  return /[^=]=[^=]/.test(content) && !/["`:;#]|\p{L}{4}|[^\P{L}A-Za-zα-ωΑ-Ω]/u.test(content);
}

/** `x`, `f(x)`, `2n + 1`: letters, none of which is part of a word. */
export function isOfSingleLetters(content: string): boolean {
  return (
    /^(?:[\s\d.,+\-*/|!'()<>:]|\\\||(?<!\p{L})[A-Za-zα-ωΑ-Ω](?!\p{L}))+$/u.test(content) &&
    /\p{L}/u.test(content)
  );
}

/** Words without anything of TeX. */
function isProse(content: string): boolean {
  return (
    content.trim() === "" ||
    /\p{L}{2}[\s,.]+\p{L}{2}|^\s*\p{L}{4,}\s*$|:\/\/|"|[^\P{L}A-Za-zα-ωΑ-Ω]/u.test(content)
  );
}
