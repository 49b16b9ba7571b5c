import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { LICENSE_FILE, writeLicenses } from "../../../src/node/vite/licenses.ts";

test("the licences of all folders are written to one file, each package once, by name", async () => {
  const lib = await mkdtemp(join(tmpdir(), "maru-licenses-"));
  const b = { name: "b", version: "1.0.0", identifier: "MIT", text: "MIT License\n\nCopyright B\n" };
  const a = { name: "a", version: "2.0.0", identifier: "ISC" };
  for (const [folder, packages] of [
    ["client", [b]],
    ["node", [a, b]],
  ] as const) {
    await mkdir(join(lib, folder));
    await writeFile(join(lib, folder, LICENSE_FILE), JSON.stringify(packages));
  }
  await writeLicenses(lib, ["client", "node"]);
  const written = await readFile(join(lib, "LICENSES.md"), "utf8");
  expect(written.match(/^## .*/gm)).toEqual(["## a 2.0.0", "## b 1.0.0"]);
  expect(written).toContain("## b 1.0.0\n\nMIT\n\n> MIT License\n>\n> Copyright B\n");
  expect(await readdir(join(lib, "client"))).toEqual([]);
  await rm(lib, { recursive: true });
});

test("the licence of each bundled package that requires its text is in lib/LICENSES.md", async () => {
  const written = await readFile("lib/LICENSES.md", "utf8");
  for (const name of [
    "react",
    "react-dom",
    "react-router",
    "satori",
    "shiki",
    "subset-font",
    "chokidar",
    "piscina",
  ])
    expect(written, name).toMatch(new RegExp(`^## ${name} \\d+\\.\\d+\\.\\d+\\n\\n[^>]+\\n\\n> `, "m"));
});
