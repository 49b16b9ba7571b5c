/** A request target as the names that it consists of. */
export interface Target {
  /** Decoded names joined by `/`, without a leading slash, with a closing one if a folder is meant: `posts/한글/`. */
  path: string;
  /** Percent-encoded, with its `?`; `""` if there is none. */
  search: string;
}

/** Characters that no file of a site has in its name: separators and control characters (header injection, NUL). */
// eslint-disable-next-line eslint/no-control-regex -- they are what is refused
const UNFIT = /[/\\\u0000-\u001f\u007f-\u009f]/;

/** Hidden files, such as `.git/`, as in `_nginx.conf`: https://www.rfc-editor.org/rfc/rfc8615 excepted. */
const HIDDEN = /(?:^|\/)\.(?!well-known\/)/;

/**
 * Reads the target of a request (https://www.rfc-editor.org/rfc/rfc9112#section-3.2): names are decoded once, then dot segments are
 * resolved and repeated slashes merged. `undefined` if it is no path, has malformed escapes, leaves the root or names a hidden file:
 * no file system is asked about these.
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

/** The same as an address of this site: begins with one slash, and nothing in its path can be read as a host, query or fragment. */
export function urlOfTarget({ path, search }: Target): string {
  return `/${encodeURI(path).replace(/[?#]/g, encodeURIComponent)}${search}`;
}

/** A target below a base such as `/blog/`, relative to that; `undefined` if it is elsewhere. */
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
