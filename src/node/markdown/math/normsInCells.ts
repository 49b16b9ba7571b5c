import { LiteralLines } from "../dialects/lines.ts";
import { BLOCK_PREFIX } from "../text/blockPrefix.ts";

const ROW = new RegExp(BLOCK_PREFIX + String.raw`\|`);
/** A formula in GitHub's notation, in which backticks do not mean code. */
const GRAVE = /\$`[^`]*`\$/g;
const DOUBLE = /\$\$(?:[^$\\]|\\.){1,999}\$\$/g;
const ANY = /(?<![\\$\w])(\$\$?)(?!\s)(?:[^$\\]|\\.){1,999}\1|\\\((?:[^\\]|\\(?!\)).){1,999}\\\)/g;

/**
 * Replaces `\\|` by `\Vert` in formulas in table rows. GitHub removes one backslash as the table's escape, so the formula shows ‖. In
 * micromark, the two backslashes are a pair, and the bar ends the cell.
 */
export function normsInCells(text: string, singleDollars: boolean): string {
  if (!text.includes("\\\\|")) return text;
  const literal = new LiteralLines(false);
  return text
    .split("\n")
    .map((line) => {
      const isRow =
        !literal.read(line) && line.includes("\\\\|") && ROW.test(line) && !/`/.test(line.replace(GRAVE, ""));
      if (!isRow) return line;
      return line.replace(singleDollars ? ANY : DOUBLE, (formula) =>
        formula.replace(/(?<!\\)\\\\\|(?=([a-z])?)/gi, (_, letter) => (letter ? "\\Vert " : "\\Vert")),
      );
    })
    .join("\n");
}
