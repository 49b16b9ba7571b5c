/** ` #12 해결` behind a value: to YAML all of it is a comment, but a comment that is one has a space behind its sign. */
const GLUED = /^[ \t]*#[\p{L}\p{N}_][^\n]*/u;
const COMMENT = /[ \t]#(?![\p{L}\p{N}_]).*/u;

/**
 * What follows a plain text on its line without being a comment: `#` in front of a letter or a digit, and all behind it but a comment; `""`
 * if nothing does. `offset` is the end of the text in `source`; within brackets it ends at the next of their signs.
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
