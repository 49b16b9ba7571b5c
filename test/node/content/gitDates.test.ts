import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createCompiler } from "../../../src/node/site/createCompiler.ts";
import { lastChanges, readGitDates } from "../../../src/node/content/gitDates.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "maru-git-"));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true });
});

function git(...options: string[]) {
  const identity = [
    "-c",
    "user.name=Kim",
    "-c",
    "user.email=kim@example.org",
    "-c",
    "init.defaultBranch=main",
  ];
  return execFileSync("git", [...identity, ...options], { cwd: root, encoding: "utf8", stdio: "pipe" });
}
async function write(path: string, text: string) {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}
function commit(time: string) {
  git("add", "-A");
  vi.stubEnv("GIT_COMMITTER_DATE", time);
  git("commit", "-qm", "x", "--date=2001-01-01T00:00:00Z");
}
const read = async (below = ".", timeZone = "UTC") => {
  const { days, problems } = await readGitDates({ contentFolder: join(root, below), timeZone, line: 3 });
  return {
    days: Object.fromEntries(days),
    problems: problems.map(({ line, message }) => `${line}: ${message}`),
  };
};

describe("dates from the Git history", () => {
  test("a file with several commits has the date of its last commit, in the site's time zone", async () => {
    git("init", "-q");
    await write("content/posts/비 오는 날.md".normalize("NFD"), "1");
    await write("content/posts/once.md", "1");
    await write("elsewhere.md", "1");
    commit("2025-01-01T00:00:00Z");
    await write("content/posts/비 오는 날.md".normalize("NFD"), "2");
    await write("elsewhere.md", "2");
    commit("2025-02-03T18:00:00Z");
    expect(await read("content")).toEqual({ days: { "posts/비 오는 날.md": "2025-02-03" }, problems: [] });
    expect((await read("content", "Asia/Seoul")).days).toEqual({ "posts/비 오는 날.md": "2025-02-04" });
    expect((await read()).days).toMatchObject({
      "content/posts/비 오는 날.md": "2025-02-03",
      "elsewhere.md": "2025-02-03",
    });
  });

  test("moving an unchanged file is not a revision, and its history before the move is included", async () => {
    git("init", "-q");
    await write("a.md", "a long enough text of the one");
    await write("b.md", "another text, of the other file");
    commit("2025-01-01T00:00:00Z");
    await write("a.md", "a long enough text of the one, revised");
    commit("2025-02-01T00:00:00Z");
    await rename(join(root, "a.md"), join(root, "moved.md"));
    await rename(join(root, "b.md"), join(root, "한글.md"));
    commit("2025-03-01T00:00:00Z");
    expect((await read()).days).toEqual({ "moved.md": "2025-02-01" });
  });

  test("a missing repository, a shallow clone and a missing git command are each reported", async () => {
    expect((await read()).problems).toEqual([
      expect.stringContaining("3: updated: the content folder is not in a git repository"),
    ]);
    git("init", "-q");
    expect(await read()).toEqual({ days: {}, problems: [] });
    for (const text of ["1", "2"]) {
      await write("a.md", text);
      commit(`2025-0${text}-01T00:00:00Z`);
    }
    git("clone", "-q", "--depth=1", pathToFileURL(root).href, join(root, "shallow"));
    const shallow = await read("shallow");
    expect(shallow.days).toEqual({});
    expect(shallow.problems).toEqual([expect.stringContaining("`fetch-depth: 0`")]);
    vi.stubEnv("PATH", "/nowhere");
    expect((await read()).problems).toEqual([expect.stringContaining("git is not installed")]);
  });

  test("with `updated: git`, posts have Git dates, except posts with `updated` in front matter or a later date", async () => {
    git("init", "-q");
    const posts = { plain: "", dated: "updated: 2025-01-05", later: "date: 2030-01-01" };
    for (const [turn, time] of [
      ["1", "2025-01-01T00:00:00Z"],
      ["2", "2025-02-01T00:00:00Z"],
    ] as const) {
      for (const [name, head] of Object.entries(posts))
        await write(`posts/${name}.md`, `---\n${head}\n---\n${turn}`);
      commit(time);
    }
    const updated = async (settings: string) => {
      await write("site.yaml", settings);
      const { site, problems } = await createCompiler({
        contentFolder: root,
        base: "/",
        siteUrl: undefined,
      }).compile();
      expect(problems).toEqual([]);
      return Object.fromEntries(site.manifest.posts.map((post) => [post.slug, post.updated]));
    };
    expect(await updated("title: x")).toEqual({ dated: "2025-01-05" });
    expect(await updated("updated: git")).toEqual({ plain: "2025-02-01", dated: "2025-01-05" });
  });
});

test("two files that swapped names have the dates of their own histories", () => {
  const log = ["\u00013\0\0R100\0a\0b\0R100\0b\0a\0", "\u00012\0\0M\0a\0", "\u00011\0\0A\0a\0A\0b\0"].join(
    "",
  );
  expect(lastChanges(log)).toEqual([["b", "2"]]);
});

test("a file that was deleted and added again is a new file, whose later commits are revisions", () => {
  const history = ["\u00011\0\0A\0a\0", "\u00012\0\0M\0a\0", "\u00013\0\0D\0a\0", "\u00014\0\0A\0a\0"];
  expect(lastChanges(history.toReversed().join(""))).toEqual([]);
  expect(lastChanges(["\u00015\0\0M\0a\0", ...history.toReversed()].join(""))).toEqual([["a", "5"]]);
});
