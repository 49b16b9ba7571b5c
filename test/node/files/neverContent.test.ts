import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createCompiler } from "../../../src/node/site/createCompiler.ts";
import { ENGINE_ENTRIES } from "../../../src/node/files/neverContent.ts";

let contentFolder: string;
beforeEach(async () => {
  contentFolder = await mkdtemp(join(tmpdir(), "maru-never-"));
});
afterEach(() => rm(contentFolder, { recursive: true }));

async function write(files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(contentFolder, path)), { recursive: true });
    await writeFile(join(contentFolder, path), text);
  }
}

/** Returns the URLs of posts and pages, and the paths of static files. */
async function compile(): Promise<string[]> {
  const { site } = await createCompiler({ contentFolder, base: "/", siteUrl: undefined }).compile();
  const { posts, pages } = site.manifest;
  return [
    ...[...posts, ...pages].map(({ url }): string => url),
    ...site.statics.map(({ path }): string => path),
  ];
}

const POST = { "a.md": "# A\n\n![a](<b c.png>)" };
const RECORD = '{"version": 1, "files": []}';
const OUTPUT = {
  "posts/a/index.md": "# A",
  "posts/b/index.md": "# B",
  "index.html": "",
  "manifest.json": "{}",
};
const below = (folder: string, files: Record<string, string>) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));

const ENGINE = {
  "package.json": '{"name": "maru"}',
  "src/node/vite/runInClone.js": "",
  "README.md": "# Maru",
  "docs/writing.md": "# Writing",
  "test/fixtures/a.md": "# Fixture",
};

describe("a content folder without posts/", () => {
  test.each<[string, Record<string, string>]>([
    ["the output of a build", below("dist", { ...OUTPUT, ".maru-build.json": RECORD })],
    [
      "the output of a build in a nested folder",
      below("www/site", { ...OUTPUT, ".maru-build.json": RECORD }),
    ],
    ["the output of a killed build", below("dist", { ...OUTPUT, ".maru-build.json": "" })],
    ["a clone of Maru", below("maru", ENGINE)],
    ["the folder `.git`", below(".git", { "info/a.md": "# Git" })],
    ["installed packages", below("node_modules/x", { "README.md": "# X" })],
    ["installed packages of another package", below("tools/node_modules/x", { "README.md": "# X" })],
  ])("%s in a content folder without posts/ is not read", async (_, files) => {
    await write({ ...POST, ...files });
    expect(await compile()).toEqual(["/posts/a/"]);
  });

  test("if a content folder is a clone of Maru, the files of Maru are not read as content", async () => {
    await write({ ...POST, ...ENGINE });
    expect(await compile()).toEqual(["/posts/a/"]);
  });

  test.each<[string, Record<string, string>]>([
    ["a folder `dist` without the record of a build", below("dist", { "b.md": "# B" })],
    [
      "a package with another name",
      below("dist", { ...ENGINE, "package.json": '{"name": "other"}', "b.md": "# B" }),
    ],
    ["a folder with the same name as a folder of Maru", below("docs", { "b.md": "# B" })],
  ])("%s in a content folder without posts/ is read", async (_, files) => {
    await write({ ...POST, ...files });
    expect(await compile()).toContain("/posts/b/");
  });
});

test.each([
  ["pages", "pages/dist", {}],
  ["static files", "static/dist", {}],
  ["a collection", "notes/dist", { "site.yaml": "posts: notes" }],
])("the output of a build within the folder of %s is not read", async (_, folder, more) => {
  await write({ "posts/a.md": "# A", "notes/a.md": "# A", ...more });
  await write(below(folder, { ...OUTPUT, "x.txt": "", ".maru-build.json": RECORD }));
  expect((await compile()).filter((path) => path !== "/posts/a/")).toEqual([]);
});

test("ENGINE_ENTRIES contains all visible entries at the root of the project", () => {
  const tracked = execFileSync("git", ["ls-files"], { encoding: "utf8" });
  const entries = new Set(tracked.split("\n").map((path) => path.replace(/\/.*/, "")));
  const visible = [...entries].filter((name) => /^[^."]/.test(name));
  expect(visible.length).toBeGreaterThan(8);
  expect(visible.filter((name) => !ENGINE_ENTRIES.includes(name))).toEqual([]);
});
