import type * as v from "valibot";
import { type Entry, isMapping } from "../frontMatter/value.ts";

/** A problem of an entry, with its position. */
export interface SchemaProblem {
  /** Line of the file, counted from 1. */
  line: number;
  /** Message with the key, such as "postsPerPage: found `0`, expected a number from 1 to 9999". */
  message: string;
}

/**
 * Returns the problem that a schema found in an entry, with the line of the last key in `path` that the entry contains.
 * @param path Keys of nested mappings in the entry's value, from the outermost. If empty, the line is that of the entry.
 */
export function problemOf(
  entry: Entry,
  message: string,
  path: readonly v.IssuePathItem[] = [],
): SchemaProblem {
  return { line: lineAt(entry, path), message: `${entry.key}: ${message}` };
}

function lineAt({ line, value }: Entry, [item, ...inner]: readonly v.IssuePathItem[]): number {
  const entry = isMapping(value) ? value.entries.find(({ key }) => key === item?.key) : undefined;
  return entry ? lineAt(entry, inner) : line;
}
