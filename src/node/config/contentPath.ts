import { textOf, type Value } from "../content/frontMatter/value.ts";

/**
 * Matches a `\` that separates folders, not one that escapes a special character of glob patterns. Used if the path contains `/`; otherwise
 * every `\` is a separator.
 */
const SEPARATING_BACKSLASH = /\\(?![*?[\]{}()!+@\\])/g;

/**
 * Returns a path within the content folder, without slashes at its ends; `""` is the folder itself. Accepts `\` as separator, as on
 * Windows. Returns `undefined` for a list, a mapping, or a path with `..`.
 */
export function readContentPath(value: Value | undefined): string | undefined {
  const text = textOf(value);
  const written = text?.replace(text.includes("/") ? SEPARATING_BACKSLASH : /\\/g, "/");
  const path = written && trimSlashes(written.replace(/^\.(?=\/)/, ""));
  if (path === undefined || path.split("/").includes("..")) return undefined;
  return path === "." ? "" : path;
}

/** Returns a path without slashes at its ends. */
export function trimSlashes(path: string): string {
  // Without the lookbehind, many slashes in the middle would take quadratic time.
  return path.replace(/^\/+/, "").replace(/(?<!\/)\/+$/, "");
}
