import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { transformWithOxc } from "vite";
import { afterAll, expect, test } from "vitest";

const SOURCE = "src/node/server/findInFolder.ts";
const folder = mkdtempSync(join(tmpdir(), "maru-unreadable-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Finds a file as a user other than root. Returns the printed result. */
async function findAsOther(path: string): Promise<string> {
  const { code } = await transformWithOxc(readFileSync(SOURCE, "utf8"), SOURCE);
  const script = `${code}
    const found = createFolderFinder(process.argv[1])(process.argv[2]);
    console.log(await found.then((file) => file?.name ?? "missing", ({ code }) => code));`;
  const other = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const options = ["--input-type=module", "-e", script, folder, path];
  return execFileSync(process.execPath, options, { ...other, encoding: "utf8" }).trim();
}

test("finding a file that can't be read is an error, not a missing file", async () => {
  writeFileSync(join(folder, "read.html"), "");
  writeFileSync(join(folder, "unreadable.html"), "");
  chmodSync(folder, 0o755);
  chmodSync(join(folder, "read.html"), 0o644);
  chmodSync(join(folder, "unreadable.html"), 0);
  expect(await findAsOther("read.html")).toBe("read.html");
  expect(await findAsOther("unreadable.html")).toBe("EACCES");
  expect(await findAsOther("none.html")).toBe("missing");
});

test("finding a file in an output folder that can't be read is an error", async () => {
  chmodSync(folder, 0);
  expect(await findAsOther("none.html")).toBe("EACCES");
  chmodSync(folder, 0o755);
});
