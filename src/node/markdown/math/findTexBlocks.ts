import { isFormula } from "./texForms.ts";
import { TexReader } from "./texReader.ts";
import { BLOCK_PREFIX } from "../text/blockPrefix.ts";

const FENCE = new RegExp(BLOCK_PREFIX + "(?:`{3,}|~{3,})");
const OPENING = new RegExp(BLOCK_PREFIX + String.raw`(?=\\(?:\\?\[|begin\{))`);
const EMPTY = /^[ \t>]*$/;

/**
 * Returns the line numbers, counted from 1, at which `\[` or `\begin{align}` opens a block formula. The formula must end at the end of a
 * line. The parser needs the numbers in advance; see `findDisplayMath`.
 * @param isOn Whether formulas are enabled.
 */
export function findTexBlocks(text: string, isOn: boolean): ReadonlySet<number> {
  const lineNumbers = new Set<number>();
  if (!/\\(?:\[|begin\{)/.test(text)) return lineNumbers;
  const lines = text.split(/\r\n?|\n/);
  for (let index = 0; index < lines.length; index++) {
    const [before] = OPENING.exec(lines[index] ?? "") ?? [];
    if (before === undefined) continue;
    const end = endOf(lines, index, before.length, isOn);
    if (end === undefined) continue;
    lineNumbers.add(index + 1);
    index = end;
  }
  return lineNumbers;
}

/**
 * Returns the index of the last line of a formula; `undefined` if the formula is not closed. A formula must be closed before a code fence,
 * and `\[` also before an empty line.
 */
function endOf(lines: readonly string[], start: number, from: number, isOn: boolean): number | undefined {
  const reader = new TexReader(isOn);
  for (let index = start; index < lines.length; index++) {
    const line = lines[index] ?? "";
    if (index > start && (FENCE.test(line) || (reader.opening && EMPTY.test(line)))) return undefined;
    for (let at = index === start ? from : 0; at < line.length; at++) {
      const isEnd = reader.read(line.charAt(at));
      if (isEnd === undefined) continue;
      if (!isEnd || line.slice(at + 1).trim() !== "") return undefined;
      const { opening, content } = reader;
      const isTex = !opening || isFormula({ opening, content, isOn, isBlock: true, isGlued: false });
      return isTex ? index : undefined;
    }
    if (reader.read("\n") === false) return undefined;
  }
  return undefined;
}
