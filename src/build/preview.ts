import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import type { PreviewServer } from "vite";
import type { Project } from "./project.ts";
import { forwardToFolder, requestedPath } from "./serve.ts";

/** `vite preview`: what static hosts do and Vite's file server does not: slashes added, `404.html` for a miss. */
export function serveBuilt(server: PreviewServer, { base, outDir }: Project): () => void {
  const answerMissing = async (response: ServerResponse) => {
    const page = await readFile(join(outDir, "404.html")).catch(() => "Not found");
    response.writeHead(404, { "content-type": "text/html; charset=utf-8" }).end(page);
  };
  server.middlewares.use((request, response, next) => {
    const { url = "/" } = request;
    const path = requestedPath(url.startsWith(base) ? url.slice(base.length - 1) : url);
    if (path === undefined) void answerMissing(response);
    else if (existsSync(join(outDir, path, "index.html"))) {
      if (!forwardToFolder(response, { base, path })) next();
    } else next();
  });
  return () => {
    server.middlewares.use((_request, response) => void answerMissing(response));
  };
}
