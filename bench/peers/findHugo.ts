import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { type Run, runCommand } from "../../test/support/browser/installBrowser.ts";
import { unpackPackages } from "../../test/support/build/unpackPackages.ts";

/** An installation of Hugo that works. */
export interface Hugo {
  binary: string;
  version: string;
  /** Environment with the path of its libraries, if they were unpacked too. */
  env: Record<string, string>;
}

/** Names of the packages of Debian and Ubuntu: Hugo and the libraries it needs. */
const PACKAGES = ["hugo", "libsass1", "libwebp7"];
const FOLDER = resolve("node_modules/.cache/maru-bench/hugo");

/** Runs a command. Returns its output, or `undefined` if it fails. */
export type Ask = (command: string, args: string[], env: Record<string, string>) => string | undefined;

const askCommand: Ask = (command, args, env) => {
  const { status, stdout } = spawnSync(command, args, { encoding: "utf8", env: { ...process.env, ...env } });
  return status === 0 ? stdout : undefined;
};

interface HugoSearch {
  run: Run;
  ask: Ask;
  /** Folder for unpacked packages. */
  folder: string;
}

/** Finds the installed Hugo, or unpacks the distribution's package without installing it. Returns a message if neither works. */
export async function findHugo({
  run = runCommand,
  ask = askCommand,
  folder = FOLDER,
}: Partial<HugoSearch> = {}): Promise<Hugo | string> {
  const accept = (binary: string, env: Record<string, string>): Hugo | undefined => {
    const version = ask(binary, ["version"], env)?.match(/v(\d[\d.]*)/)?.[1];
    return version === undefined ? undefined : { binary, version, env };
  };
  const unpacked = () => accept(join(folder, "usr/bin/hugo"), librariesOf(folder));
  const present = accept("hugo", {}) ?? unpacked();
  if (present) return present;
  const failure = await unpackPackages(PACKAGES, folder, run);
  return (
    unpacked() ??
    `Hugo is not installed and could not be downloaded: ${failure ?? "its package does not start"}.`
  );
}

/** `/usr/lib` has one folder per architecture. */
function librariesOf(folder: string): Record<string, string> {
  const library = join(folder, "usr/lib");
  const folders = existsSync(library) ? readdirSync(library).map((name) => join(library, name)) : [];
  return { LD_LIBRARY_PATH: folders.join(delimiter) };
}
