import { servedFilePath } from "../files/paths.ts";
import { HOST_FILES } from "../site/urls/hostFiles.ts";
import { urlOfTarget, targetBelowBase, readTarget, type Target } from "./readTarget.ts";
import type { FindServed, ServedFile } from "./servedFile.ts";

/** Options for serving a site. */
export interface ServeOptions {
  find: FindServed;
  /** Base path of the site, such as `/blog/`. All redirects lead to this path or to URLs below it. */
  base: string;
}

/** Response to a request. `location` is a URL on this site, without origin. `text` is the response body if no file is sent. */
export type Resolution =
  { status: 200 | 404; file: ServedFile } | { status: 301; location: string } | { status: 404; text: string };

/** Output files that are not served at their own URLs. `_nginx.conf` has the same rule. */
const WITHHELD = [...HOST_FILES, "404.html"];

/**
 * Finds the response to a request as static hosts do: a file, a folder's `index.html`, or `404.html` if nothing is found. Redirects to a
 * folder's URL with a final slash.
 */
export async function resolveRequest(
  requestTarget: string,
  { find, base }: ServeOptions,
): Promise<Resolution> {
  const redirect = (to: Target): Resolution => ({ status: 301, location: base + urlOfTarget(to).slice(1) });
  const target = readTarget(requestTarget);
  const below = target && targetBelowBase(target, base);
  // Paths outside the base don't get `404.html`, because the app only starts below the base. Invalid targets that begin with the base do
  // get it.
  if (!below && !requestTarget.startsWith(base)) {
    if (target && isAboveBase(target, base)) return redirect({ ...target, path: "" });
    return { status: 404, text: `Not found. The site is served at ${base}\n` };
  }
  const path = below?.path ?? "404.html";
  const filePath = servedFilePath(path);
  const file = WITHHELD.includes(path) ? undefined : await find(filePath);
  if (file) return { status: 200, file };
  if (below && filePath === path && (await find(`${path}/index.html`))) {
    return redirect({ ...below, path: `${path}/` });
  }
  const missing = await find("404.html");
  return missing ? { status: 404, file: missing } : { status: 404, text: "Not found\n" };
}

/**
 * Whether a target is redirected to the base. This applies to `/`, `/index.html` and the base without its final slash, such as `/blog` for
 * `/blog/`.
 */
function isAboveBase({ path }: Target, base: string): boolean {
  return path === "" || path === "index.html" || `${path}/` === readTarget(base)?.path;
}
