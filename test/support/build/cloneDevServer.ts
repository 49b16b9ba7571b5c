import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { copyProject } from "./copyProject.ts";

/** The dev server of a clone of Maru, which serves the app's source. */
export interface CloneDevServer {
  /** Folder of the clone. */
  root: string;
  /** URL of the site, including its base path. */
  url: string;
  /** Returns what the server has printed. */
  printed(): string;
  /** Stops the server and removes the clone. */
  close(): Promise<void>;
}

/** What a clone contains, in addition to what the package contains. */
const SOURCES = ["src", "index.html", "package-lock.json", "tsconfig.json", "vite.config.ts"];

/** Copies this project with its packed app, and starts `npm run dev` in the copy. */
export async function startCloneDevServer(contentFolder: string, base: string): Promise<CloneDevServer> {
  const { root, remove } = await copyProject();
  for (const part of SOURCES) await cp(part, join(root, part), { recursive: true });
  const args = ["src/node/vite/runInClone.js", "dev", "--base", base, "--port", "0"];
  const env = { ...process.env, CONTENT_DIR: contentFolder, NODE_ENV: "" };
  const server = spawn(process.execPath, args, { cwd: root, env });
  let printed = "";
  const ready = new Promise<string>((resolve, reject) => {
    const read = (part: unknown) => {
      printed += String(part);
      const [, url] = /Local: +(\S+)\n/.exec(printed) ?? [];
      if (url !== undefined) resolve(url);
    };
    for (const stream of [server.stdout, server.stderr]) stream.on("data", read);
    server.on("close", () => reject(new Error(`The dev server ended:\n${printed}`)));
  });
  const close = async () => {
    const closed = server.exitCode === null ? once(server, "close") : undefined;
    server.kill();
    await closed;
    await remove();
  };
  try {
    return { root, url: await ready, printed: () => printed, close };
  } catch (cause) {
    await close();
    throw cause;
  }
}
