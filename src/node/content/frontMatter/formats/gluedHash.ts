/**
 * What a `#` is in front of where it is part of a text, as in `이슈 #12` or `#「인용」`: a letter, a digit, an emoji, a bracket or a quote. To YAML all
 * of it is a comment, but a comment that is one has a space behind its sign.
 */
const WORD = String.raw`\p{Cf}*[\p{L}\p{N}\p{Extended_Pictographic}\p{Ps}\p{Pi}_"']`;
const GLUED = new RegExp(`^[ \\t]*#${WORD}[^\\n]*`, "u");
const COMMENT = new RegExp(`[ \\t]#(?!${WORD}).*`, "u");

/**
 * What follows a plain text on its line without being a comment: `#` in front of a word, and all behind it but a comment; `""` if nothing
 * does. `offset` is the end of the text in `source`; within brackets it ends at the next of their signs.
 */
export function gluedText(source: string, offset: number, isInBrackets: boolean): string {
  const lineEnd = source.indexOf("\n", offset);
  const rest = source.slice(offset, lineEnd < 0 ? undefined : lineEnd);
  const [glued = ""] = GLUED.exec(rest) ?? [];
  return withoutComment(isInBrackets ? glued.replace(/[,\]}].*/, "") : glued);
}

/** A plain text on one line without the comment behind it. */
export function withoutComment(text: string): string {
  return text.replace(COMMENT, "").trimEnd();
}
