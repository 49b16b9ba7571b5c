import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { licenseFile, writeLicenses } from "../../../src/node/vite/licenses.ts";

test("all licences are written to one file, each package once, by name", async () => {
  const lib = await mkdtemp(join(tmpdir(), "maru-licenses-"));
  const b = { name: "b", version: "1.0.0", identifier: "MIT", text: "MIT License\n\nCopyright B\n" };
  const a = { name: "a", version: "2.0.0", identifier: "ISC" };
  const c = { name: "c", version: "3.0.0" };
  await mkdir(join(lib, "scripts"));
  const paths = ["worker", "live"].map((name) => join("scripts", licenseFile(name)));
  for (const [index, packages] of [[b], [a, b]].entries())
    await writeFile(join(lib, paths[index] as string), JSON.stringify(packages));
  await writeLicenses(lib, paths, [c]);
  const written = await readFile(join(lib, "LICENSES.md"), "utf8");
  expect(written.match(/^## .*/gm)).toEqual(["## a 2.0.0", "## b 1.0.0", "## c 3.0.0"]);
  expect(written).toContain("## b 1.0.0\n\nMIT\n\n> MIT License\n>\n> Copyright B\n");
  expect(await readdir(join(lib, "scripts"))).toEqual([]);
  await rm(lib, { recursive: true });
});

test.each([
  ["lib/client", "react-router"],
  ["lib/render", "react-dom"],
  ["lib/scripts/worker.js", "workbox-core"],
  ["lib/scripts/worker.js", "workbox-expiration"],
  ["lib/scripts/worker.js", "idb"],
  ["lib/node", "shiki"],
  ["lib/node", "satori"],
  ["lib/node/worker.js", "piscina"],
  ["lib/node/harfbuzz-subset.wasm", "harfbuzzjs"],
])("the licence of code in %s is in lib/LICENSES.md: %s", async (_, name) => {
  expect(await readFile("lib/LICENSES.md", "utf8")).toMatch(
    new RegExp(`^## ${name} \\d+\\.\\d+\\.\\d+\\n\\n[^>]+\\n\\n> `, "m"),
  );
});

test("every package in a source map of lib/ is in lib/LICENSES.md", async () => {
  const written = await readFile("lib/LICENSES.md", "utf8");
  const named = new Set([...written.matchAll(/^## (\S+) \d/gm)].map(([, name]) => name));
  const maps = (await readdir("lib", { recursive: true })).filter((path) => path.endsWith(".map"));
  expect(maps.length).toBeGreaterThan(50);
  for (const map of maps) {
    const { sources } = JSON.parse(await readFile(join("lib", map), "utf8")) as { sources: string[] };
    const packages = sources.flatMap((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []);
    expect(
      packages.filter((name) => !named.has(name)),
      map,
    ).toEqual([]);
  }
});
