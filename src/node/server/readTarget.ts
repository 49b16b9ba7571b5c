/** A decoded request target. */
export interface Target {
  /** Decoded path without a leading slash. The path of a folder ends with a slash, such as `posts/한글/`; the path of the root is empty. */
  path: string;
  /** Percent-encoded query including `?`; empty if there is none. */
  search: string;
}

/** Characters that no file name of a site contains: separators and control characters. Rejecting them prevents header injection. */
// oxlint-disable-next-line eslint/no-control-regex -- these characters are rejected
const UNFIT = /[/\\\u0000-\u001f\u007f-\u009f]/;

/**
 * Matches paths with a hidden file or folder, such as `.git/`. The folder `.well-known/` is not hidden:
 * https://www.rfc-editor.org/rfc/rfc8615. `_nginx.conf` has the same rule.
 */
const HIDDEN = /(?:^|\/)\.(?!well-known\/)/;

/**
 * Reads the target of a request (https://www.rfc-editor.org/rfc/rfc9112#section-3.2). Decodes each path segment once, then resolves dot
 * segments and merges repeated slashes. Returns `undefined` if the target is neither a path nor an HTTP URL, or is not valid. Targets with
 * malformed escapes, forbidden characters, hidden files or too many `..` are not valid.
 */
export function readTarget(target: string): Target | undefined {
  const [, path, query = ""] = /^(?:https?:\/\/[^/?#]*)?(\/[^?#]*|(?=[?#]|$))(\?[^#]*)?/i.exec(target) ?? [];
  if (path === undefined || target === "") return undefined;
  const names: string[] = [];
  let last = "";
  for (const written of path.split("/")) {
    const name = decodeName(written);
    if (name === undefined || UNFIT.test(name)) return undefined;
    last = name;
    if (name === "..") {
      if (names.pop() === undefined) return undefined;
    } else if (name !== "" && name !== ".") names.push(name);
  }
  const isFolder = names.length > 0 && ["", ".", ".."].includes(last);
  const joined = names.join("/") + (isFolder ? "/" : "");
  if (HIDDEN.test(joined)) return undefined;
  return { path: joined, search: new URL(`http://localhost/${query}`).search };
}

/** Returns a target as a URL of this site. The URL begins with a single slash, so browsers can't interpret its path as a host. */
export function urlOfTarget({ path, search }: Target): string {
  return `/${encodeURI(path).replace(/[?#]/g, encodeURIComponent)}${search}`;
}

/** Returns a target relative to a base such as `/blog/`; `undefined` if its path does not begin with the base. */
export function targetBelowBase({ path, search }: Target, base: string): Target | undefined {
  const folder = readTarget(base)?.path ?? "";
  return path.startsWith(folder) ? { path: path.slice(folder.length), search } : undefined;
}

function decodeName(written: string): string | undefined {
  try {
    return decodeURIComponent(written);
  } catch {
    return undefined;
  }
}
