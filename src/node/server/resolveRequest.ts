import { HOST_FILES } from "../site/urls/hostFiles.ts";
import { urlOfTarget, targetBelowBase, readTarget, type Target } from "./readTarget.ts";
import type { FindServed, ServedFile } from "./servedFile.ts";

/** Options for serving a site. */
export interface ServeOptions {
  find: FindServed;
  /** Base path of the site. All redirects lead to URLs below it. */
  base: string;
  /** Whether request paths include the base. Vite's dev server removes it. */
  isBaseInUrl: boolean;
}

/** Response to a request. `location` is a path on this site. `text` is the response body if there is no `404.html`. */
export type Resolution =
  { status: 200 | 404; file: ServedFile } | { status: 301; location: string } | { status: 404; text: string };

/** Output files that are not served. `_nginx.conf` has the same rule. */
const WITHHELD = [...HOST_FILES, "404.html"];

/** Finds the response to a request as static hosts do: a folder's `index.html`, or `404.html` for a missing file. */
export async function resolveRequest(
  requestTarget: string,
  { find, base, isBaseInUrl }: ServeOptions,
): Promise<Resolution> {
  const redirect = (to: Target): Resolution => ({ status: 301, location: base + urlOfTarget(to).slice(1) });
  const target = readTarget(requestTarget);
  const below = target && (isBaseInUrl ? targetBelowBase(target, base) : target);
  // Paths outside the base don't get `404.html`, because the app only starts below the base. Browsers have already resolved dot segments.
  if (isBaseInUrl && !below && !requestTarget.startsWith(base)) {
    if (target && isAboveBase(target, base)) return redirect({ ...target, path: "" });
    return { status: 404, text: `Not found. The site is served at ${base}\n` };
  }
  const path = below?.path ?? "404.html";
  const filePath = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  const file = WITHHELD.includes(path) ? undefined : await find(filePath);
  if (file) return { status: 200, file };
  if (below && filePath === path && (await find(`${path}/index.html`))) {
    return redirect({ ...below, path: `${path}/` });
  }
  const missing = await find("404.html");
  return missing ? { status: 404, file: missing } : { status: 404, text: "Not found\n" };
}

/** Whether a target is above the base: `/` or `/blog` for a site at `/blog/`. */
function isAboveBase({ path }: Target, base: string): boolean {
  return path === "" || path === "index.html" || `${path}/` === readTarget(base)?.path;
}
