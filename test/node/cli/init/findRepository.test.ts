import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { findRepository } from "../../../../src/node/cli/init/findRepository.ts";

let parent: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "maru-repository-"));
  vi.stubEnv("GIT_CEILING_DIRECTORIES", parent);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(parent, { recursive: true });
});

async function createRepository(branch: string) {
  const root = join(parent, "내 저장소");
  await mkdir(root);
  const git = (...options: string[]) => execFileSync("git", options, { cwd: root, stdio: "ignore" });
  git("init", `--initial-branch=${branch}`);
  return { root, git };
}

test("a folder outside a repository has none", async () => {
  expect(await findRepository(join(parent, "new/folder"))).toBeUndefined();
});

test("a new repository's default branch is its first branch", async () => {
  const { root } = await createRepository("trunk");
  expect(await findRepository(root)).toEqual({ isRoot: true, branch: "trunk" });
});

test("a folder below the root of a repository is not the root, also if it does not exist yet", async () => {
  const { root } = await createRepository("main");
  expect(await findRepository(join(root, "blog"))).toMatchObject({ isRoot: false });
  await mkdir(join(root, "blog"));
  expect(await findRepository(join(root, "blog"))).toMatchObject({ isRoot: false });
});

test("a clone's default branch is that of its origin", async () => {
  const { root, git } = await createRepository("feature");
  git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/release/1");
  expect(await findRepository(root)).toEqual({ isRoot: true, branch: "release/1" });
});

test("without Git, there is no repository", async () => {
  const { root } = await createRepository("main");
  vi.stubEnv("PATH", parent);
  expect(await findRepository(root)).toBeUndefined();
});
