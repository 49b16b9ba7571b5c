import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createCompiler } from "../../../../src/node/site/createCompiler.ts";
import { formatProblem } from "../../../../src/node/diagnostics/problem.ts";

let folder: string;
let content: string;
let outside: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-links-"));
  [content, outside] = [join(folder, "content"), join(folder, "outside")];
  await mkdir(join(content, "posts"), { recursive: true });
  await mkdir(outside);
  await writeFile(join(content, "posts", "a.md"), "# 글\n\n글이다.");
  await writeFile(join(outside, "secret.md"), "# 비밀\n\n비밀이다.");
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
  await writeFile(join(outside, "secret.svg"), svg);
});
afterEach(() => rm(folder, { recursive: true }));

async function compile() {
  const compiler = createCompiler({ contentFolder: content, base: "/", siteUrl: undefined });
  const { site, problems, isFaulty } = await compiler.compile();
  return { site, isFaulty, messages: problems.map((problem) => formatProblem(problem, "")) };
}

test.each(["posts", "pages", "static"])(
  "a %s folder that is a symbolic link out of the content folder is an error",
  async (key) => {
    await rm(join(content, key), { recursive: true, force: true });
    await symlink(outside, join(content, key));
    await writeFile(join(content, "site.yaml"), `title: 글\n${key}: ${key}\n`);
    const { messages, isFaulty } = await compile();
    expect(messages).toContain(
      `site.yaml:2: error: ${key}: \`${key}\` is a symbolic link to \`${outside}\`, outside the content folder; move the files into the content folder`,
    );
    expect(isFaulty).toBe(true);
  },
);

test("two folders that link out of the content folder are both reported", async () => {
  await rm(join(content, "posts"), { recursive: true });
  for (const key of ["posts", "static"]) await symlink(outside, join(content, key));
  await writeFile(join(content, "site.yaml"), "posts: posts\nstatic: static\n");
  const { messages } = await compile();
  expect(messages.filter((line) => line.includes("outside the content folder"))).toHaveLength(2);
});

test("symbolic links within a folder of posts are not followed, and each is reported", async () => {
  await symlink(join(outside, "secret.md"), join(content, "posts", "b.md"));
  await symlink(outside, join(content, "posts", "c"));
  const { site, messages } = await compile();
  expect(site.manifest.posts.map(({ slug }) => slug)).toEqual(["a"]);
  expect(messages).toEqual(
    ["b.md", "c"].map(
      (name) =>
        `posts/${name}:1: warning: this symbolic link is not followed; replace it by the file or folder itself`,
    ),
  );
});

test("symbolic links within a static folder are not published", async () => {
  await mkdir(join(content, "static"));
  await writeFile(join(content, "static", "own.txt"), "글");
  await symlink(join(outside, "secret.md"), join(content, "static", "b.txt"));
  await writeFile(join(content, "site.yaml"), "static: static\n");
  const { site, messages } = await compile();
  expect(site.statics.map(({ path }) => path)).toEqual(["own.txt"]);
  expect(messages).toEqual([
    expect.stringMatching(/^static\/b\.txt:1: warning: this symbolic link is not followed/),
  ]);
});

test.each([
  ["by its path", "posts", "![x](b.svg)"],
  ["by its name only", "pictures", "![[b.svg]]"],
])(
  "an image referenced %s that is a symbolic link out of the content folder is reported with its line",
  async (_, imageFolder, shown) => {
    await mkdir(join(content, imageFolder), { recursive: true });
    await writeFile(join(content, "site.yaml"), "dialect: obsidian\n");
    await symlink(join(outside, "secret.svg"), join(content, imageFolder, "b.svg"));
    await writeFile(join(content, "posts", "a.md"), `# 글\n\n${shown}`);
    const { site, messages } = await compile();
    expect(messages).toEqual([
      expect.stringMatching(/^posts\/a\.md:3: .*`b\.svg` is not shown: it is outside the content folder/),
    ]);
    expect(site.assets).toEqual([]);
  },
);

test("an icon that is a symbolic link out of the content folder is reported on the line of its setting", async () => {
  await symlink(join(outside, "secret.svg"), join(content, "icon.svg"));
  await writeFile(join(content, "site.yaml"), "favicon: icon.svg\n");
  const { messages, site } = await compile();
  expect(messages).toEqual([
    "site.yaml:1: error: favicon: `icon.svg` is a symbolic link out of the content folder; copy the icon itself there; fix the setting, or remove it to use the default icon",
  ]);
  expect(site.icon).toEqual(await readFile("public/icon.svg"));
});
