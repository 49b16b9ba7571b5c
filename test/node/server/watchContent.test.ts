import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isUnwatched } from "../../../src/node/server/watchContent.ts";

let clone: string;
beforeAll(async () => {
  clone = await mkdtemp(join(tmpdir(), "maru-clone-"));
  await mkdir(join(clone, "src/node/vite"), { recursive: true });
  await writeFile(join(clone, "src/node/vite/runInClone.js"), "");
  await cp("package.json", join(clone, "package.json"));
});
afterAll(() => rm(clone, { recursive: true }));

const unwatchedOf = (paths: readonly string[], contentFolder: string, outDir = "/out") =>
  paths.filter(isUnwatched({ contentFolder, outDir }));

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
