/**
 * Environments that are formulas without other delimiters, as in MathJax and KaTeX:
 * https://docs.mathjax.org/en/latest/input/tex/delimiters.html
 */
const ENVIRONMENTS = new Set(
  (
    "align alignat aligned alignedat array Bmatrix bmatrix bordermatrix cases CD darray dcases displaymath drcases eqnarray " +
    "equation flalign gather gathered matrix multline pmatrix rcases smallmatrix split subarray Vmatrix vmatrix"
  ).split(" "),
);

/** Whether an environment with this name, with or without a star, is a formula. */
export const isEnvironment = (name: string): boolean => ENVIRONMENTS.has(name.replace(/\*$/, ""));

/** The opening delimiter of a formula, without its backslash. */
export type Opening = "(" | "[";

interface Candidate {
  opening: Opening;
  content: string;
  /** Whether formulas are enabled. */
  isOn: boolean;
  /** Whether the formula is a block. */
  isBlock: boolean;
  /** Whether an ASCII letter or digit precedes the formula, as in `file\(s\)`. */
  isGlued: boolean;
}

/** Whether `\(…\)` or `\[…\]` is TeX, and not a pair of brackets escaped in Markdown. */
export function isFormula({ opening, content, isOn, isBlock, isGlued }: Candidate): boolean {
  if (isClearly(content)) return true;
  if (isGlued) return false;
  if (isOn && (opening === "(" || isBlock)) return !isProse(content);
  // `\[x\]` may be an escaped checkbox or index.
  return opening === "("
    ? isOfSingleLetters(content)
    : isOn && content.trim().length > 1 && isOfSingleLetters(content);
}

/** A TeX command such as `\frac`; excludes `\d`, which is common in regular expressions. */
const COMMAND = /\\[A-Za-z]{2,}/;
/** A power: `x^2`, `)^{n}`; excludes the smiley `^_^` and the footnote `[^1]`. */
const POWER = /[A-Za-z0-9α-ωΑ-Ω)}\]']\^[A-Za-z0-9α-ωΑ-Ω\\{(*+'-]/;
/** A subscript: `a_i`, `x_{max}`, `}_1`; excludes names such as `snake_case`. */
const INDEX = /(?:(?<![\p{L}\p{N}_])[A-Za-zα-ωΑ-Ω]|[)}\]])_(?:[A-Za-z0-9](?![A-Za-z0-9_])|[{\\])/u;

/** Whether a text is clearly TeX: it contains a command, a power, a subscript or an equation of short names. */
export function isClearly(content: string): boolean {
  if (!/[A-Za-z0-9α-ωΑ-Ω]/.test(content)) return false;
  if (COMMAND.test(content) || POWER.test(content) || INDEX.test(content)) return true;
  return /[^=]=[^=]/.test(content) && !/["`:;#]|\p{L}{4}|[^\P{L}A-Za-zα-ωΑ-Ω]/u.test(content);
}

/** Whether a text consists of single letters, digits and signs: `x`, `f(x)`, `2n + 1`. */
export function isOfSingleLetters(content: string): boolean {
  return (
    /^(?:[\s\d.,+\-*/|!'()<>:]|\\\||(?<!\p{L})[A-Za-zα-ωΑ-Ω](?!\p{L}))+$/u.test(content) &&
    /\p{L}/u.test(content)
  );
}

/**
 * Whether a text is empty or looks like prose. Signs of prose are words, URLs, quotation marks, and letters that are neither Latin nor
 * Greek.
 */
function isProse(content: string): boolean {
  return (
    content.trim() === "" ||
    /\p{L}{2}[\s,.]+\p{L}{2}|^\s*\p{L}{4,}\s*$|:\/\/|"|[^\P{L}A-Za-zα-ωΑ-Ω]/u.test(content)
  );
}
