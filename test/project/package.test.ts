import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Maximum number of packages that a production install may have, for all platforms together. */
const MAX_PACKAGES = 120;

const read = <Contents>(path: string) => JSON.parse(readFileSync(path, "utf8")) as Contents;
const { dependencies, devDependencies } =
  read<Record<"dependencies" | "devDependencies", Record<string, string>>>("package.json");
const lock = read<{ packages: Record<string, { dev?: boolean; hasInstallScript?: boolean }> }>(
  "package-lock.json",
);
const installed = Object.entries(lock.packages).filter(([path, { dev }]) => path !== "" && !dev);

test("a production install has at most 120 packages", () => {
  expect(installed.length).toBeLessThanOrEqual(MAX_PACKAGES);
});

test("no bundler, compiler or test tool is a dependency of the package", () => {
  const names = installed.map(([path]) => path.replace(/^.*node_modules\//, ""));
  expect(names.filter((name) => /^(?:@?vite|@?rolldown|esbuild|typescript|vitest|react)/.test(name))).toEqual(
    [],
  );
  expect(names).toContain("sharp");
});

test("every dependency is pinned to an exact version", () => {
  const ranges = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version),
  );
  expect(ranges).toEqual([]);
});
