import type { PreviewServer } from "vite";
import type { Project } from "../config/project.ts";
import { serveSite } from "./serveSite.ts";
import { createFolderFinder } from "./findInFolder.ts";

/**
 * Serves the output for `npm start` as static hosts do. Replaces Vite's file server, which does not redirect to folders or send `404.html`.
 * Vite's server also follows symbolic links out of the output and serves hidden files.
 */
export function servePreview({ middlewares, config }: PreviewServer, { base, outDir }: Project): void {
  const find = createFolderFinder(outDir);
  middlewares.use((request, response) => {
    serveSite(request, response, { find, base, isBaseInUrl: true }).catch((cause: Error) => {
      // The client closed the connection before the end of the file.
      if ("code" in cause && cause.code === "ERR_STREAM_PREMATURE_CLOSE") return;
      config.logger.error(cause.message);
      if (response.headersSent) response.destroy();
      else {
        response.writeHead(500, { "content-type": "text/plain; charset=utf-8" });
        response.end("The file can't be read; the terminal of the preview says why.\n");
      }
    });
  });
}
