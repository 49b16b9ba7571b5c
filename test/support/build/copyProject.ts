import { cp, mkdir, mkdtemp, readdir, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** Files and folders that a build needs. */
const PARTS = ["lib", "public", "package.json"];

/** A copy of the project with a separate build cache. */
export interface ProjectCopy {
  root: string;
  /** Path of the build cache's folder. */
  cache: string;
  remove(): Promise<void>;
}

/** Copies the project and links its packages. A test can break files of the copy without affecting other tests. */
export async function copyProject(): Promise<ProjectCopy> {
  const root = await mkdtemp(join(tmpdir(), "maru-project-"));
  for (const part of PARTS) {
    await cp(part, join(root, part), { recursive: true });
  }
  await mkdir(join(root, "node_modules"));
  const packages = (await readdir("node_modules")).filter((name) => !name.startsWith("."));
  for (const name of packages) {
    await symlink(resolve("node_modules", name), join(root, "node_modules", name));
  }
  return {
    root,
    cache: join(root, "node_modules/.cache"),
    remove: () => rm(root, { recursive: true, force: true, maxRetries: 3 }),
  };
}
