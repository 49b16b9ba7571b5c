import { textOf, type Value } from "../content/frontMatter/value.ts";

/** A `\` before a character with a meaning in glob patterns escapes it, if the pattern has `/` between its folders. */
const SEPARATING_BACKSLASH = /\\(?![*?[\]{}()!+@\\])/g;

/**
 * Returns a path within the content folder, without slashes around it; `""` is the folder itself. Windows' `\` between folders is read too.
 * `undefined` of anything else.
 */
export function readContentPath(value: Value | undefined): string | undefined {
  const text = textOf(value);
  const written = text?.replace(text.includes("/") ? SEPARATING_BACKSLASH : /\\/g, "/");
  const path = written && trimSlashes(written.replace(/^\.(?=\/)/, ""));
  if (path === undefined || path.split("/").includes("..")) return undefined;
  return path === "." ? "" : path;
}

/** Returns a path without the slashes around it. */
export function trimSlashes(path: string): string {
  // Without the lookbehind, many slashes in the middle take quadratic time.
  return path.replace(/^\/+/, "").replace(/(?<!\/)\/+$/, "");
}
