import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { command } from "../../../src/node/cli/new.ts";
import { runCommand } from "../../support/runner/runCommand.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-new-"));
  vi.stubEnv("SOURCE_DATE_EPOCH", String(Date.UTC(2025, 0, 22, 18) / 1000));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

async function make(files: Record<string, string>, ...options: string[]) {
  for (const [path, text] of Object.entries({ "posts/.keep": "", ...files })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const before = new Set(await readdir(folder, { recursive: true }));
  const log = vi.spyOn(console, "log").mockReturnValue();
  const error = vi.spyOn(console, "error").mockReturnValue();
  const status = await runCommand(command, ["new", "--dir", folder, ...options]);
  const printed = [...log.mock.calls, ...error.mock.calls].flat().join("\n");
  vi.restoreAllMocks();
  const after = await readdir(folder, { recursive: true, withFileTypes: true });
  const made = after
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .filter((path) => !before.has(path));
  return { status, made, printed: printed.replaceAll(relative(process.cwd(), folder), "content") };
}

describe("maru new", () => {
  test("maru new writes a draft into the posts folder, and prints its path, its URL and how to publish it", async () => {
    const { status, made, printed } = await make({}, "비 오는 날: 서울", "--tags", "날씨, 서울");
    expect([status, made]).toEqual([0, ["posts/2025-01-22-비-오는-날-서울.md"]]);
    expect(printed.split("\n")).toEqual([
      "content/posts/2025-01-22-비-오는-날-서울.md",
      "URL when published: /posts/비-오는-날-서울/",
      "It is a draft: `npm run dev` shows it, and a build publishes it once `draft: true` is removed.",
    ]);
    expect(await readFile(join(folder, made[0] ?? ""), "utf8")).toBe(
      '---\ntitle: "비 오는 날: 서울"\ndate: 2025-01-22\ntags: [날씨, 서울]\ndraft: true\n---\n\n',
    );
  });

  test.each([
    [["Rain in Seoul"], "rain-in-seoul"],
    [["a", "title", "in", "words"], "a-title-in-words"],
    [["비 오는 날".normalize("NFD")], "비-오는-날"],
    [["한글 제목", "--romanize"], "hangeul-jemok"],
    [["AI/ML: 3.5\tC++"], "ai-ml-3-5-c"],
    [["🎉 축하"], "축하"],
    [["🎉", "--slug", "party"], "party"],
    [["가".repeat(100)], "가".repeat(66)],
    [["Index"], "index"],
    [["../../etc/passwd"], "etc-passwd"],
  ])("a post created with %j has the slug %s", async (options, slug) => {
    const { status, made, printed } = await make({}, ...options);
    expect([status, made]).toEqual([0, [`posts/2025-01-22-${slug}.md`]]);
    expect(printed).toContain(`/posts/${slug}/`);
  });

  test.each([
    [[], 'maru new: expected a title, as in `npm run new -- "A title"`.'],
    [["  "], "maru new: expected a title"],
    [["🎉"], "`🎉` has no letter or digit for a URL; set one with `--slug`"],
    [["a", "--slug", "a b"], "--slug: found `a b`, expected letters, digits and `-_.~+`."],
    [["a", "--slug", "../b"], "--slug: found `../b`"],
    [["a", "--draft"], "maru new: `--draft` is not an option; the options are --tags, --in, --slug"],
    [["a", "--in", "nowhere"], "--in: found `nowhere`, expected a folder of posts or its name: `posts`"],
    [["a", "--in", "posts/../.."], "--in: found"],
  ])("the options %j create no file, and the message contains what is expected", async (options, message) => {
    const { status, made, printed } = await make({}, ...options);
    expect([status, made]).toEqual([1, []]);
    expect(printed).toContain(message);
  });

  test("maru new follows the conventions of the site's other posts and uses the site's time zone", async () => {
    const files = {
      "site.yaml": "timeZone: Asia/Seoul",
      "posts/2024/a.md": '+++\ntitle = "A"\ndate = 2024-01-01\n+++\n',
      "posts/2023/b/index.md": '+++\ntitle = "B"\ndate = 2023-01-01\n+++\n',
    };
    const { made, printed } = await make(files, "New", "--folder");
    expect(made).toEqual(["posts/2025/new/index.md"]);
    expect(printed).toContain("`draft = true`");
    expect(await readFile(join(folder, "posts/2025/new/index.md"), "utf8")).toBe(
      '+++\ntitle = "New"\ndate = 2025-01-23\ndraft = true\n+++\n\n',
    );
  });

  test("the content folder is that of CONTENT_DIR if --dir is not given", async () => {
    await mkdir(join(folder, "내 블로그/posts"), { recursive: true });
    vi.stubEnv("CONTENT_DIR", join(folder, "내 블로그"));
    vi.spyOn(console, "log").mockReturnValue();
    expect(await runCommand(command, ["new", "A"])).toBe(0);
    expect(await readdir(join(folder, "내 블로그/posts"))).toEqual(["2025-01-22-a.md"]);
  });

  test("several --tags are joined", async () => {
    const { made } = await make({}, "New", "--tags", "a,b", "--tags", "c,a");
    expect(await readFile(join(folder, made[0] ?? ""), "utf8")).toContain("\ntags: [a, b, c]\n");
  });

  test("--publish creates a post that is part of the next build", async () => {
    const { made, printed } = await make({}, "New", "--publish");
    expect(printed).toContain("URL: /posts/new/\nThe next build publishes it");
    expect(await readFile(join(folder, made[0] ?? ""), "utf8")).not.toContain("draft");
  });

  test.each([
    [[], "essays/2025-01-22-new.md"],
    [["--in", "notes"], "b/2025-01-22-new.md"],
    [["--in", "./b/deep/"], "b/deep/2025-01-22-new.md"],
  ])("in a site with several collections, the options %j create %s", async (options, path) => {
    const files = {
      "site.yaml": "posts: [{folder: essays, name: Essays}, {folder: b, name: Notes}]",
      "essays/.keep": "",
      "b/.keep": "",
    };
    expect((await make(files, "New", ...options)).made).toEqual([path]);
  });

  test("maru new writes a slug into the front matter if it cannot be derived from the file name or title", async () => {
    const { made } = await make({ "site.yaml": "slugs: title" }, "제목", "--romanize");
    expect(await readFile(join(folder, made[0] ?? ""), "utf8")).toContain("\nslug: jemok\n");
  });

  test.each([
    [{ "posts/2025-01-22-new.md": "x" }, "posts/2025-01-22-new.md exists already"],
    [
      { "posts/2020-01-01-new.md": "x" },
      "the address `/posts/new/` belongs to posts/2020-01-01-new.md; nothing was written",
    ],
    [{ "posts/2020-01-01-a.md": "---\ndraft: true\nslug: new\n---\nx" }, "belongs to posts/2020-01-01-a.md"],
    [
      { "posts/2020-01-01-a.md": "---\naliases: [/Posts/New]\n---\nx" },
      "the address `/posts/new/` redirects to posts/2020-01-01-a.md",
    ],
    [
      { "site.yaml": "permalink: /{slug}/", "pages/new.md": "x" },
      "the address `/new/` belongs to pages/new.md",
    ],
    [{ "site.yaml": "title: [x" }, "site.yaml:1: error:"],
  ])(
    "maru new does not overwrite a file or create a post with a used URL: case %#",
    async (files, message) => {
      const { status, made, printed } = await make(files, "New");
      expect([status, made]).toEqual([1, []]);
      expect(printed).toContain(message);
    },
  );
});
