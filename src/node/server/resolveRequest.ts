import { HOST_FILES } from "../site/urls/hostFiles.ts";
import { urlOfTarget, targetBelowBase, readTarget, type Target } from "./readTarget.ts";
import type { FindServed, ServedFile } from "./servedFile.ts";

export interface ServeOptions {
  find: FindServed;
  /** Of the site: every address it forwards to is below that. */
  base: string;
  /** Whether requests still have the base before their paths; Vite's dev server takes it off. */
  isBaseInUrl: boolean;
}

/** How a request is answered. `location` is a path of this site; `text` is for what not even a `404.html` is there. */
export type Resolution =
  { status: 200 | 404; file: ServedFile } | { status: 301; location: string } | { status: 404; text: string };

/** Files of the output that readers don't get, as in `_nginx.conf`. */
const WITHHELD = [...HOST_FILES, "404.html"];

/** Answers the target of a request as a static host would: folders by their `index.html`, a miss by `404.html`. */
export async function resolveRequest(
  requestTarget: string,
  { find, base, isBaseInUrl }: ServeOptions,
): Promise<Resolution> {
  const forward = (to: Target): Resolution => ({ status: 301, location: base + urlOfTarget(to).slice(1) });
  const target = readTarget(requestTarget);
  const below = target && (isBaseInUrl ? targetBelowBase(target, base) : target);
  // The app on `404.html` starts below the base alone; a browser has resolved all dots of what it shows as the address.
  if (isBaseInUrl && !below && !requestTarget.startsWith(base)) {
    if (target && isAboveBase(target, base)) return forward({ ...target, path: "" });
    return { status: 404, text: `Not found. The site is served at ${base}\n` };
  }
  const path = below?.path ?? "404.html";
  const asked = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  const file = WITHHELD.includes(path) ? undefined : await find(asked);
  if (file) return { status: 200, file };
  if (below && asked === path && (await find(`${path}/index.html`))) {
    return forward({ ...below, path: `${path}/` });
  }
  const missing = await find("404.html");
  return missing ? { status: 404, file: missing } : { status: 404, text: "Not found\n" };
}

/** `/` and `/blog` of a site at `/blog/`. */
function isAboveBase({ path }: Target, base: string): boolean {
  return path === "" || path === "index.html" || `${path}/` === readTarget(base)?.path;
}
