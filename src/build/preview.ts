import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import type { PreviewServer } from "vite";
import type { Project } from "./project.ts";
import { forwardToFolder, requestedPath } from "./serve.ts";

/** `vite preview`: what static hosts do and Vite's file server does not: folders opened, slashes added, `404.html`. */
export function serveBuilt(server: PreviewServer, { base, outDir }: Project): () => void {
  const answerMissing = async (response: ServerResponse) => {
    const page = await readFile(join(outDir, "404.html")).catch(() => "Not found");
    response.writeHead(404, { "content-type": "text/html; charset=utf-8" }).end(page);
  };
  server.middlewares.use((request, response, next) => {
    const [address = "/", query] = (request.url ?? "/").split("?");
    const path = requestedPath(address.startsWith(base) ? address.slice(base.length - 1) : address);
    if (path === undefined) return void answerMissing(response);
    if (existsSync(join(outDir, path, "index.html"))) {
      if (forwardToFolder(response, { base, path })) return;
      request.url = `${address}index.html${query === undefined ? "" : `?${query}`}`;
    }
    next();
  });
  return () => {
    server.middlewares.use((_request, response) => void answerMissing(response));
  };
}
