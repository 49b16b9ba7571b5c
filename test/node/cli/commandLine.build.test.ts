import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-commands-"));
  await mkdir(join(folder, "faulty"));
  await symlink("site.yaml", join(folder, "faulty/site.yaml"));
  await mkdir(join(folder, "내 블로그/posts"), { recursive: true });
  await writeFile(join(folder, "내 블로그/posts/비 오는 날.md"), "# 비\n\n```ts\nconst a = 1;\n```\n");
  // A README is not a post.
  await mkdir(join(folder, "code"));
  await writeFile(join(folder, "code/README.md"), "# Code");
  await mkdir(join(folder, "built"));
  await writeFile(join(folder, "built/index.html"), "<!doctype html>");
});
afterAll(() => rm(folder, { recursive: true }));

const CLI = resolve("lib/node/cli.js");

/** Runs a script of Node in the temporary folder. Returns its status, or the signal that ended it, and its output. */
async function runScript(script: string, args: readonly string[], variables: Record<string, string> = {}) {
  const env = { ...process.env, MARU_CACHE_FOLDER: join(folder, "cache"), ...variables };
  const child = spawn(process.execPath, [script, ...args], { cwd: folder, env });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text) => void (printed += String(text)));
  const [code, signal] = (await once(child, "close")) as [number | null, string | null];
  return { status: code ?? signal, printed };
}
const maru = (...args: string[]) => runScript(CLI, args);

describe("a folder with spaces and Hangul", () => {
  test("a folder with spaces and Hangul can be built into another one, relative to the current folder", async () => {
    const { status, printed } = await maru("build", "내 블로그", "--out", "내 사이트");
    expect([status, printed]).toEqual([0, expect.stringMatching(/\n내 사이트\/\n {2}posts +1\n/)]);
    const html = await readFile(join(folder, "내 사이트/posts/비-오는-날/index.html"), "utf8");
    expect(html).toContain(">비</h1>");
    // The grammar for highlighting is imported when it is used.
    expect(html).toMatch(/<span class="tok-\w+">const<\/span>/);
  });

  test("problems of a folder with spaces and Hangul are printed with its path", async () => {
    await mkdir(join(folder, "내 일기/posts"), { recursive: true });
    await writeFile(join(folder, "내 일기/posts/a.md"), "[x](gone.md)");
    const { status, printed } = await maru("check", "내 일기", "--strict");
    expect(status).toBe(1);
    expect(printed).toMatch(/^내 일기\/posts\/a\.md:1: warning: link `gone\.md` leads nowhere/);
  });

  test("a path with spaces and without quotes is rejected with a hint", async () => {
    expect(await maru("check", "내", "블로그")).toEqual({
      status: 1,
      printed:
        "maru check: found `내` and `블로그`, expected one folder; put quotes around a path with spaces.\n",
    });
  });
});

describe("a command that can't continue", () => {
  test("a build and a check print one sentence and end with status 1 if settings can't be read", async () => {
    const printed = /^faulty\/site\.yaml can't be read: its symbolic links lead in a circle; [^\n]*\.\n$/;
    const [build, check] = await Promise.all([
      maru("build", "faulty", "--out", "site"),
      maru("check", "faulty"),
    ]);
    expect(build).toEqual({ status: 1, printed: expect.stringMatching(printed) as string });
    expect(check).toEqual({ status: 1, printed: expect.stringMatching(printed) as string });
  });

  test("a preview and a dev server print one sentence and end with status 1 if their port is in use", async () => {
    const server = createServer().listen(0, "localhost");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const inUse = `Port ${port} is in use by another program; stop that one, or choose another port: \`--port ${port + 1}\`.`;
    const [byVariable, dev] = await Promise.all([
      runScript(CLI, ["preview", "--out", "built"], { PORT: String(port) }),
      maru("dev", "내 블로그", "--port", String(port)),
    ]);
    server.close();
    expect(byVariable).toEqual({ status: 1, printed: `${inUse}\n` });
    expect(dev.status).toBe(1);
    expect(dev.printed.trim().split("\n").at(-1)).toBe(inUse);
    expect(dev.printed).not.toMatch(/\n +at /);
  });

  test.each([
    [
      ["preview", "--out", "no-site"],
      "There is no site in no-site; build it with `npm run build`, or choose the folder of a built site with `--out`.",
    ],
    [
      ["preview", "nowhere"],
      "There is no site in nowhere or nowhere/dist; build it with `npm run build`, or choose the folder of a built site with `--out`.",
    ],
    [
      ["dev", "nowhere"],
      "There is no content folder FOLDER/nowhere; create it, or name another, as in `npm run dev -- ~/blog`.",
    ],
    [
      ["preview", "--out", "built", "--port", "eighty"],
      "--port: found `eighty`, expected the number of a port, from 0 to 65535.",
    ],
    [
      ["dev", "nowhere", "--port", "eighty"],
      "--port: found `eighty`, expected the number of a port, from 0 to 65535.",
    ],
    ...["build", "check", "lock"].map((name): [string[], string] => [
      [name, "code"],
      `There are no posts in code: run \`npx maru init\`, or name the content folder: \`maru ${name} <folder>\`.`,
    ]),
    [["dev", "--port", "-1"], "maru dev: `--port` needs a value; write `--port <number>`."],
    [["build", "--outdir", "x"], "maru build: `--outdir` is not an option; did you mean `--out`?"],
    [["build", "--base", "./"], "--base: found `./`, expected a path such as `/blog/`."],
    [
      ["frob"],
      "maru: `frob` is not a command; the commands are init, dev, build, preview, check, new, migrate, lock.",
    ],
  ])("an invalid command line is rejected with one sentence: %j", async (args, sentence) => {
    expect(await maru(...args)).toEqual({ status: 1, printed: `${sentence.replace("FOLDER", folder)}\n` });
  });
});

