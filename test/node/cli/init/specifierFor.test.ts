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

async function specifier(host: string, dependencies: Record<string, string> | undefined) {
  const engine = join(parent, host, "node_modules/maru");
  await mkdir(engine, { recursive: true });
  const text = JSON.stringify({ dependencies });
  if (dependencies) await writeFile(join(parent, host, "package.json"), text);
  return specifierFor(join(parent, "blog"), engine);
}

test("a package from the registry is a dependency on its version and newer compatible ones", async () => {
  expect(await specifier("blog", { maru: "^0.0.1" })).toBe(`^${PACKAGE_VERSION}`);
});

test("a global package is a dependency on its version", async () => {
  expect(await specifier("usr/lib", undefined)).toBe(`^${PACKAGE_VERSION}`);
});

test("a package that npx installed from a tarball is a dependency on this tarball", async () => {
  expect(await specifier(".npm/_npx/0a", { maru: "file:../../../files/maru.tgz" })).toBe(
    "file:../files/maru.tgz",
  );
});

test("a clone is a dependency on its folder", () => {
  expect(specifierFor(join(parent, "blog"), join(parent, "my maru"))).toBe("file:../my maru");
});
