import { mkdir } from "node:fs/promises";
import { type Run, runCommand } from "../browser/installBrowser.ts";

/**
 * Unpacks Debian packages into a folder without installing them. The system does not change, and no service starts.
 * @returns The reason for a failure, otherwise `undefined`.
 */
export async function unpackPackages(
  packages: readonly string[],
  folder: string,
  run: Run = runCommand,
): Promise<string | undefined> {
  if (process.platform !== "linux") return "this is not Linux";
  await mkdir(folder, { recursive: true });
  const script = 'cd "$0" && apt-get download "$@" && for each in *.deb; do dpkg-deb -x "$each" .; done';
  const download = () => run("sh", ["-c", script, folder, ...packages]);
  if (download() === undefined) return undefined;
  // A new machine has no package lists.
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const [command = "", ...args] = [...sudo, "apt-get", "update"];
  return run(command, args) ?? download();
}
