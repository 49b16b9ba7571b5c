import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { specifierFor } from "../../../../src/node/cli/init/specifierFor.ts";
import { PACKAGE_VERSION } from "../../../../src/node/cli/packageName.ts";

let parent: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "maru-installed-"));
});
afterEach(() => rm(parent, { recursive: true }));

interface Host {
  /** Content of `package.json`. */
  manifest?: object;
  /** Source of the package in npm's lockfile of `node_modules`. */
  resolved?: string;
}

/** Returns the specifier for a site in `blog` if the package is installed in the folder `host`. */
async function specifier(host: string, { manifest, resolved }: Host) {
  const modules = join(parent, host, "node_modules");
  const engine = join(modules, "maru");
  await mkdir(engine, { recursive: true });
  if (manifest) await writeFile(join(parent, host, "package.json"), JSON.stringify(manifest));
  if (resolved) {
    const lockfile = { packages: { "node_modules/maru": { resolved } } };
    await writeFile(join(modules, ".package-lock.json"), JSON.stringify(lockfile));
  }
  return specifierFor(join(parent, "blog"), engine);
}

const KEYS = ["dependencies", "devDependencies", "optionalDependencies"];

test.each(KEYS)(
  "a package from the registry in %s is a dependency on its version and newer compatible ones",
  async (key) => {
    expect(await specifier("tools", { manifest: { [key]: { maru: "^0.0.1" } } })).toBe(`^${PACKAGE_VERSION}`);
  },
);

test.each(KEYS)("a package from a tarball in %s is a dependency on this tarball", async (key) => {
  const manifest = { [key]: { maru: "file:../files/maru.tgz" } };
  expect(await specifier("tools", { manifest })).toBe("file:../files/maru.tgz");
});

test("a package that npx installed from a tarball is a dependency on this tarball", async () => {
  const manifest = { dependencies: { maru: "file:../../../files/maru.tgz" } };
  expect(await specifier(".npm/_npx/0a", { manifest })).toBe("file:../files/maru.tgz");
});

test.each([
  ["file:../../files/maru.tgz", "file:../files/maru.tgz"],
  ["https://registry.example/maru/-/maru-0.0.1.tgz", `^${PACKAGE_VERSION}`],
  ["https://example.org/maru.tgz", "https://example.org/maru.tgz"],
  ["git+ssh://git@example.org/maru.git#0a1b", "git+ssh://git@example.org/maru.git#0a1b"],
])(
  "a package that package.json does not contain, but npm resolved to %s, is %s",
  async (resolved, expected) => {
    expect(await specifier("a/tools", { manifest: {}, resolved })).toBe(expected);
  },
);

test("the source of a global package without a lockfile is unknown", async () => {
  expect(await specifier("usr/lib", {})).toBeUndefined();
});

test("a clone is a dependency on its folder", async () => {
  expect(await specifierFor(join(parent, "blog"), join(parent, "my maru"))).toBe("file:../my maru");
});
