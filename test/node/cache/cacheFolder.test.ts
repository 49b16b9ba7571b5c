import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { OTHER_USER } from "../../support/asOtherUser/otherUser.ts";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "maru-project-"));
  await chmod(root, 0o755);
  await mkdir(join(root, "node_modules"));
});
afterAll(() => rm(root, { recursive: true }));

/** Requests the project's cache folder twice in a child process, as the current user or another one. */
function ask(user = {}) {
  const code = `
    const { cacheFolderOf } = await import("./src/node/cache/cacheFolder.js");
    const [folder, again] = [cacheFolderOf("${root}"), cacheFolderOf("${root}")];
    const { existsSync, readlinkSync } = await import("node:fs");
    const linked = folder.startsWith("${root}") ? undefined : readlinkSync(folder + "/node_modules");
    console.log(JSON.stringify({ folder, isSame: folder === again, isThere: existsSync(folder), linked }));`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", code], {
    encoding: "utf8",
    ...user,
  });
  return { ...(JSON.parse(stdout) as Record<"folder" | "isSame" | "isThere" | "linked", unknown>), stderr };
}

test("the cache is a folder of node_modules", () => {
  expect(ask()).toEqual({
    folder: join(root, "node_modules/.cache"),
    isSame: true,
    isThere: true,
    stderr: "",
  });
});

test("if node_modules is not writable, the cache is a temporary folder until the process ends, and one note is printed", async () => {
  await chmod(join(root, "node_modules/.cache"), 0o555);
  const { folder, stderr, ...others } = ask(OTHER_USER);
  expect(others).toEqual({ isSame: true, isThere: true, linked: join(root, "node_modules") });
  expect(stderr.trim().split("\n")).toEqual([
    expect.stringMatching(/^node_modules can't be written, so nothing is cached .*`sudo chown -R/),
  ]);
  expect(existsSync(String(folder))).toBe(false);
});
