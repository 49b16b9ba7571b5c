import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { RECORD_FILE } from "../../../src/node/files/recordFile.ts";
import { STAGING_FOLDER } from "../../../src/node/output/journal.ts";
import { OUTPUT_LOCK_FILE } from "../../../src/node/output/outputLock.ts";
import { openStage, recoverKilledBuild } from "../../../src/node/output/stage.ts";
import { outputFiles } from "../../support/build/outputFiles.ts";

type Site = Record<string, string>;

let root: string;
let outDir: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "maru-stage-"));
  outDir = join(root, "dist");
  vi.spyOn(console, "log").mockReturnValue();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(root, { recursive: true });
});

async function write(folder: string, files: Site): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** Builds a site with these files. Returns the paths of files that no build wrote. */
async function build(site: Site, inputs: string[] = []): Promise<string[]> {
  const stage = await openStage(outDir, inputs);
  try {
    await write(stage.folder, site);
    return stage.apply(Object.keys(site), Object.keys(site));
  } finally {
    stage.close();
  }
}

/** Returns the contents of all files of the output, except the build record. */
async function shown(): Promise<Site> {
  const paths = (await outputFiles(outDir)).filter((path) => path !== RECORD_FILE);
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(outDir, path), "utf8")] as const)),
  );
}

const recorded = async () =>
  (JSON.parse(await readFile(join(outDir, RECORD_FILE), "utf8")) as { files: string[] }).files;

test("a build replaces, adds and removes files of the previous build, and records its files", async () => {
  await build({ "index.html": "old", "posts/a/index.html": "a", "posts/b/index.html": "b" });
  expect(await build({ "index.html": "new", "posts/b/index.html": "b", "x.js": "x" })).toEqual([]);
  expect(await shown()).toEqual({ "index.html": "new", "posts/b/index.html": "b", "x.js": "x" });
  expect(await recorded()).toEqual(["index.html", "posts/b/index.html", "x.js"]);
  expect(existsSync(join(outDir, "posts/a"))).toBe(false);
});

test("a file that is not staged stays as the previous build wrote it", async () => {
  await build({ "index.html": "same", "a.html": "old" });
  const stage = await openStage(outDir, []);
  await write(stage.folder, { "a.html": "new" });
  stage.apply(["index.html", "a.html"], ["a.html"]);
  stage.close();
  expect(await shown()).toEqual({ "index.html": "same", "a.html": "new" });
});

test("a build that changes nothing writes nothing", async () => {
  await build({ "index.html": "same" });
  const record = join(outDir, RECORD_FILE);
  await utimes(record, 1, 1);
  const stage = await openStage(outDir, []);
  stage.apply(["index.html"], []);
  stage.close();
  expect((await stat(record)).mtimeMs).toBe(1000);
});

test("a build creates its output folder, and removes it again if it fails", async () => {
  const stage = await openStage(outDir, []);
  await write(stage.folder, { "index.html": "half" });
  stage.close();
  expect(existsSync(outDir)).toBe(false);
});

test("a build that fails leaves the output unchanged", async () => {
  await build({ "index.html": "old" });
  const stage = await openStage(outDir, []);
  await write(stage.folder, { "index.html": "half" });
  stage.close();
  expect(await readdir(outDir)).toEqual([RECORD_FILE, "index.html"]);
  expect(await shown()).toEqual({ "index.html": "old" });
});

