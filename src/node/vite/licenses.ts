import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A bundled package, in the format of Vite's `build.license`. */
interface License {
  name: string;
  version: string;
  /** SPDX identifier. */
  identifier?: string;
  text?: string;
}

/** Name of the file that each environment writes into its folder. */
export const LICENSE_FILE = "licenses.json";

/** Merges the licences of bundled packages that the environments wrote into `LICENSES.md`. */
export async function writeLicenses(lib: string, folders: readonly string[]): Promise<void> {
  const files = folders.map((folder) => join(lib, folder, LICENSE_FILE));
  const lists = await Promise.all(
    files.map(async (file) => JSON.parse(await readFile(file, "utf8")) as License[]),
  );
  const byName = new Map(lists.flat().map((license) => [`${license.name} ${license.version}`, license]));
  const sections = [...byName]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, license]) => describe(name, license));
  const intro = "# Licences of bundled packages\n\nMaru itself is licensed under the terms in `LICENSE`.\n";
  await writeFile(join(lib, "LICENSES.md"), [intro, ...sections].join("\n"));
  await Promise.all(files.map((file) => rm(file)));
}

function describe(name: string, { identifier, text }: License): string {
  const terms = text
    ?.trim()
    .split("\n")
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");
  return [`## ${name}`, ...(identifier ? [identifier] : []), ...(terms ? [terms] : [])].join("\n\n") + "\n";
}