test("a command in a clone prints how to install its packages if they are not installed", async () => {
  const code = join(folder, "clone/src/node/vite");
  for (const name of ["runInClone.js", "ensureLib.js", "libLock.js", "sourceHash.js"]) {
    await cp(join("src/node/vite", name), join(code, name));
  }
  await writeFile(join(folder, "clone/package.json"), '{ "type": "module" }');
  expect(await runScript(join(code, "runInClone.js"), ["build"])).toEqual({
    status: 1,
    printed: "The packages are not installed; install them with `npm ci`.\n",
  });
});

/** Copies the packed commands to a folder. */
async function copyPackage(to: string): Promise<void> {
  const isCode = (path: string) => !path.endsWith(".map");
  for (const part of ["lib", "public", "package.json"]) {
    await cp(part, join(folder, to, part), { recursive: true, filter: isCode });
  }
}

test("a packed command prints the name of a package that is not installed", async () => {
  await copyPackage("package");
  // Icons that are cached would be used without the package.
  const env = { MARU_CACHE_FOLDER: join(folder, "empty") };
  const cli = join(folder, "package/lib/node/cli.js");
  const { status, printed } = await runScript(cli, ["build", "내 블로그", "--out", "unbuilt"], env);
  expect([status, printed.trim().split("\n").at(-1)]).toEqual([
    1,
    "The package `sharp` is not installed; install all packages with `npm install`.",
  ]);
});

test.each(["lib/app.json", "lib/node/thread.js", "lib/render/server.js", "lib/scripts/worker.js"])(
  "a packed command prints that %s is missing in its installation",
  async (path) => {
    await copyPackage("installed/node_modules/maru");
    await symlink(resolve("node_modules"), join(folder, "installed/node_modules/maru/node_modules"));
    await rm(join(folder, "installed/node_modules/maru", path));
    const cli = join(folder, "installed/node_modules/maru/lib/node/cli.js");
    const { status, printed } = await runScript(cli, ["build", "내 블로그", "--out", "incomplete"]);
    await rm(join(folder, "installed"), { recursive: true });
    expect([status, printed.trim().split("\n").at(-1)]).toEqual([
      1,
      `Maru is not installed completely: installed/node_modules/maru/${path} is missing; install the packages again with \`npm ci\`.`,
    ]);
  },
);

describe("a working directory that was deleted", () => {
  /** Runs Maru in a folder that was deleted, without a configured cache folder. */
  const runInDeleted = (command: string, cache: string) => {
    const script = `mkdir gone && cd gone && rmdir ../gone && exec "${process.execPath}" "${CLI}" ${command}`;
    const env = { ...process.env, MARU_CACHE_FOLDER: "", XDG_CACHE_HOME: cache };
    return spawnSync("sh", ["-c", script], { cwd: folder, env, encoding: "utf8" });
  };

  test("the help does not need the working directory, and creates no cache folder", () => {
    const cache = join(folder, "unused-cache");
    const { status, stdout, stderr } = runInDeleted("--help", cache);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("maru");
    expect(existsSync(cache)).toBe(false);
  });

  test("a check in a deleted working directory prints one sentence and ends with status 1", () => {
    const { status, stderr } = runInDeleted("check", join(folder, "cache"));
    const sentence = "The current folder does not exist anymore; change to another folder, and try again.\n";
    expect([status, stderr]).toEqual([1, sentence]);
  });
});
