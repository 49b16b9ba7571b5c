import { execFileSync, spawnSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Outcome } from "../../support/asOtherUser/compileFolders.ts";
import { OTHER_USER } from "../../support/asOtherUser/otherUser.ts";

/** A site with every kind of file that Maru reads. */
const SITE: Record<string, string> = {
  "site.yaml": "title: Mine\ndialect: obsidian\nstatic: static\nfavicon: icon.svg\nauthors: {}\n",
  "permalinks.lock": "",
  "icon.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9"/></svg>',
  "static/deep/a.txt": "a",
  "pages/about.md": "# About\n\nText.",
  "posts/.meta.yml": "tags: [a]",
  "posts/.authors.yml": "kim: {name: Kim}",
  "posts/sub/b.md": "# B\n\nText.",
  "posts/a.md": "# A\n\n![x](x.svg)\n\n[pdf](x.pdf)\n\n![film](x.mp4)\n\n![[y.svg]]\n",
  "posts/x.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  "posts/x.pdf": "%PDF",
  "posts/x.mp4": "film",
  "drawings/y.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  "mkdocs.yml": "site_name: Mine",
};

const OVER_2_GIB = 2 ** 31 + 200 * 2 ** 20;

const lock = (path: string) => (folder: string) => chmod(join(folder, path), 0);
const replace = (path: string, put: (path: string) => Promise<unknown>) => async (folder: string) => {
  await rm(join(folder, path), { recursive: true, force: true });
  await put(join(folder, path));
};
const circle = (path: string) => symlink(path, path);
const dangling = (path: string) => symlink("/nonexistent/disk", path);
const folderThere = (path: string) => mkdir(path);
const pipe = async (path: string) => execFileSync("mkfifo", [path]);
const huge = async (path: string) => {
  await writeFile(path, "");
  await truncate(path, OVER_2_GIB);
};

interface Case {
  spoil: (folder: string) => Promise<unknown>;
  /** The error that ends the build. */
  error?: RegExp;
  /** The problem that is reported on a post or a setting. */
  problem?: RegExp;
  /** Whether the site is built despite the problem. */
  isBuilt?: boolean;
}
const DENIED = "can't be read: permission denied; give yourself";

/** Cases by name, which is also the name of the content folder. */
const CASES: Record<string, Case> = {
  settings: {
    spoil: lock("site.yaml"),
    error: /\/site\.yaml can't be read: permission denied; give yourself read access/,
  },
  "settings-a-folder": {
    spoil: replace("site.yaml", folderThere),
    error: /\/site\.yaml can't be read: it is a folder, where a file is expected; rename the folder/,
  },
  "settings-in-a-circle": {
    spoil: replace("site.yaml", circle),
    error: /\/site\.yaml can't be read: its symbolic links lead in a circle; remove the link/,
  },
  "settings-link-to-nothing": {
    spoil: replace("site.yaml", dangling),
    error:
      /\/site\.yaml can't be read: it is a symbolic link to `\/nonexistent\/disk`, which does not exist; create it/,
  },
  "settings-a-pipe": {
    spoil: replace("site.yaml", pipe),
    error: /\/site\.yaml can't be read: it is not a regular file; replace it by one/,
  },
  "content-folder": {
    spoil: (folder) => chmod(folder, 0),
    error: new RegExp(`/site\\.yaml ${DENIED} access to the folder \\S*/content-folder `),
  },
  posts: { spoil: lock("posts"), error: new RegExp(`/posts ${DENIED} read access \\(\`chmod u\\+rx`) },
  "posts-link-to-nothing": {
    spoil: replace("posts", dangling),
    error: /\/posts can't be read: it is a symbolic link to `\/nonexistent\/disk`, which does not exist/,
  },
  "posts-in-a-circle": {
    spoil: replace("posts", circle),
    error: /\/posts can't be read: its symbolic links lead in a circle/,
  },
  "folder-of-posts": { spoil: lock("posts/sub"), error: new RegExp(`/posts/sub ${DENIED}`) },
  pages: { spoil: lock("pages"), error: new RegExp(`/pages ${DENIED}`) },
  "name-too-long": {
    spoil: (folder) => writeFile(join(folder, "site.yaml"), `pages: ${"p".repeat(300)}\n`),
    error: /\/p+ can't be read: its name is too long; choose a shorter one/,
  },
  "folder-defaults": { spoil: lock("posts/.meta.yml"), error: new RegExp(`/posts/\\.meta\\.yml ${DENIED}`) },
  authors: { spoil: lock("posts/.authors.yml"), error: new RegExp(`/posts/\\.authors\\.yml ${DENIED}`) },
  static: { spoil: lock("static"), error: new RegExp(`/static ${DENIED}`) },
  "folder-in-static": { spoil: lock("static/deep"), error: new RegExp(`/static/deep ${DENIED}`) },
  "file-in-static": { spoil: lock("static/deep/a.txt"), error: new RegExp(`/static/deep/a\\.txt ${DENIED}`) },
  "huge-file-in-static": {
    spoil: replace("static/deep/a.txt", huge),
    error: /\/static\/deep\/a\.txt can't be read: it is larger than 2 GiB; split it/,
  },
  "permalink-lock": { spoil: lock("permalinks.lock"), error: new RegExp(`/permalinks\\.lock ${DENIED}`) },
  "migrate-config": {
    spoil: async (folder) => {
      await rm(join(folder, "site.yaml"));
      await chmod(join(folder, "mkdocs.yml"), 0);
    },
    error: new RegExp(`/mkdocs\\.yml ${DENIED}`),
  },
  "migrate-folder": {
    spoil: (folder) => chmod(folder, 0),
    error: new RegExp(`/site\\.yaml ${DENIED} access to the folder`),
  },
  sitemap: { spoil: lock("site.yaml"), error: new RegExp(`/site\\.yaml ${DENIED}`) },
  post: {
    spoil: lock("posts/a.md"),
    problem: new RegExp(`^posts/a\\.md:1: error: this file ${DENIED} read access`),
  },
  "huge-post": {
    spoil: replace("posts/a.md", huge),
    problem:
      /^posts\/a\.md:1: error: this file has 2357\.2 MB, more than the 5 MB that a text may have; split it/,
  },
  icon: {
    spoil: lock("icon.svg"),
    problem: new RegExp(`^site\\.yaml:4: error: favicon: \\S*icon\\.svg ${DENIED}`),
  },
  font: {
    spoil: async (folder) => {
      await writeFile(join(folder, "a.woff2"), "font");
      await writeFile(join(folder, "site.yaml"), "fonts:\n  sans: a.woff2\n");
      await chmod(join(folder, "a.woff2"), 0);
    },
    problem: new RegExp(`^site\\.yaml:2: error: fonts: sans: \\S*a\\.woff2 ${DENIED}`),
  },
  picture: {
    spoil: lock("posts/x.svg"),
    problem: new RegExp(`^posts/a\\.md:3: warning: image \`x\\.svg\` is not shown: posts/x\\.svg ${DENIED}`),
    isBuilt: true,
  },
  "picture-in-a-circle": {
    spoil: replace("posts/x.svg", circle),
    problem:
      /^posts\/a\.md:3: warning: image `x\.svg` is not shown: posts\/x\.svg can't be read: its symbolic links lead in a circle/,
    isBuilt: true,
  },
  "huge-picture": {
    spoil: replace("posts/x.svg", huge),
    problem:
      /^posts\/a\.md:3: warning: image `x\.svg` is not shown: posts\/x\.svg can't be read: it is larger than 2 GiB/,
    isBuilt: true,
  },
  "linked-file": {
    spoil: lock("posts/x.pdf"),
    problem: new RegExp(`^posts/a\\.md:5: warning: link \`x\\.pdf\` .*posts/x\\.pdf ${DENIED}`),
    isBuilt: true,
  },
  "huge-film": {
    spoil: replace("posts/x.mp4", huge),
    problem:
      /^posts\/a\.md:7: warning: .*posts\/x\.mp4 can't be read: it is larger than 2 GiB; split it, or publish it elsewhere/,
    isBuilt: true,
  },
  "picture-by-its-name": {
    spoil: lock("drawings"),
    problem: new RegExp(`^posts/a\\.md:9: warning: image \`y\\.svg\` is not shown: \\S*drawings ${DENIED}`),
    isBuilt: true,
  },
};

