import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { RECORD_FILE } from "../../../src/node/files/recordFile.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-servers-"));
  await cp("test/fixtures/site", join(folder, "blog"), { recursive: true });
  for (const name of ["built", "project/dist", "dist"]) {
    await mkdir(join(folder, name), { recursive: true });
    await writeFile(join(folder, name, "index.html"), `site in ${name}`);
  }
  await writeFile(join(folder, "built", RECORD_FILE), "{}");
  // A page of the author, not the output of a build.
  await writeFile(join(folder, "project/index.html"), "a page");
});
afterAll(() => rm(folder, { recursive: true }));

/** Starts a server. Resolves when it has printed its URL. */
async function start(args: readonly string[], variables: Record<string, string> = {}) {
  const env = { ...process.env, MARU_CACHE_FOLDER: join(folder, "cache"), ...variables };
  const command = [resolve("lib/node/cli.js"), ...args, "--port", "0"];
  const child = spawn(process.execPath, command, { cwd: folder, env });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text) => void (printed += String(text)));
  await expect.poll(() => printed).toMatch(/Local: .*\n/);
  return {
    url: /Local: +(\S+)/.exec(printed)?.[1] ?? "",
    async end(signal: NodeJS.Signals) {
      const closed = once(child, "close");
      child.kill(signal);
      return (await closed) as unknown[];
    },
  };
}

test.each([
  [["built"], "site in built"],
  [["project"], "site in project/dist"],
  [["."], "site in dist"],
  [["blog"], "site in dist"],
  [[], "site in dist"],
  [["project", "--out", "built"], "site in built"],
])("`maru preview` with %j serves the %s", async (args, expected) => {
  const server = await start(["preview", ...args]);
  expect(await (await fetch(server.url)).text()).toBe(expected);
  expect(await server.end("SIGINT")).toEqual([130, null]);
});

test("a dev server that is ended by Ctrl+C exits with status 130 and leaves no temporary cache", async () => {
  const temporary = join(folder, "tmp");
  await mkdir(temporary);
  const none = { MARU_CACHE_FOLDER: "", XDG_CACHE_HOME: "", LOCALAPPDATA: "", HOME: "" };
  const server = await start(["dev", "blog"], { ...none, TMPDIR: temporary });
  const caches = readdirSync(temporary).filter((name) => name.startsWith("maru-cache-"));
  expect(caches).toHaveLength(1);
  expect((await fetch(server.url)).status).toBe(200);
  expect(await server.end("SIGINT")).toEqual([130, null]);
  expect(existsSync(join(temporary, caches[0] ?? ""))).toBe(false);
});

test("`maru dev` accepts the output folder of builds", async () => {
  const server = await start(["dev", "blog", "--out", "blog/site"]);
  expect(await server.end("SIGTERM")).toEqual([143, null]);
});
