import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";

interface BuildProcess {
  /** Root of the project that runs the build. */
  root: string;
  contentFolder: string;
  outDir: string;
  /** Additional environment variables. */
  env?: Record<string, string>;
  /** Time after which the process and its children are killed, in milliseconds from the start. */
  killAfter?: number;
  /** Point at which the process is killed while it writes files. `stopAt.js` lists the points. */
  stopAt?: string;
}

export interface Ended {
  /** Exit status; `null` if the process was killed. */
  code: number | null;
  /** Text of standard output and standard error. */
  output: string;
  /** Duration of the build in milliseconds. */
  took: number;
}

/** Builds a site in a separate process, which a test can kill. */
export async function buildProcess({
  root,
  contentFolder,
  outDir,
  env: variables = {},
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
    ...variables,
  };
  const args = ["lib/node/cli.js", "build", "--out", outDir];
  const started = performance.now();
  const child = spawn(process.execPath, args, { cwd: root, env, detached: true });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (part) => void (output += String(part)));
  const ended = once(child, "close") as Promise<[number | null]>;
  if (killAfter !== undefined && child.pid !== undefined) {
    const group = -child.pid;
    await Promise.race([sleep(killAfter), ended]);
    // The process may have ended before this time.
    if (child.exitCode === null) process.kill(group, "SIGKILL");
  }
  const [code] = await ended;
  return { code, output, took: performance.now() - started };
}
