import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { OTHER_USER } from "../../support/asOtherUser/otherUser.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "maru-project-"));
  await chmod(root, 0o755);
});
afterEach(() => rm(root, { recursive: true }));

/**
 * Finds the cache folder twice in a child process that starts in a folder, as the current user or another one.
 * @param signal Signal that ends the process afterwards.
 */
function findIn(
  cwd: string,
  options: { env?: NodeJS.ProcessEnv; uid?: number; gid?: number } = {},
  signal?: NodeJS.Signals,
) {
  const args = ["test/support/asOtherUser/runAsOtherUser.js", "/test/support/runner/findCacheFolder.ts", cwd];
  if (signal) args.push(signal);
  const env: NodeJS.ProcessEnv = { ...process.env, ...options.env };
  const child = spawnSync(process.execPath, args, { encoding: "utf8", ...options, env });
  const found = JSON.parse(child.stdout) as Record<"folder" | "isSame" | "isThere", unknown>;
  return { ...found, stderr: child.stderr, ...(signal && { endedBy: child.signal }) };
}

test("the cache is a folder of the nearest node_modules", async () => {
  await mkdir(join(root, "node_modules"));
  await mkdir(join(root, "blog/posts"), { recursive: true });
  expect(findIn(join(root, "blog/posts"))).toEqual({
    folder: join(root, "node_modules/.cache"),
    isSame: true,
    isThere: true,
    stderr: "",
  });
});

test("without node_modules, the cache is in the user's cache folder", () => {
  expect(findIn(root, { env: { XDG_CACHE_HOME: join(root, "cache") } }).folder).toBe(
    join(root, "cache/maru"),
  );
  expect(findIn(root, { env: { XDG_CACHE_HOME: "", LOCALAPPDATA: join(root, "local") } }).folder).toBe(
    join(root, "local/maru"),
  );
});

test("MARU_CACHE_FOLDER replaces the cache folder", () => {
  expect(findIn(root, { env: { MARU_CACHE_FOLDER: join(root, "own") } }).folder).toBe(join(root, "own"));
});

test("an empty MARU_CACHE_FOLDER counts as unset", () => {
  const env = { MARU_CACHE_FOLDER: "", XDG_CACHE_HOME: join(root, "cache") };
  expect(findIn(root, { env }).folder).toBe(join(root, "cache/maru"));
});

describe("without node_modules and a home folder", () => {
  const env = { XDG_CACHE_HOME: "", LOCALAPPDATA: "", HOME: "" };

  test("without node_modules and a home folder, the cache is a temporary folder, and one note is printed", () => {
    const { folder, stderr } = findIn(root, { env });
    expect(String(folder)).toContain(join(tmpdir(), "maru-cache-"));
    expect(stderr).toMatch(
      /^There is neither a folder `node_modules` nor a home folder, so .*; set MARU_CACHE_FOLDER to another folder\.\n$/,
    );
  });

  test.each(["SIGINT", "SIGTERM"] as const)("a temporary cache folder is removed at %s", (signal) => {
    const { folder, isThere, endedBy } = findIn(root, { env }, signal);
    expect([isThere, endedBy]).toEqual([true, signal]);
    expect(existsSync(String(folder))).toBe(false);
  });
});

describe("if node_modules is not writable", () => {
  beforeEach(async () => {
    await mkdir(join(root, "node_modules/.cache"), { recursive: true });
    await chmod(join(root, "node_modules/.cache"), 0o555);
  });

  test("if node_modules is not writable, the cache is in the user's cache folder, and nothing is printed", async () => {
    const own = join(root, "own");
    await mkdir(own);
    await chmod(own, 0o777);
    const { folder, stderr } = findIn(root, { ...OTHER_USER, env: { XDG_CACHE_HOME: own } });
    expect([folder, stderr]).toEqual([join(own, "maru"), ""]);
  });

  test("if no cache folder is writable, it is a temporary folder until the process ends, and one note is printed", () => {
    const env = { XDG_CACHE_HOME: "/nowhere/cache" };
    const { folder, stderr, ...others } = findIn(root, { ...OTHER_USER, env });
    expect(others).toEqual({ isSame: true, isThere: true });
    expect(stderr.trim().split("\n")).toEqual([
      expect.stringMatching(
        /node_modules\/\.cache and \/nowhere\/cache\/maru can't be written, so nothing is cached .* set MARU_CACHE_FOLDER to another folder\.$/,
      ),
    ]);
    expect(existsSync(String(folder))).toBe(false);
  });
});
