import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

interface Package {
  version?: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
}

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies: Record<string, string>;
  overrides?: Record<string, string>;
}

interface Lockfile {
  lockfileVersion: number;
  packages: Record<string, Package>;
}

const read = <Type>(...path: string[]) => JSON.parse(readFileSync(join(...path), "utf8")) as Type;
const root = { ...read<Manifest>("package.json"), ...read<Lockfile>("package-lock.json") };

/** Licences that allow use and redistribution of a package. The last four require that modified versions have the same licence. */
const LICENCES =
  /^(?:MIT(?:-0)?|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|Python-2\.0|Zlib|OFL-1\.1|MPL-2\.0|LGPL-3\.0-or-later|CC-BY-SA-4\.0)$/;

/** Folders with a lockfile, and their exceptions from the rules. */
const FOLDERS = [
  {
    folder: ".",
    // Its install script would download a Java runtime. The tests that need Java find it themselves.
    scripts: ["vnu-jar"],
    unlicensed: [],
  },
  {
    folder: "bench",
    // Its install script builds files that the package already contains.
    scripts: ["hexo-util"],
    // Declares the BSD licence in a format that npm does not parse. Lighthouse depends on this package.
    unlicensed: ["parse-cache-control"],
  },
];

/** Returns the packages whose code is in the scripts that sites publish, by the source maps of `lib/`. */
function shippedPackages(): string[] {
  const maps = ["lib/client/assets", "lib/scripts"].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".map"))
      .map((name) => read<{ sources: string[] }>(folder, name)),
  );
  const names = maps.flatMap(({ sources }) =>
    sources.map((source) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? ""),
  );
  return [...new Set(names)].filter(Boolean).toSorted();
}

describe.each(FOLDERS)("packages of $folder", ({ folder, scripts, unlicensed }) => {
  const { dependencies, devDependencies, overrides } = read<Manifest>(folder, "package.json");
  const { lockfileVersion, packages } = read<Lockfile>(folder, "package-lock.json");
  const locked = Object.entries(packages).filter(([path]) => path !== "");
  const namesOf = (isMeant: (found: Package) => boolean) => [
    ...new Set(
      locked
        .filter(([, found]) => isMeant(found))
        .map(([path]) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length)),
    ),
  ];

  test("packages have exact versions in package.json that match the lockfile", () => {
    const named = Object.entries({ ...dependencies, ...devDependencies, ...overrides });
    expect(named.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(named.filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version)).toEqual(
      [],
    );
    expect(packages[""]).toMatchObject({ ...(dependencies && { dependencies }), devDependencies });
  });

  test("packages are locked by SHA-512 hashes and come from a single registry", () => {
    expect(lockfileVersion).toBe(3);
    expect(locked.length).toBeGreaterThan(400);
    expect(namesOf(({ integrity }) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ""))).toEqual([]);
    expect(new Set(locked.map(([, { resolved }]) => resolved && new URL(resolved).host)).size).toBe(1);
  });

  test("packages run no install scripts", () => {
    expect(readFileSync(join(folder, ".npmrc"), "utf8")).toMatch(/^ignore-scripts=true$/m);
    expect(namesOf(({ hasInstallScript }) => hasInstallScript === true)).toEqual(scripts);
  });

  test("packages have known licences, except those listed as exceptions", () => {
    const isKnown = ({ license = "" }: Package) =>
      license
        .replace(/[()]/g, "")
        .split(/ (?:AND|OR) /)
        .every((each) => LICENCES.test(each));
    expect(namesOf((found) => !isKnown(found))).toEqual(unlicensed);
  });
});

test("packages that only the benchmarks need are not dependencies of the root", () => {
  const used = Object.keys(read<Manifest>("bench", "package.json").devDependencies);
  expect(used.filter((name) => name in { ...root.dependencies, ...root.devDependencies })).toEqual([]);
});

test("docs/licences.md lists the licence of every package shipped to readers", () => {
  const rows = readFileSync("docs/licences.md", "utf8").matchAll(/^\| `([^`]+)` +\| (\S+) +\|$/gm);
  const listed = [...rows].map(([, name, license]) => `${name} ${license}`);
  const shipped = shippedPackages();
  expect(listed).toEqual(shipped.map((name) => `${name} ${root.packages[`node_modules/${name}`]?.license}`));
});