describe("a file that no build wrote", () => {
  const MINE = {
    ".git/HEAD": "ref",
    CNAME: "example.org",
    "my/draft.md": "draft",
    "posts/notes.txt": "notes",
    "posts/a/photo.png": "photo",
    ".maru-notes": "notes",
  };

  test("a file that no build wrote stays during later builds, and is listed as its topmost folder that the site does not have", async () => {
    await build({ "index.html": "1", "posts/a/index.html": "a", "posts/b/index.html": "b" });
    await write(outDir, MINE);
    const others = [".git/", ".maru-notes", "CNAME", "my/", "posts/a/photo.png", "posts/notes.txt"];
    expect(await build({ "index.html": "2" })).toEqual(others);
    expect(await build({ "index.html": "3" })).toEqual([".git/", ".maru-notes", "CNAME", "my/", "posts/"]);
    expect(await shown()).toEqual({ ...MINE, "index.html": "3" });
  });

  test("a file that no build wrote stays when a site is first built into the folder that contains it", async () => {
    await write(outDir, MINE);
    await build({ "index.html": "1" });
    expect(await shown()).toEqual({ ...MINE, "index.html": "1" });
    expect(await recorded()).toEqual(["index.html"]);
  });

  test.each<[string, string, Site]>([
    ["a file", "about/index.html", { "about/index.html": "mine" }],
    ["a file at a folder of the site", "about", { about: "mine" }],
    ["a folder at a file of the site", "feed.xml/", { "feed.xml/mine.txt": "mine" }],
    ["a compressed file", "index.html.gz", { "index.html.gz": "mine" }],
    ["a hidden file", ".nojekyll", { ".nojekyll": "mine" }],
  ])(
    "a file that no build wrote stops the build without changes if the site needs its path: %s",
    async (_, path, mine) => {
      await build({ "index.html": "old", "gone.html": "old" });
      await write(outDir, mine);
      const next = {
        "index.html": "new",
        "about/index.html": "",
        "feed.xml": "",
        "index.html.gz": "",
        ".nojekyll": "",
      };
      await expect(build(next)).rejects.toThrow(
        `${join(outDir, path)} was not written by a build, and the site needs that path; move it, or choose another`,
      );
      expect(await shown()).toEqual({ "index.html": "old", "gone.html": "old", ...mine });
    },
  );

  test("a symbolic link that no build wrote stops the build, and nothing is written to its target folder", async () => {
    await mkdir(join(root, "elsewhere"));
    await mkdir(outDir);
    await symlink(join(root, "elsewhere"), join(outDir, "posts"));
    await expect(build({ "posts/a/index.html": "a" })).rejects.toThrow("posts was not written by a build");
    expect(await readdir(join(root, "elsewhere"))).toEqual([]);
  });

  test("a folder or link that replaced a file of a build stays", async () => {
    await build({ "index.html": "1", "a.txt": "a", "b.txt": "b" });
    await rm(join(outDir, "a.txt"));
    await rm(join(outDir, "b.txt"));
    await write(outDir, { "a.txt/mine": "mine" });
    await symlink(join(root, "target"), join(outDir, "b.txt"));
    expect(await build({ "index.html": "2" })).toEqual(["a.txt/", "b.txt"]);
  });
});

test.each<[string, Site, Site]>([
  ["a file becomes a folder", { a: "1", b: "1" }, { "a/index.html": "2", b: "1" }],
  ["a folder becomes a file", { "a/b/index.html": "1", b: "1" }, { a: "2", b: "1" }],
])("the output is updated if %s in the site", async (_, before, after) => {
  await build(before);
  await build(after);
  expect(await shown()).toEqual(after);
});

test("an output folder that is a symbolic link stays a link, and files are written to its target", async () => {
  await mkdir(join(root, "target"));
  await symlink("target", outDir);
  await build({ "index.html": "1" });
  await build({ "index.html": "2" });
  expect(await readdir(join(root, "target"))).toEqual([RECORD_FILE, "index.html"]);
  expect(await readFile(join(root, "target/index.html"), "utf8")).toBe("2");
});

