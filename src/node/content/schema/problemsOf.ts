import * as v from "valibot";
import { type Entry, isMapping, type Value } from "../frontMatter/value.ts";

/** What is wrong with an entry, and where. */
export interface SchemaProblem {
  /** Key at the top of the file. */
  key: string;
  /** From 1. */
  line: number;
  /** `postsPerPage: found `0`, expected a number from 1 to 9999`. */
  message: string;
}

/** Returns the problems that a schema found in the entries of a file, each on the line of the innermost key in its path. */
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
