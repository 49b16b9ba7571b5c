import { LiteralLines } from "../dialects/lines.ts";

const ROW = /^(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t])*\|/;
/** No code in a line. */
const GRAVE = /\$`[^`]*`\$/g;
const DOUBLE = /\$\$(?:[^$\\]|\\.){1,999}\$\$/g;
const ANY = /(?<![\\$\w])(\$\$?)(?!\s)(?:[^$\\]|\\.){1,999}\1|\\\((?:[^\\]|\\(?!\)).){1,999}\\\)/g;

/**
 * Writes `\Vert` for `\\|` in the formulas of a table's rows. GitHub takes one backslash, the table's, and the formula has ‖; to micromark the two are a
 * pair, and the bar ends the cell.
 */
export function normsInCells(text: string, singleDollars: boolean): string {
  if (!text.includes("\\\\|")) return text;
  const literal = new LiteralLines(false);
  return text
    .split("\n")
    .map((line) => {
      const isRow =
        !literal.take(line) && line.includes("\\\\|") && ROW.test(line) && !/`/.test(line.replace(GRAVE, ""));
      if (!isRow) return line;
      return line.replace(singleDollars ? ANY : DOUBLE, (formula) =>
        formula.replace(/(?<!\\)\\\\\|(?=([a-z])?)/gi, (_, letter) => (letter ? "\\Vert " : "\\Vert")),
      );
    })
    .join("\n");
}
