import type { IncomingMessage, ServerResponse } from "node:http";
import { lookup } from "mrmime";
import type { FindFile } from "./emit/collectFiles.ts";
import type { OutputFile } from "./emit/emitter.ts";

interface ServeOptions {
  find: FindFile;
  base: string;
}

/** Answers a request below the base as a static host would: folders by their `index.html`, a miss by `404.html`. */
export async function serveFile(
  { url = "/" }: IncomingMessage,
  response: ServerResponse,
  { find, base }: ServeOptions,
): Promise<void> {
  const path = requestedPath(url) ?? "404.html";
  const asked = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  const found = path === "404.html" ? undefined : find(asked);
  if (!found && find(`${path}/index.html`) && forwardToFolder(response, { base, path })) return;
  const { path: name, contents } = found ?? (find("404.html") as OutputFile);
  const bytes = await contents();
  const type = lookup(name) ?? (name.endsWith(".ico") ? "image/x-icon" : "application/octet-stream");
  response.writeHead(found ? 200 : 404, {
    "content-type": /^text\/|json/.test(type) ? `${type}; charset=utf-8` : type,
    "cache-control": "no-cache",
  });
  response.end(bytes);
}

/** Sends a reader of `/posts/a` on to `/posts/a/`; false where the slash is there. */
export function forwardToFolder(
  response: ServerResponse,
  { base, path }: { base: string; path: string },
): boolean {
  if (path === "" || path.endsWith("/")) return false;
  response.writeHead(301, { location: `${base}${encodeURI(path)}/` }).end();
  return true;
}

/** The path of an address, decoded, without its leading slash; `undefined` where its escapes are malformed. */
export function requestedPath(url: string): string | undefined {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/, "").slice(1));
  } catch {
    return undefined;
  }
}
