/**
 * Matches a letter, digit, emoji, bracket or quote. A `#` directly before it is part of the text, as in `이슈 #12` or `#「인용」`. YAML parses
 * such a `#` as a comment, but real comments have a space after `#`.
 */
const WORD = String.raw`\p{Cf}*[\p{L}\p{N}\p{Extended_Pictographic}\p{Ps}\p{Pi}_"']`;
const GLUED = new RegExp(`^[ \\t]*#${WORD}[^\\n]*`, "u");
const COMMENT = new RegExp(`[ \\t]#(?!${WORD}).*`, "u");

/**
 * Returns the part of an unquoted text that YAML parses as a comment: `#` directly before a word, and the rest of the line up to a real
 * comment. Returns `""` if there is none. Within brackets, the part ends at the next comma or bracket.
 * @param offset End of the parsed text in `source`, in UTF-16 units.
 */
export function gluedText(source: string, offset: number, isInBrackets: boolean): string {
  const lineEnd = source.indexOf("\n", offset);
  const rest = source.slice(offset, lineEnd < 0 ? undefined : lineEnd);
  const [glued = ""] = GLUED.exec(rest) ?? [];
  return withoutComment(isInBrackets ? glued.replace(/[,\]}].*/, "") : glued);
}

/** Returns a single-line unquoted text without its comment. */
export function withoutComment(text: string): string {
  return text.replace(COMMENT, "").trimEnd();
}
