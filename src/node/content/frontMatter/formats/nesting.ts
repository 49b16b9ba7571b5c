/**
 * Maximum nesting depth of lists and mappings. Parsers are recursive, and V8 aborts the process if a regular expression is compiled while
 * the stack is nearly exhausted. This cannot be caught. Real front matter and settings have about five levels.
 */
export const MAX_NESTING = 100;

/** Thrown for text that is nested more than {@link MAX_NESTING} levels deep. */
export class ExcessNesting extends Error {
  /** @param line Counted from 1, within the parsed text. */
  constructor(readonly line: number) {
    super(`its lists and mappings are nested more than ${MAX_NESTING} levels deep`);
  }
}
