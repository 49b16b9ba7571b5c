import { mkdtemp, rm } from "node:fs/promises";
import type * as os from "node:os";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test, vi } from "vitest";
import { findCacheFolder } from "../../../src/node/cache/cacheFolder.ts";

const homedir = vi.hoisted(() =>
  vi.fn<() => string>(() => {
    throw new Error("A system error occurred: uv_os_homedir returned ENOENT (no such file or directory)");
  }),
);
vi.mock("node:os", async (original) => ({ ...(await original<typeof os>()), homedir }));

test("the cache of a user whom the system does not know is a temporary folder", async () => {
  for (const name of ["MARU_CACHE_FOLDER", "XDG_CACHE_HOME", "LOCALAPPDATA"]) vi.stubEnv(name, "");
  const print = vi.spyOn(console, "error").mockImplementation(() => {});
  const cwd = await mkdtemp(join(tmpdir(), "maru-project-"));
  const folder = findCacheFolder(cwd);
  expect(homedir).toHaveBeenCalledOnce();
  expect(dirname(folder)).toBe(tmpdir());
  expect(print).toHaveBeenCalledOnce();
  print.mockRestore();
  vi.unstubAllEnvs();
  await rm(cwd, { recursive: true });
});

test("the home folder is not read if another cache folder is set", () => {
  homedir.mockClear();
  vi.stubEnv("MARU_CACHE_FOLDER", "");
  vi.stubEnv("XDG_CACHE_HOME", join(tmpdir(), "maru-own-cache"));
  findCacheFolder(tmpdir());
  vi.unstubAllEnvs();
  expect(homedir).not.toHaveBeenCalled();
});
