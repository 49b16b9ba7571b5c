import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Answer, listen } from "../../../src/node/server/listen.ts";
import { openPreview } from "../../../src/node/server/preview.ts";
import { serveSite } from "../../../src/node/server/serveSite.ts";
import { serveOutputFile } from "../../../src/node/server/servedFile.ts";
import { serveStatic } from "./staticServer.ts";

const FILES: Record<string, string> = {
  "index.html": "the list",
  "404.html": "the 404 page",
  "posts/a/index.html": "the post",
  "posts/한글/index.html": "the Korean post",
  "tags/c#/index.html": "the tag",
  "notes.txt": "0123456789",
  "empty.txt": "",
  ".git/config": "hidden",
  ".well-known/security.txt": "a contact",
  _headers: "for hosts",
  "_nginx.conf": "for hosts",
};

/** Starts servers for an output folder. Each function returns the server's URL, including the base path. */
export interface OutputServers {
  /** Contains the output `site`, and next to it `outside` and `site-elsewhere`. */
  folder: string;
  /** Starts the server of `npm start`. */
  preview(base: string, outDir?: string): Promise<string>;
  /** Starts a server for files in memory, as the dev server does. */
  dev(base: string): Promise<string>;
  /** Starts the server of the end-to-end tests. */
  static(base: string, outDir?: string): Promise<string>;
  close(): Promise<void>;
}

/**
 * Writes an output folder that contains files which must not be served, and symbolic links that lead out of it: `linked`, `linked.html`.
 */
export async function openOutputServers(): Promise<OutputServers> {
  const folder = await mkdtemp(join(tmpdir(), "maru-serve-"));
  const site = join(folder, "site");
  await writeFiles(site);
  await writeFiles(join(folder, "site-elsewhere"));
  await mkdir(join(folder, "outside"));
  await writeFile(join(folder, "outside/index.html"), "outside");
  await symlink(join(folder, "outside"), join(site, "linked"));
  await symlink(join(folder, "outside/index.html"), join(site, "linked.html"));
  await symlink(join(site, "posts/a"), join(site, "inside"));
  const opened: { close(): Promise<unknown> }[] = [];
  return {
    folder,
    async preview(base, outDir = site) {
      const server = await openPreview({ outDir, base, port: 0, isChosen: true, onError: () => {} });
      opened.push(server);
      return server.urls[0] ?? "";
    },
    async dev(base) {
      const find = async (path: string) => {
        const contents = FILES[path];
        return contents === undefined ? undefined : serveOutputFile({ path, contents: () => contents });
      };
      const answer: Answer = (request, response) => serveSite(request, response, { find, base });
      const server = await listen(answer, { port: 0, isChosen: true, base });
      opened.push(server);
      return server.urls[0] ?? "";
    },
    async static(base, outDir = site) {
      const server = await serveStatic({ [base]: outDir });
      opened.push(server);
      return new URL(base, server.url).href;
    },
    async close() {
      await Promise.all(opened.map((server) => server.close()));
      await rm(folder, { recursive: true });
    },
  };
}

async function writeFiles(folder: string): Promise<void> {
  for (const [path, text] of Object.entries(FILES)) {
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
