import { EventEmitter } from "node:events";
import type { Stats } from "node:fs";
import { cp, lstat, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { RECORD_FILE } from "../../../src/node/files/recordFile.ts";
import { isUnwatched, watchContent } from "../../../src/node/server/watchContent.ts";

let clone: string;
beforeAll(async () => {
  clone = await mkdtemp(join(tmpdir(), "maru-clone-"));
  await mkdir(join(clone, "src/node/vite"), { recursive: true });
  await writeFile(join(clone, "src/node/vite/runInClone.js"), "");
  await cp("package.json", join(clone, "package.json"));
});
afterAll(() => rm(clone, { recursive: true }));

const unwatchedOf = (paths: readonly string[], contentFolder: string, outDir = "/out", stats?: Stats) => {
  const isIgnored = isUnwatched({ contentFolder, outDir });
  return paths.filter((path) => isIgnored(path, stats));
};

test("packages, Git's data, files of editors and the output are not watched; other files and folders of the content are", () => {
  const watched = ["/a", "/a/site.yaml", "/a/dist.md", "/a/docs", "/a/b/dist", "/a/.well-known", "/a/a.swp", "/a/#a.md", "/a/.a.md"]; // prettier-ignore
  const unwatched = ["/a/node_modules", "/a/posts/node_modules", "/a/.git", "/a/dist", "/a/.obsidian", "/a/.idea", "/a/.vscode", "/a/b/.a.md.swp", "/a/b/.#a.md", "/a/.DS_Store"]; // prettier-ignore
  expect(unwatchedOf([...watched, ...unwatched], "/a", "/a/dist")).toEqual(unwatched);
});

test("a clone of Maru that is the content folder is watched without Maru's own files", () => {
  const of = (names: readonly string[]) => names.map((name) => join(clone, name));
  const own = of(["src", "docs", "lib", "test", "README.md", "package.json"]);
  expect(unwatchedOf([...own, ...of(["posts", "posts/docs", "about.md"])], clone)).toEqual(own);
});

test("a content folder inside a clone of Maru is watched, even if it is called docs", () => {
  const contentFolder = join(clone, "docs");
  expect(unwatchedOf([contentFolder, join(contentFolder, "README.md")], contentFolder)).toEqual([]);
});

test("the content folder is watched even if it is the output folder or is called node_modules", () => {
  expect(unwatchedOf(["/a/dist", "/a/dist/a.md"], "/a/dist", "/a/dist")).toEqual([]);
  expect(unwatchedOf(["/node_modules", "/node_modules/a.md"], "/node_modules")).toEqual([]);
});

test("hidden folders are not watched, except .well-known; hidden files are", async () => {
  const folder = await lstat(clone);
  const file = await lstat(join(clone, "package.json"));
  const paths = ["/a/.maru-cache", "/a/b/.trash", "/a/.well-known", "/a/b"];
  expect(unwatchedOf(paths, "/a", "/out", folder)).toEqual(["/a/.maru-cache", "/a/b/.trash"]);
  expect(unwatchedOf(paths, "/a", "/out", file)).toEqual([]);
  expect(unwatchedOf(["/a/.blog"], "/a/.blog", "/out", folder)).toEqual([]);
});

test("an output of a build is not watched, and changes in it are ignored if it was watched before the build", async () => {
  const content = await mkdtemp(join(tmpdir(), "maru-content-"));
  const emitter = new EventEmitter();
  const watcher = Object.assign(emitter, { add: () => emitter });
  const changes: unknown[] = [];
  watchContent(watcher as unknown as Parameters<typeof watchContent>[0], content, (change) => {
    changes.push(change);
  });
  const site = join(content, "site");
  await mkdir(join(site, "posts"), { recursive: true });
  const stats = await lstat(site);
  const change = () => emitter.emit("all", "change", join(site, "posts/index.html"));
  change();
  expect(changes).toHaveLength(1);
  expect(unwatchedOf([site], content, "/out", stats)).toEqual([]);
  await writeFile(join(site, RECORD_FILE), "{}");
  change();
  expect(changes).toHaveLength(1);
  expect(unwatchedOf([site], content, "/out", stats)).toEqual([site]);
  await rm(content, { recursive: true });
});
