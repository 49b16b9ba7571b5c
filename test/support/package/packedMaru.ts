import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Files and folders of the package that are copied to pack another version of it. */
const PARTS = [
  "lib",
  "public",
  "schemas",
  "docs/hosting",
  "docs/migrating",
  "README.md",
  "LICENSE",
  "CHANGELOG.md",
];

/** Packs the project, or a copy of the package. Returns the path of the tarball. */
export async function pack(target: string, cwd = process.cwd()): Promise<string> {
  await mkdir(target, { recursive: true });
  // `lib/` is as the tests have built it.
  const printed = npm(["pack", "--json", "--ignore-scripts", "--pack-destination", target], cwd);
  const [{ filename }] = JSON.parse(printed) as [{ filename: string }];
  return join(target, filename);
}

/** Packs the package with another version. */
export async function packAs(version: string, target: string): Promise<string> {
  const copy = join(target, "copy");
  for (const part of PARTS) await cp(part, join(copy, part), { recursive: true });
  const described = JSON.parse(await readFile("package.json", "utf8")) as Record<string, unknown>;
  await writeFile(join(copy, "package.json"), JSON.stringify({ ...described, version }));
  return pack(target, copy);
}

/** Runs npm. Packages that `npm ci` has installed for the tests are in its cache. */
export function npm(args: readonly string[], cwd: string): string {
  const options = ["--prefer-offline", "--no-audit", "--no-fund"];
  const { status, stdout, stderr } = spawnSync("npm", [...options, ...args], { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(`npm ${args.join(" ")} failed: ${stderr}`);
  return stdout;
}

/** Installs packages into a new folder. */
export async function installInto(folder: string, ...packages: string[]): Promise<string> {
  await mkdir(folder);
  npm(["install", ...packages], folder);
  return folder;
}

export interface CommandOptions {
  /** Path of a Node binary that runs the command. Default: it is run by `npx` or by the scripts in `package.json`, as authors do. */
  node?: string;
  uid?: number;
  gid?: number;
  env?: NodeJS.ProcessEnv;
}

const { name, bin, engines } = JSON.parse(readFileSync("package.json", "utf8")) as {
  name: string;
  bin: { maru: string };
  engines: { node: string };
};

/** Path of the installed command. */
const COMMAND = join("node_modules", name, bin.maru);

/** The oldest version of Node that the package supports. */
export const OLDEST_NODE = engines.node.replace(">=", "");

/** Runs the installed `maru` in an author's folder. Throws with its output if it fails. */
export function maru(
  cwd: string,
  args: readonly string[],
  { node, ...options }: CommandOptions = {},
): string {
  const [program, ...rest] = node === undefined ? ["npx", "--no", "--", "maru"] : [node, COMMAND];
  const run = spawnSync(program ?? "", [...rest, ...args], { cwd, encoding: "utf8", ...options });
  if (run.status !== 0) throw new Error(`maru ${args.join(" ")} failed: ${run.stdout}${run.stderr}`);
  return run.stdout;
}

/** Starts `maru dev` or `maru preview` and waits for its URL. */
export async function startMaru(
  cwd: string,
  command: "dev" | "preview",
  { node, ...options }: CommandOptions = {},
) {
  const [program, ...rest] = node === undefined ? ["npm", "run", command, "--"] : [node, COMMAND, command];
  // npm starts the server in another process. Both are in a group of their own, which can be stopped.
  const server: ChildProcess = spawn(program ?? "", [...rest, "--port", "0"], {
    cwd,
    detached: true,
    ...options,
  });
  let printed = "";
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [server.stdout, server.stderr]) {
      stream?.on("data", (part) => {
        printed += String(part);
        const [, found] = /Local: +(\S+)/.exec(printed) ?? [];
        if (found !== undefined) resolve(found);
      });
    }
    server.on("exit", () => reject(new Error(`maru ${command} ended: ${printed}`)));
  });
  return {
    url,
    async stop() {
      const ended = once(server, "exit");
      if (server.pid !== undefined) process.kill(-server.pid);
      await ended;
    },
  };
}
