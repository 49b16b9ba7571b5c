import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A bundled package, in the format of Vite's `build.license`. */
export interface License {
  name: string;
  version: string;
  /** SPDX identifier. */
  identifier?: string;
  text?: string;
}

/** Returns the name of the file that a Vite environment writes into its folder. Some environments write into the same folder. */
export function licenseFile(environment: string): string {
  return `${environment}.licenses.json`;
}

/**
 * Merges the licences of bundled packages into `LICENSES.md`, and removes the files with these licences.
 * @param paths Paths of the files that the environments wrote, relative to `lib`.
 * @param others Licences of packages that are copied, not bundled.
 */
export async function writeLicenses(
  lib: string,
  paths: readonly string[],
  others: readonly License[] = [],
): Promise<void> {
  const files = paths.map((path) => join(lib, path));
  const lists = await Promise.all(
    files.map(async (file) => JSON.parse(await readFile(file, "utf8")) as License[]),
  );
  const byName = new Map(
    [...lists.flat(), ...others].map((license) => [`${license.name} ${license.version}`, license]),
  );
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
