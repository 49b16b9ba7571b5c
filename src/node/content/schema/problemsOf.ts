import * as v from "valibot";
import { type Entry, isMapping, type Value } from "../frontMatter/value.ts";

/** A problem of an entry, with its position. */
export interface SchemaProblem {
  /** Top-level key of the entry. */
  key: string;
  /** Line of the file, counted from 1. */
  line: number;
  /** Message with the key, such as "postsPerPage: found `0`, expected a number from 1 to 9999". */
  message: string;
}

/** Returns the problems that a schema finds in the entries of a file. The line of a problem is the line of its innermost key. */
export function problemsOf(
  issues: readonly v.BaseIssue<unknown>[],
  entries: ReadonlyMap<string, Entry>,
): SchemaProblem[] {
  return issues.flatMap(({ message, path = [] }) => {
    const [key = "", ...inner] = path.map((item) => String(item.key));
    const entry = entries.get(key);
    return entry ? [{ key, line: lineAt(entry, inner), message: `${key}: ${message}` }] : [];
  });
}

function lineAt(
  { line, value }: { line: number; value: Value | undefined },
  path: readonly string[],
): number {
  const [key, ...inner] = path;
  const entry = isMapping(value) ? value.entries.find((each) => each.key === key) : undefined;
  return entry ? lineAt(entry, inner) : line;
}
