import { spawnSync } from "node:child_process";
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { OTHER_USER } from "../support/asOtherUser/otherUser.ts";
import {
  installInto,
  maru,
  npm,
  OLDEST_NODE,
  pack,
  packAs,
  startMaru,
} from "../support/package/packedMaru.ts";

/** Maximum size of a production install, in bytes. */
const MAX_SIZE = 150e6;

let folder: string;
/** Tarballs of two versions of the package, which differ only in their version. */
let versions: { current: string; next: string };
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru 마루 "));
  // Another user must reach the folders in it.
  await chmod(folder, 0o755);
  const packed = await pack(join(folder, "packed"));
  versions = { current: packed, next: await packAs("99.0.0", join(folder, "packed-next")) };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function filePaths(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

/** Returns the contents of an author's files by path, without packages, their versions and the output. */
async function authorFiles(site: string): Promise<Record<string, string>> {
  const others = /\/(?:node_modules|dist)\/|\/package(?:-lock)?\.json$/;
  const paths = (await filePaths(site)).filter((path) => !others.test(path.slice(site.length)));
  const read = async (path: string) => [path.slice(site.length + 1), await readFile(path, "utf8")] as const;
  return Object.fromEntries(await Promise.all(paths.toSorted().map(read)));
}

describe("the package, installed from its tarball into an empty folder", () => {
  test("the commands and scripts of a new site run, and an update to the next version changes no file of the author", async () => {
    const site = await installInto(join(folder, "내 블로그"), versions.current);
    maru(site, ["init", "--yes"]);
    const made = Object.keys(await authorFiles(site));
    expect(made).toEqual([".gitignore", expect.stringMatching(/^posts\/.*\.md$/), "site.yaml"]);

    expect(npm(["run", "build"], site)).toMatch(/posts +1\n/);
    expect(await readFile(join(site, "dist/index.html"), "utf8")).toContain("</html>");
    expect(npm(["run", "check"], site)).toContain("1 post");
    npm(["run", "new", "--", "두 번째 글", "--publish"], site);
    npm(["run", "lock"], site);
    expect(maru(site, ["check", "--strict"])).toContain("2 posts");

    const dev = await startMaru(site, "dev");
    const home = async () => (await fetch(dev.url)).text();
    expect(await home()).toContain("두 번째 글");
    const post = join(site, made[1] ?? "");
    await writeFile(post, (await readFile(post, "utf8")).replace(/^title: .*/m, "title: 고친 글"));
    await expect.poll(home).toContain("고친 글");
    await dev.stop();

    maru(site, ["build"]);
    const preview = await startMaru(site, "preview");
    expect(await (await fetch(preview.url)).text()).toContain("고친 글");
    await preview.stop();

    const before = await authorFiles(site);
    npm(["install", versions.next], site);
    expect(maru(site, ["--version"])).toBe("maru 99.0.0\n");
    expect(maru(site, ["build"])).toMatch(/posts +2\n/);
    expect(await authorFiles(site)).toEqual(before);
  });

  test("without a terminal, init sets up a folder with posts, which a build publishes", async () => {
    const site = await installInto(join(folder, "with posts"), versions.current);
    await mkdir(join(site, "글"));
    for (const file of ["가.md", "나.md"]) await writeFile(join(site, "글", file), `# ${file}\n\n글\n`);
    expect(maru(site, ["init"])).toContain("2 posts");
    expect(Object.keys(await authorFiles(site))).toEqual([".gitignore", "site.yaml", "글/가.md", "글/나.md"]);
    expect(npm(["run", "build"], site)).toMatch(/posts +2\n/);
  });

  test("migrate converts a site of MkDocs, whose posts a build publishes", async () => {
    const site = await installInto(join(folder, "mkdocs"), versions.current);
    await mkdir(join(site, "docs/blog/posts"), { recursive: true });
    await writeFile(join(site, "mkdocs.yml"), "site_name: 옮긴 블로그\nplugins:\n  - blog\n");
    await writeFile(join(site, "docs/blog/posts/a.md"), "---\ndate: 2025-01-22\n---\n\n# 글\n\n본문\n");
    expect(maru(site, ["migrate"])).toContain("mkdocs.yml → site.yaml");
    expect(maru(site, ["build"])).toMatch(/posts +1\n/);
    expect(await readFile(join(site, "dist/index.html"), "utf8")).toContain("옮긴 블로그");
  });

  test("another user checks, builds and serves the site if the packages are read-only", async () => {
    const site = await installInto(join(folder, "read-only"), versions.current);
    await writeFile(join(site, "a.md"), "# 글 🎉\n\n```ts\nconst a = 1;\n```\n");
    const { uid = -1, gid = -1 } = OTHER_USER;
    await chown(site, uid, gid);
    spawnSync("chmod", ["-R", "a-w", join(site, "node_modules")]);
    const home = { HOME: join(site, "home"), XDG_CACHE_HOME: "" };
    const options = { ...OTHER_USER, node: process.execPath, env: { ...process.env, ...home } };
    expect(maru(site, ["check"], options)).toContain("1 post");
    expect(maru(site, ["build"], options)).toMatch(/posts +1\n/);
    const dev = await startMaru(site, "dev", options);
    expect(await (await fetch(dev.url)).text()).toContain("글 🎉");
    await dev.stop();
    spawnSync("chmod", ["-R", "u+w", join(site, "node_modules")]);
  });

  test.each([OLDEST_NODE, "22", "24"])(
    "Node %s builds the same files as the Node of this process",
    async (version) => {
      const name = `node-${process.platform}-${process.arch}`;
      const node = await installInto(join(folder, `node-${version}`), `${name}@${version}`);
      const site = await installInto(join(folder, `site-${version}`), versions.current);
      await writeFile(join(site, "a.md"), "# 글 🎉\n\n```ts\nconst a = 1;\n```\n\n$$a^2$$\n");
      maru(site, ["build", "--out", "here"]);
      maru(site, ["build", "--out", "there"], { node: join(node, "node_modules", name, "bin/node") });
      const compared = spawnSync("diff", ["-rq", "-x", "*.gz", "-x", ".maru*", "here", "there"], {
        cwd: site,
        encoding: "utf8",
      });
      expect(compared.stdout).toBe("");
    },
  );
});

test("a production install has at most 150 MB, and no bundler, compiler or test tool", async () => {
  const site = await installInto(join(folder, "size"), versions.current, "--omit=dev");
  const sizes = (await filePaths(join(site, "node_modules"))).map(async (path) => (await stat(path)).size);
  expect((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)).toBeLessThan(MAX_SIZE);
  const packages = await readdir(join(site, "node_modules"));
  expect(packages.filter((name) => /vite|rolldown|typescript|vitest|esbuild/.test(name))).toEqual([]);
});

test("the tarball contains source maps, licences of bundled packages and docs, and no sources, tests or decisions", () => {
  const listed = spawnSync("tar", ["-tzf", versions.current], { encoding: "utf8" }).stdout.split("\n");
  expect(listed).toContain("package/lib/LICENSES.md");
  expect(listed).toContain("package/lib/node/main.js.map");
  // `maru migrate` names these pages.
  expect(listed).toContain("package/docs/migrating/gatsby.md");
  expect(listed.filter((path) => /^package\/(?:src|test|bench|docs\/decisions)\//.test(path))).toEqual([]);
});
