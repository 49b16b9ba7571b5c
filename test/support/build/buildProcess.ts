import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";

interface BuildProcess {
  /** The project that builds. */
  root: string;
  contentFolder: string;
  outDir: string;
  /** What its surroundings say besides. */
  env?: Record<string, string>;
  /** In milliseconds from its start: when its process and all that it started are killed. */
  killAfter?: number;
  /** Where in its writing it is killed; see `stopAt.js`. */
  stopAt?: string;
}

export interface Ended {
  /** Nothing where it was killed. */
  code: number | null;
  said: string;
  /** Milliseconds. */
  took: number;
}

/** A build in a process of its own, that can be killed. */
export async function buildProcess({
  root,
  contentFolder,
  outDir,
  env: surroundings = {},
  killAfter,
  stopAt,
}: BuildProcess): Promise<Ended> {
  const preload = pathToFileURL(resolve("test/support/runner/stopAt.js")).href;
  const options = stopAt === undefined ? {} : { NODE_OPTIONS: `--import=${preload}`, STOP_AT: stopAt };
  const env = {
    ...process.env,
    CONTENT_DIR: contentFolder,
    NODE_ENV: "",
    OUT_DIR: outDir,
    ...options,
    ...surroundings,
  };
  const vite = ["src/node/cli/vite.js", "build", "--outDir", outDir];
  const started = performance.now();
  const child = spawn(process.execPath, vite, { cwd: root, env, detached: true });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => void (said += String(part)));
  const ended = once(child, "close") as Promise<[number | null]>;
  if (killAfter !== undefined && child.pid !== undefined) {
    const group = -child.pid;
    await Promise.race([sleep(killAfter), ended]);
    // Where it was faster, there is nobody to kill.
    if (child.exitCode === null) process.kill(group, "SIGKILL");
  }
  const [code] = await ended;
  return { code, said, took: performance.now() - started };
}
