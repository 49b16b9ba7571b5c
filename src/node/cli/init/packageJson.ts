import { ConfigError } from "../../diagnostics/errors.js";
import { PACKAGE_NAME } from "../packageName.ts";

/** Name of npm's file in the author's folder. */
export const PACKAGE_FILE = "package.json";

/** Scripts for the commands that authors use most, by name. */
export const SCRIPTS: Readonly<Record<string, string>> = Object.fromEntries(
  ["dev", "build", "preview", "check", "lock", "new"].map((name) => [name, `maru ${name}`]),
);

interface Package {
  name?: string;
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/** Keys of `package.json` that can contain a dependency on Maru, in the order in which npm reads them: later ones take precedence. */
const DEPENDENCY_KEYS = ["devDependencies", "dependencies", "optionalDependencies"] as const;

/** A `package.json` that can run Maru. */
export interface ExtendedPackage {
  text: string;
  /** Names of the added scripts. */
  added: string[];
  /** Names of existing scripts that run something else. They are not changed. */
  others: string[];
  /** Specifier of the dependency on Maru, such as `^0.1.0` or `file:maru-0.1.0.tgz`; `undefined` if the dependency is missing. */
  specifier: string | undefined;
  /** Whether the dependency was added. */
  isDependencyAdded: boolean;
}

/**
 * Parses a `package.json`.
 * @throws {ConfigError} If it is not a JSON object, or if its scripts or dependencies are not objects.
 */
export function parsePackage(text: string): Package {
  const found = parseJson(text);
  if (!isObject(found))
    throw new ConfigError(`${PACKAGE_FILE}: expected an object \`{…}\`; fix it, and try again.`);
  for (const key of ["scripts", ...DEPENDENCY_KEYS]) {
    if (found[key] !== undefined && !isObject(found[key])) {
      throw new ConfigError(`${PACKAGE_FILE}: \`${key}\` is not an object \`{…}\`; fix it, and try again.`);
    }
  }
  return found;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    throw new ConfigError(
      `${PACKAGE_FILE} is not valid JSON (${(cause as Error).message}); fix it, and try again.`,
    );
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Returns the specifier of the dependency on Maru; `undefined` if there is none. */
export function findDependency(found: Package): string | undefined {
  const dependencies = DEPENDENCY_KEYS.flatMap((key) => Object.entries(found[key] ?? {}));
  return new Map(dependencies).get(PACKAGE_NAME);
}

/**
 * Adds the missing scripts and the missing dependency to a `package.json`. Keeps its indentation, line breaks and the order of its keys, as
 * npm does.
 * @param written Current text; `undefined` to write a new file.
 * @param specifier Version range or source of the dependency; `undefined` if it is unknown. Then no dependency is added.
 */
export function extendPackage(written: string | undefined, specifier: string | undefined): ExtendedPackage {
  const original: Package = written === undefined ? ({ private: true } as Package) : parsePackage(written);
  const { scripts = {}, dependencies = {} } = original;
  const missing = Object.entries(SCRIPTS).filter(([name]) => !Object.hasOwn(scripts, name));
  const present = findDependency(original);
  const toAdd = present === undefined ? specifier : undefined;
  const extended = {
    ...original,
    ...(missing.length > 0 && { scripts: { ...scripts, ...Object.fromEntries(missing) } }),
    ...(toAdd !== undefined && { dependencies: withEntry(dependencies, PACKAGE_NAME, toAdd) }),
  };
  const added = missing.map(([name]) => name);
  return {
    text:
      written !== undefined && added.length === 0 && toAdd === undefined
        ? written
        : format(extended, written),
    added,
    others: Object.entries(SCRIPTS)
      .filter(([name, command]) => Object.hasOwn(scripts, name) && !runs(scripts[name], command))
      .map(([name]) => name),
    specifier: present ?? specifier,
    isDependencyAdded: toAdd !== undefined,
  };
}

/** Whether a script runs a command such as `maru dev`, possibly with options or together with other commands. */
export function runs(script: string | undefined, command: string): boolean {
  return ` ${script} `.includes(` ${command} `);
}

/** Adds an entry before the first key that follows it in the alphabet. */
function withEntry(entries: Record<string, string>, key: string, value: string): Record<string, string> {
  const all = Object.entries(entries);
  const next = all.findIndex(([other]) => other > key);
  return Object.fromEntries(all.toSpliced(next < 0 ? all.length : next, 0, [key, value]));
}

/** Formats JSON with the byte order mark, indentation, line breaks and final line break of an existing text. */
function format(value: object, written = "{\n  \n}\n"): string {
  const [, indent = "  "] = /\n([ \t]+)/.exec(written) ?? [];
  const json = `${JSON.stringify(value, undefined, indent)}${written.endsWith("\n") ? "\n" : ""}`;
  const mark = written.startsWith("\uFEFF") ? "\uFEFF" : "";
  return mark + (written.includes("\r\n") ? json.replaceAll("\n", "\r\n") : json);
}