describe("refused output", () => {
  test.each<[string, () => Promise<unknown>, string]>([
    [
      "of version 1, without a record",
      () => write(outDir, { "manifest.schema.json": "{}", "index.html": "old" }),
      "contains the output of Maru 1, which wrote no record of its files (.maru-build.json); delete the folder, or choose another one",
    ],
    ["that is a file", () => writeFile(outDir, ""), "is a file; remove it, or choose another folder"],
    [
      "that is a symbolic link without a target",
      () => symlink("nothing", outDir),
      "is a symbolic link without a target; create the target",
    ],
    [
      "with a damaged record",
      () => write(outDir, { [RECORD_FILE]: '{"version": 1, "files": [' }),
      ".maru-build.json lists the files that builds wrote, and can't be used",
    ],
    [
      "with a record of another version",
      () => write(outDir, { [RECORD_FILE]: '{"version": 2, "files": []}' }),
      ".maru-build.json lists the files that builds wrote, and can't be used",
    ],
    ...["../posts/a.md", "/etc/passwd", "a/../../b", "..", "a/", "a\\b"].map(
      (path): [string, () => Promise<unknown>, string] => [
        `whose record has the path ${path}`,
        () => write(outDir, { [RECORD_FILE]: JSON.stringify({ version: 1, files: [path] }) }),
        "is not in the output folder. Delete the output folder",
      ],
    ),
  ])("an output folder %s is rejected without changes", async (_, prepare, message) => {
    await prepare();
    const before = await readdir(root, { recursive: true });
    await expect(build({ "index.html": "new" })).rejects.toThrow(message);
    expect(
      (await readdir(root, { recursive: true })).filter((path) => !path.endsWith(OUTPUT_LOCK_FILE)),
    ).toEqual(before);
  });

  test.each([
    ["the content folder", "dist"],
    ["a parent folder of the content folder", "."],
    ["the root of the file system", "/"],
  ])("an output folder that is %s is rejected", async (_, folder) => {
    await mkdir(join(root, "dist/content"), { recursive: true });
    outDir = resolve(root, folder);
    await expect(build({}, [join(root, "dist/content"), join(root, "dist")])).rejects.toThrow(
      "which the build reads",
    );
  });

  test("an output folder that is a symbolic link to the content folder is rejected", async () => {
    await mkdir(join(root, "content"));
    await symlink("content", outDir);
    await expect(build({}, [join(root, "content")])).rejects.toThrow("which the build reads");
  });
});

describe("a killed build", () => {
  /** Id of a process that has ended. */
  const { pid } = spawnSync(process.execPath, ["-e", "0"]);
  const OLD = { "index.html": "old", "a/index.html": "a", b: "b" };
  const NEW = { "index.html": "new", "b/index.html": "b", "c.js": "c" };

  /** Simulates a build that was killed after it moved the files `moved`. `undefined`: it was killed before it wrote its journal. */
  async function kill(moved: string[] | undefined): Promise<void> {
    await build(OLD);
    await writeFile(join(outDir, OUTPUT_LOCK_FILE), JSON.stringify({ host: hostname(), pid }));
    await write(join(outDir, STAGING_FOLDER, "files"), NEW);
    if (!moved) return;
    const order = ["c.js", "b/index.html", "index.html"];
    const changes = { clear: ["b"], add: ["c.js", "b/index.html"], write: order, remove: ["a/index.html"] };
    await writeFile(join(outDir, STAGING_FOLDER, "journal.json"), JSON.stringify(changes));
    if (moved.length > 0) await rm(join(outDir, "b"));
    for (const path of moved) {
      await write(outDir, { [path]: NEW[path as keyof typeof NEW] });
      await rm(join(outDir, STAGING_FOLDER, "files", path));
    }
  }

  test("a killed build leaves no lock after recovery, even if it was killed after its last change", async () => {
    await build(OLD);
    await writeFile(join(outDir, OUTPUT_LOCK_FILE), JSON.stringify({ host: hostname(), pid }));
    await recoverKilledBuild(outDir);
    expect(await readdir(outDir)).toEqual([RECORD_FILE, "a", "b", "index.html"]);
  });

  test("a killed build leaves the old site after recovery if it was killed before it wrote its journal", async () => {
    await kill(undefined);
    await recoverKilledBuild(outDir);
    expect(await shown()).toEqual(OLD);
  });

  test.each([[[]], [["c.js"]], [["c.js", "b/index.html"]], [["c.js", "b/index.html", "index.html"]]])(
    "a killed build is completed if it was killed after it moved %j",
    async (moved) => {
      await kill(moved);
      await recoverKilledBuild(outDir);
      expect(await shown()).toEqual(NEW);
      expect(await recorded()).toEqual(["b/index.html", "c.js", "index.html"]);
    },
  );

  test("a killed build is completed by the next build, which then applies its own changes", async () => {
    await kill(["c.js"]);
    expect(await build({ "index.html": "newer" })).toEqual([]);
    expect(await shown()).toEqual({ "index.html": "newer" });
  });

  test("the recovery of a killed build does not overwrite a file that was created at one of its paths after the kill", async () => {
    await kill(["c.js"]);
    await write(outDir, { "b/index.html": "mine" });
    await expect(recoverKilledBuild(outDir)).rejects.toThrow("b/index.html was written by another program");
    expect((await shown())["b/index.html"]).toBe("mine");
    await rm(join(outDir, "b/index.html"));
    await build({ "index.html": "newer" });
    expect(await shown()).toEqual({ "index.html": "newer" });
  });
});
