import { basename, join, relative, resolve, sep } from "node:path";
import { engineFile } from "../../files/engineFile.ts";
import { readTextIfPresent } from "../../files/readIfPresent.ts";
import { PACKAGE_NAME, PACKAGE_VERSION } from "../packageName.ts";
import { findDependency, PACKAGE_FILE, parsePackage } from "./packageJson.ts";

/** The part of npm's lockfile that says from where a package was installed. */
interface Lockfile {
  packages?: Record<string, { resolved?: string }>;
}

/**
 * Returns the specifier with which an author's `package.json` installs the running version: `file:` with the path of its tarball or clone, its
 * URL, or for a package from a registry `^` with its version. `npm update` then installs newer compatible versions, and the lockfile pins the
 * installed one. Returns `undefined` if the source is unknown, as for a global installation.
 * @param folder Absolute path of the author's folder.
 * @param engine Absolute path of the running package.
 */
export async function specifierFor(folder: string, engine = engineFile()): Promise<string | undefined> {
  const packages = resolve(engine, ...PACKAGE_NAME.split("/").map(() => ".."));
  if (basename(packages) !== "node_modules") return fileSpecifier(folder, engine);
  const host = join(packages, "..");
  // `npx ./maru.tgz init` runs from a folder of npm, whose package.json contains the path of the tarball.
  const text = await readTextIfPresent(join(host, PACKAGE_FILE));
  const written = text === undefined ? undefined : findDependency(parsePackage(text));
  const isRange = written !== undefined && !/[:/]/.test(written);
  if (isRange) return `^${PACKAGE_VERSION}`;
  const source = written?.startsWith("file:") ? written : await readResolved(packages);
  if (source?.startsWith("file:")) return fileSpecifier(folder, resolve(host, source.slice("file:".length)));
  return source !== undefined && isFromRegistry(source) ? `^${PACKAGE_VERSION}` : source;
}

/** Returns the URL from which npm installed the package: `https:`, `git+ssh:` or `file:` with a path relative to the parent of `node_modules`. */
async function readResolved(packages: string): Promise<string | undefined> {
  const text = await readTextIfPresent(join(packages, ".package-lock.json"));
  if (text === undefined) return undefined;
  return (JSON.parse(text) as Lockfile).packages?.[`node_modules/${PACKAGE_NAME}`]?.resolved;
}

/** Whether a URL is that of a tarball in a registry: `https://registry.example/maru/-/maru-0.1.0.tgz`. */
function isFromRegistry(url: string): boolean {
  return /^https?:/.test(url) && url.includes(`/${PACKAGE_NAME}/-/`);
}

function fileSpecifier(folder: string, path: string): string {
  return `file:${relative(folder, path).split(sep).join("/")}`;
}