let root: string;
let outcomes: Record<string, Outcome>;

async function writeSite(folder: string): Promise<void> {
  for (const [path, text] of Object.entries(SITE)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "maru-unreadable-"));
  await chmod(root, 0o755);
  const folders = Object.keys(CASES).map((name) => join(root, name));
  for (const [index, { spoil }] of Object.values(CASES).entries()) {
    await writeSite(folders[index] as string);
    await spoil(folders[index] as string);
  }
  await writeSite(join(root, "readable"));
  await mkdir(join(root, "empty"));
  await writeFile(join(root, "empty", "a.md"), "# A\n\nText.");
  // All cases share one process, because starting it takes seconds.
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      "test/support/asOtherUser/runAsOtherUser.js",
      "./test/support/asOtherUser/compileFolders.ts",
      ...folders,
      join(root, "readable"),
      join(root, "empty"),
    ],
    // The timeout is needed because reading a named pipe never ends.
    { encoding: "utf8", timeout: 50_000, ...OTHER_USER },
  );
  if (!stdout.startsWith("{")) throw new Error(stdout + stderr);
  outcomes = JSON.parse(stdout) as typeof outcomes;
}, 60_000);
afterAll(async () => {
  await chmod(join(root, "content-folder"), 0o755);
  await rm(root, { recursive: true, force: true });
});

describe("a file that cannot be read", () => {
  test.each(Object.entries(CASES).flatMap(([name, { error }]) => (error ? [[name, error] as const] : [])))(
    "the build ends with the path, the reason and a remedy if this cannot be read: %s",
    (name, expected) => {
      const { error } = outcomes[name] as Outcome;
      expect(error).toMatch(expected);
      expect(error).not.toMatch(/\n|\bE[A-Z]{4,}/);
    },
  );

  test.each(
    Object.entries(CASES).flatMap(([name, { problem, isBuilt }]) =>
      problem ? [{ name, problem, isBuilt }] : [],
    ),
  )(
    "what cannot be read is reported on the post or setting that needs it: $name",
    ({ name, problem, isBuilt = false }) => {
      const { error, problems, isFaulty } = outcomes[name] as Outcome;
      expect(error).toBeUndefined();
      expect(problems).toContainEqual(expect.stringMatching(problem));
      expect(isFaulty).toBe(!isBuilt);
    },
  );

  test("missing optional files have defaults, and no problem is reported", () => {
    expect(outcomes["empty"]).toMatchObject({ problems: [], isFaulty: false, posts: 1 });
  });

  test("another user can build a site with readable files", () => {
    const { error, posts, title, isFaulty, problems } = outcomes["readable"] as Outcome;
    expect({ error, posts, title, isFaulty }).toEqual({
      error: undefined,
      posts: 2,
      title: "Mine",
      isFaulty: false,
    });
    expect(problems.join("\n")).not.toContain("can't be read");
  });
});
