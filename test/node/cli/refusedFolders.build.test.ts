import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { buildSite } from "../../support/build/buildSite.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-refused-"));
  await mkdir(join(folder, "content"));
});
afterEach(() => rm(folder, { recursive: true }));

const build = (outDir = join(folder, "site")) =>
  buildSite({ contentFolder: join(folder, "content"), outDir });
const write = async (file: string, text: string) => {
  const path = join(folder, "content", file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
};

test.each([
  ["posts", { "a.md": "text" }],
  ["posts", { "posts/a.md": "text" }],
  ["pages", { "a.md": "text" }],
  ["notes", { "notes/a.md": "text", "site.yaml": "posts: notes" }],
  ["files", { "a.md": "text", "site.yaml": "static: files" }],
])("a build rejects the output folder %s, which it reads, for the content %j", async (out, files) => {
  for (const [file, text] of Object.entries(files)) await write(file, text);
  const before = await readdir(folder, { recursive: true });
  const outDir = join(folder, "content", out);
  await expect(build(outDir)).rejects.toThrow(
    `--out ${outDir} is a folder, which the build reads; choose another folder.`,
  );
  expect(await readdir(folder, { recursive: true })).toEqual(before);
});

test.each([
  ["a post", "dist/c.md", "# C"],
  ["an image", "dist/plan.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'],
  ["a linked file", "dist/plan.pdf", "%PDF"],
])("a build rejects an output folder that contains %s of the site", async (_, file, text) => {
  await write("a.md", "![plan](dist/plan.svg) [plan](dist/plan.pdf)");
  await write(file, text);
  // A link to the folder of the source.
  await symlink("content/dist", join(folder, "site"));
  await expect(build()).rejects.toThrow(
    `${join(folder, "content", file)} is a source of the site in the output folder ${join(folder, "site")}, ` +
      "which later builds don't read; move it to another folder, or choose another output folder with --out.",
  );
  expect(await readdir(join(folder, "content/dist"))).toEqual([file.slice(5)]);
});

test("a build of a folder without content does not replace a published site, unless the folder has site.yaml", async () => {
  await write("a.md", "text");
  await build();
  await rm(join(folder, "content/a.md"));
  await expect(build()).rejects.toThrow(
    `There are no posts in ${join(folder, "content")}: run \`npx maru init\``,
  );
  expect(await readFile(join(folder, "site/posts/a/index.html"), "utf8")).toContain("text");
  await write("site.yaml", "");
  expect(await build()).toMatch(/posts +0\n/);
});
