import { readFileSync } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";
import { engineFile } from "../../files/engineFile.ts";
import { isPresent } from "../../files/readIfPresent.ts";
import { PACKAGE_NAME, PACKAGE_VERSION } from "../packageName.ts";
import { PACKAGE_FILE } from "./packageJson.ts";

/**
 * Returns the specifier with which an author's `package.json` installs the running version: `file:` with the path of its tarball or clone, or
 * `^` with its version. `npm update` then installs newer compatible versions, and the lockfile pins the installed one.
 * @param folder Absolute path of the author's folder.
 * @param engine Absolute path of the running package.
 */
export function specifierFor(folder: string, engine = engineFile()): string {
  const packages = resolve(engine, ...PACKAGE_NAME.split("/").map(() => ".."));
  if (basename(packages) !== "node_modules") return fileSpecifier(folder, engine);
  const host = join(packages, "..");
  const specifier = dependenciesOf(join(host, PACKAGE_FILE))[PACKAGE_NAME];
  // `npx ./maru.tgz init` runs from a folder of npm, whose package.json contains the path of the tarball.
  return specifier?.startsWith("file:")
    ? fileSpecifier(folder, resolve(host, specifier.slice("file:".length)))
    : `^${PACKAGE_VERSION}`;
}

function fileSpecifier(folder: string, path: string): string {
  return `file:${relative(folder, path).split(sep).join("/")}`;
}

function dependenciesOf(file: string): Record<string, string> {
  // A global installation has no package.json.
  if (!isPresent(file)) return {};
  const { dependencies = {} } = JSON.parse(readFileSync(file, "utf8")) as {
    dependencies?: Record<string, string>;
  };
  return dependencies;
}
