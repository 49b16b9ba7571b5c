import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Files and folders of the package that are copied to pack another version of it. */
const PARTS = ["lib", "public", "schemas", "docs/hosting", "README.md", "LICENSE", "CHANGELOG.md"];

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
  const { status, stdout, stderr } = spawnSync("npm", [...args, ...options], { cwd, encoding: "utf8" });
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
  /** Path of the Node binary. Default: that of this process. */
  node?: string;
  uid?: number;
  gid?: number;
  env?: NodeJS.ProcessEnv;
}

/** Path of the installed command. */
const COMMAND = "node_modules/maru/lib/node/cli.js";

/** Runs the installed `maru` in an author's folder. Throws with its output if it fails. */
export function maru(
  cwd: string,
  args: readonly string[],
  { node, ...options }: CommandOptions = {},
): string {
  const command = [COMMAND, ...args];
  const run = spawnSync(node ?? process.execPath, command, { cwd, encoding: "utf8", ...options });
  if (run.status !== 0) throw new Error(`maru ${args.join(" ")} failed: ${run.stdout}${run.stderr}`);
  return run.stdout;
}

/** Starts `maru dev` or `maru preview` and waits for its URL. */
export async function startMaru(cwd: string, command: "dev" | "preview") {
  const server: ChildProcess = spawn(process.execPath, [COMMAND, command, "--port", "0"], { cwd });
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
      server.kill();
      await once(server, "exit");
    },
  };
}
