import { markdownLineEnding } from "micromark-util-character";
import type { Code } from "micromark-util-types";

/** Returns the character of a code. Returns `\n` for a line ending, a space for each column of a tab, and `""` at the end of the text. */
export function characterOf(code: Code): string {
  if (code === null) return "";
  if (markdownLineEnding(code)) return "\n";
  return code < 0 ? " " : String.fromCharCode(code);
}
