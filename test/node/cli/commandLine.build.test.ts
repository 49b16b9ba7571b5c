import { once } from "node:events";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { spawn, spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-commands-"));
  await mkdir(join(folder, "content/posts"), { recursive: true });
  await writeFile(join(folder, "content/posts/a.md"), "# A\n\nText.");
  await symlink("site.yaml", join(folder, "content/site.yaml"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs a command and returns its status and its output. */
async function run(args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, CONTENT_DIR: join(folder, "content"), NODE_ENV: "", ...env },
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text) => void (printed += String(text)));
  const [status] = (await once(child, "close")) as [number];
  return { status, printed };
}
const vite = (...args: string[]) => ["src/node/cli/vite.js", ...args];

describe("a command that can't continue", () => {
  test("a build and a check print one sentence and end with status 1 if settings can't be read", async () => {
    const printed = /^\S*content\/site\.yaml can't be read: its symbolic links lead in a circle; [^\n]*\.\n$/;
    const [build, check] = await Promise.all([
      run(vite("build", "--outDir", join(folder, "site"))),
      run(["src/node/cli/run.js", "check"]),
    ]);
    expect(build).toEqual({ status: 1, printed: expect.stringMatching(printed) as string });
    expect(check).toEqual({ status: 1, printed: expect.stringMatching(printed) as string });
  });

  test("a preview and a dev server print one sentence and end with status 1 if their port is in use", async () => {
    const server = createServer().listen(0);
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const inUse = `Port ${port} is in use by another program; stop that one, or choose another port:`;
    const [byVariable, dev] = await Promise.all([
      run(vite("preview", "--outDir", join(folder, "site")), { PORT: String(port) }),
      run(vite("dev", "--port", String(port), "--strictPort"), {
        CONTENT_DIR: join(folder, "content/posts"),
      }),
    ]);
    server.close();
    expect(byVariable).toEqual({ status: 1, printed: `${inUse} \`PORT=${port + 1} npm start\`.\n` });
    expect(dev.status).toBe(1);
    expect(dev.printed.trim().split("\n").at(-1)).toBe(`${inUse} \`npm run dev -- --port 5174\`.`);
    expect(dev.printed).not.toMatch(/\n +at /);
  });

  test.each([
    [
      vite("preview"),
      { PORT: "eighty" },
      "PORT: found `eighty`, expected the number of a port, from 1024 to 65535.\n",
    ],
    [
      vite("preview"),
      { PORT: "70000" },
      "PORT: found `70000`, expected the number of a port, from 1024 to 65535.\n",
    ],
    [vite("dev", "--port", "-1"), {}, /^.*--port.*\n$/],
    [vite("build", "--outdir", "x"), {}, /^Unknown option '--outdir'; `build` takes .*--outDir.*\n$/],
    [vite("frob"), {}, "There is no command `frob`; the commands are build, dev, preview.\n"],
    [["src/node/cli/run.js", "frob"], {}, "Commands are check, new, adopt.\n"],
  ])("an invalid command line is rejected with one sentence: %s %o", async (args, env, printed) => {
    const ended = await run(args, env as Record<string, string>);
    expect(ended.status).toBe(1);
    expect(ended.printed).toMatch(printed);
  });
});

test("a command prints the name of a package that is not installed", async () => {
  const code = join(folder, "project/src/node");
  for (const path of ["cli", "cache/cacheFolder.js", "diagnostics/errors.js", "diagnostics/systemErrors"]) {
    await cp(join("src/node", path), join(code, path), { recursive: true });
  }
  await writeFile(join(folder, "project/package.json"), '{ "type": "module" }');
  const expected = {
    status: 1,
    printed: "The package `vite` is not installed; install all packages by `npm ci`.\n",
  };
  expect(await run([join(code, "cli/vite.js"), "build"])).toEqual(expected);
  expect(await run([join(code, "cli/run.js"), "check"])).toEqual(expected);
});

test("a command whose output pipe is closed ends without an error message", () => {
  const { stderr } = spawnSync("sh", ["-c", `${process.execPath} src/node/cli/vite.js --help | true`], {
    encoding: "utf8",
  });
  expect(stderr).toBe("");
});
