import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { unpackEngine } from "./unpackEngine.ts";

const run = promisify(execFile);

/** Builds a site with the system's Hugo, or with the unpacked one of the Linux distribution. The output is in `public`. */
export async function runHugo(folder: string): Promise<void> {
  const { command, env } = await findHugo();
  await run(command, ["--quiet", "--source", folder], { env: { ...process.env, ...env } });
}

async function findHugo(): Promise<{ command: string; env: object }> {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const found = folders.map((folder) => join(folder, "hugo")).find((path) => existsSync(path));
  if (found !== undefined) return { command: found, env: {} };
  const root = await unpackEngine("hugo", ["hugo", "libsass1", "libwebp7"]);
  const [libraries = ""] = (await readdir(join(root, "usr/lib"))).filter((name) => name.endsWith("-gnu"));
  return { command: join(root, "usr/bin/hugo"), env: { LD_LIBRARY_PATH: join(root, "usr/lib", libraries) } };
}
