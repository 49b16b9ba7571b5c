import { cp, mkdir, mkdtemp, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildSite } from "../../support/build/buildSite.ts";
import { outputFiles } from "../../support/build/outputFiles.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-warm-"));
  await mkdir(join(folder, "content/posts"), { recursive: true });
  await cp("test/fixtures/seed/posts", join(folder, "content/posts"), { recursive: true });
  // The id is random, so that no cache contains the post.
  await writeFile(
    join(folder, "content/posts/new.md"),
    `# 새 글\n\n${randomUUID()}\n\n![나무](tree.svg) [[the-stargate-project]]\n\n\`\`\`ts\nconst a = 1;\n\`\`\`\n`,
  );
  await writeFile(join(folder, "content/posts/tree.svg"), svg(10));
});
afterAll(() => rm(folder, { recursive: true }));

const svg = (size: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><rect width="9" height="9"/></svg>`;

/** Builds the site into a folder, which may contain an earlier build. Returns the bytes of the output files by path. */
async function build(base: string, name = "site"): Promise<Map<string, string>> {
  const outDir = join(folder, name);
  await buildSite({ contentFolder: join(folder, "content"), outDir, base, siteUrl: "https://maru.example" });
  const paths = await outputFiles(outDir);
  const read = async (path: string) =>
    [path, (await readFile(join(outDir, path))).toString("latin1")] as const;
  return new Map(await Promise.all(paths.map(read)));
}

describe("a build that uses the caches of an earlier build", () => {
  // The base path is random, so that no app is cached for it.
  const base = `/${randomUUID()}/`;

  test("a cached build writes the same bytes as the cold build", async () => {
    const cold = await build(base);
    expect([...cold.keys()]).toContain("posts/new/index.html");
    expect(await build(base)).toEqual(cold);
  });

  test("a cached build shows the new version of an image that was changed without a new modification time", async () => {
    const picture = join(folder, "content/posts/tree.svg");
    await utimes(picture, 0, 0);
    const before = await build(base);
    await writeFile(picture, svg(20));
    await utimes(picture, 0, 0);
    const html = (site: Map<string, string>) => site.get("posts/new/index.html") ?? "";
    expect(html(before)).toContain('width="10" height="10"');
    expect(html(await build(base))).toContain('width="20" height="20"');
  });

  test("after an edit, a build replaces only the changed files, and its output equals that of a build into another folder", async () => {
    const post = join(folder, "content/posts/new.md");
    const before = await inodes();
    await build(base);
    expect(await inodes()).toEqual(before);
    await writeFile(
      post,
      `${await readFile(post, "utf8")}\n고쳐 쓰고 [다른 글](the-stargate-project.md)을 든다.\n`,
    );
    const edited = await build(base);
    const after = await inodes();
    const isReused = (path: string) => after.get(path) === before.get(path);
    expect(["404.html", "reading/index.html", "icon.svg"].map(isReused)).toEqual([true, true, true]);
    expect(isReused("posts/new/index.html")).toBe(false);
    expect(edited).toEqual(await build(base, "elsewhere"));
  });

  test.each([
    ["altered", (file: string) => writeFile(file, "broken")],
    ["gone", (file: string) => rm(file)],
  ])("a cached build restores output files that are %s", async (_, harm) => {
    const whole = await build(base);
    for (const path of ["posts/new/index.html", "index.html.br", "manifest.json", "404.html.gz"]) {
      await harm(join(folder, "site", path));
    }
    expect(await build(base)).toEqual(whole);
  });

  test("a cached build changes no file if an author has created folders at paths of output files", async () => {
    await build(base);
    const files = ["404.html.gz", "posts/new/index.html"].map((path) => join(folder, "site", path));
    for (const file of files) await rm(file).then(() => mkdir(file));
    const before = await inodes();
    await expect(build(base)).rejects.toThrow(
      `${files.map((file) => `${file}/`).join(", ")} were not written by a build, and the site needs these paths; move them`,
    );
    expect(await inodes()).toEqual(before);
    for (const file of files) await rm(file, { recursive: true });
  });

  /** Returns the inode numbers of the output files by path. */
  async function inodes(): Promise<Map<string, number>> {
    const paths = await outputFiles(join(folder, "site"));
    const find = async (path: string) => [path, (await stat(join(folder, "site", path))).ino] as const;
    return new Map(await Promise.all(paths.map(find)));
  }
});
