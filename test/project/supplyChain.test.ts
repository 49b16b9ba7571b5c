import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

interface Package {
  version?: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
}

const read = <Type>(file: string) => JSON.parse(readFileSync(file, "utf8")) as Type;
const { dependencies, devDependencies, overrides } =
  read<Record<string, Record<string, string>>>("package.json");
const { lockfileVersion, packages } = read<{ lockfileVersion: number; packages: Record<string, Package> }>(
  "package-lock.json",
);
const locked = Object.entries(packages).filter(([path]) => path !== "");
const namesOf = (isMeant: (found: Package) => boolean) =>
  locked.filter(([, found]) => isMeant(found)).map(([path]) => path);

/** Licences that allow use and redistribution of a package; under the last four, only unmodified. */
const LICENCES =
  /^(?:MIT(?:-0)?|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|Python-2\.0|Zlib|OFL-1\.1|MPL-2\.0|LGPL-3\.0-or-later|CC-BY-SA-4\.0)$/;

/** Declares BSD in a form that npm does not parse. Only Lighthouse needs it, for measurements. */
const UNTOLD = ["node_modules/parse-cache-control"];

/** The parts of Workbox in the service worker, which readers download too. */
const OF_WORKER = ["workbox-core", "workbox-expiration", "workbox-routing", "workbox-strategies"];

/** The given packages with all their transitive dependencies. */
function withNeeds(names: readonly string[], found = new Set<string>()): Set<string> {
  for (const name of names) {
    if (found.has(name)) continue;
    found.add(name);
    withNeeds(Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {}), found);
  }
  return found;
}

describe("installed packages", () => {
  test("have exact versions in package.json that match the lockfile", () => {
    const named = Object.entries({ ...dependencies, ...devDependencies, ...overrides });
    expect(named.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(named.filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version)).toEqual(
      [],
    );
    expect(packages[""]).toMatchObject({ dependencies, devDependencies });
  });

  test("are locked by SHA-512 hashes and come from a single registry", () => {
    expect(lockfileVersion).toBe(3);
    expect(locked.length).toBeGreaterThan(500);
    expect(namesOf(({ integrity }) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ""))).toEqual([]);
    expect(new Set(locked.map(([, { resolved }]) => resolved && new URL(resolved).host)).size).toBe(1);
  });

  test("run no install scripts", () => {
    expect(readFileSync(".npmrc", "utf8")).toMatch(/^ignore-scripts=true$/m);
    // Its script would download a Java; the tests that need one find it themselves.
    expect(namesOf(({ hasInstallScript }) => hasInstallScript === true)).toEqual(["node_modules/vnu-jar"]);
  });

  test("have known licences, apart from one listed exception", () => {
    const isKnown = ({ license = "" }: Package) =>
      license
        .replace(/[()]/g, "")
        .split(/ (?:AND|OR) /)
        .every((each) => LICENCES.test(each));
    expect(namesOf((found) => !isKnown(found))).toEqual(UNTOLD);
  });
});

test("docs/licences.md lists the licence of every package shipped to readers", () => {
  const rows = readFileSync("docs/licences.md", "utf8").matchAll(/^\| `([^`]+)` +\| (\S+) +\|$/gm);
  const listed = [...rows].map(([, name, license]) => `${name} ${license}`);
  const shipped = [...withNeeds([...Object.keys(dependencies ?? {}), ...OF_WORKER])].toSorted();
  expect(listed).toEqual(shipped.map((name) => `${name} ${packages[`node_modules/${name}`]?.license}`));
});
