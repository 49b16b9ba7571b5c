import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, rmSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

/** Replaces Vite: records each build. */
const VITE = `
  import { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
  import { sourceHash } from "../../../src/node/vite/sourceHash.js";
  appendFileSync("builds.txt", "build\\n");
  rmSync("lib", { recursive: true, force: true });
  mkdirSync("lib");
  writeFileSync("lib/app.json", JSON.stringify({ hash: sourceHash(process.cwd()) }));
`;

let clone: string;
beforeEach(async () => {
  clone = await mkdtemp(join(tmpdir(), "maru-lib-"));
  for (const name of ["ensureLib.js", "libLock.js", "packLib.js", "sourceHash.js"])
    await cp(join("src/node/vite", name), join(clone, "src/node/vite", name));
  for (const name of ["public", "src/client", "src/shared"])
    await mkdir(join(clone, name), { recursive: true });
  await write("package.json", '{ "type": "module" }');
  for (const name of ["index.html", "package-lock.json", "vite.config.ts"]) await write(name, "");
  await write("node_modules/vite/package.json", '{ "type": "module" }');
  await write("node_modules/vite/bin/vite.js", VITE);
});
afterEach(() => rm(clone, { recursive: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(clone, path)), { recursive: true });
  await writeFile(join(clone, path), text);
}

/** Runs `ensureLib` in a process of its own. */
async function ensureLib(onPrint?: (text: string) => unknown) {
  const child = spawn(process.execPath, [join(clone, "src/node/vite/packLib.js")]);
  let printed = "";
  child.stderr.on("data", (text) => {
    printed += String(text);
    onPrint?.(printed);
  });
  const [status] = (await once(child, "close")) as [number | null];
  return { status, printed };
}

const builds = async () => (await readFile(join(clone, "builds.txt"), "utf8")).split("\n").length - 1;

/** Returns the id of a process that has ended. */
function endedPid(): string {
  return execFileSync(process.execPath, ["-p", "process.pid"], { encoding: "utf8" }).trim();
}

test("commands that start at the same time build lib/ once, and all of them find it", async () => {
  const runs = await Promise.all([ensureLib(), ensureLib(), ensureLib()]);
  expect(runs.map(({ status }) => status)).toEqual([0, 0, 0]);
  const printed = runs.flatMap((run) => run.printed.match(/^Building .*/gm) ?? []);
  expect(printed).toEqual(["Building lib/ …"]);
  expect(await builds()).toBe(1);
  expect(existsSync(join(clone, "lib.lock"))).toBe(false);
  expect(await ensureLib()).toEqual({ status: 0, printed: "" });
});

test("a failed build ends with the message of Vite and one sentence, and the next command tries again", async () => {
  await write("node_modules/vite/bin/vite.js", 'console.error("a.ts is faulty"); process.exit(1);');
  const failed = {
    status: 1,
    printed: "Building lib/ …\na.ts is faulty\nlib/ was not built; fix the error above.\n",
  };
  expect(await ensureLib()).toEqual(failed);
  expect(await ensureLib()).toEqual(failed);
});

test("the lock of a killed command is replaced, also by several commands at once", async () => {
  await write("lib.lock", endedPid());
  const runs = await Promise.all([ensureLib(), ensureLib(), ensureLib()]);
  expect(runs.map(({ status }) => status)).toEqual([0, 0, 0]);
  expect(await builds()).toBe(1);
});

test("a command waits for the lock of a running process", async () => {
  await write("lib.lock", String(process.pid));
  const waiting = "Waiting for another command that builds lib/ (it holds lib.lock) …\n";
  const run = await ensureLib((printed) => {
    if (printed !== waiting) return;
    expect(existsSync(join(clone, "builds.txt"))).toBe(false);
    rmSync(join(clone, "lib.lock"));
  });
  expect(run).toEqual({ status: 0, printed: `${waiting}Building lib/ …\n` });
});
