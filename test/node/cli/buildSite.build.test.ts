import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildSite, type SiteBuild } from "../../support/build/buildSite.ts";
import { hashFiles } from "../../support/checks/hashFiles.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-build-"));
  await mkdir(join(folder, "content"));
});
afterEach(() => rm(folder, { recursive: true }));

/** Builds in this process. Returns the printed text and whether the build failed. */
async function build(options: Partial<SiteBuild> = {}) {
  const paths = { contentFolder: join(folder, "content"), outDir: join(folder, "site") };
  try {
    return { failed: false, printed: await buildSite({ ...paths, ...options }) };
  } catch (error) {
    const { cause } = error as Error;
    return { failed: true, printed: `${String(cause)}\n${inspect(error)}` };
  }
}

/** Runs `npm run build` in a child process. */
function runBuild(env: Record<string, string> = {}) {
  const args = ["lib/node/cli.js", "build", "--out", join(folder, "site")];
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "", CONTENT_DIR: join(folder, "content"), ...env },
  });
  if (signal) throw new Error(`The build was ended by ${signal}: ${stdout}${stderr}`);
  return { status, printed: stdout + stderr };
}

const write = (text: string) => writeFile(join(folder, "content/2025-01-22-a.md"), text);
const page = () => readFile(join(folder, "site/posts/a/index.html"), "utf8");

describe("a build", () => {
  test("a build exits with 1 after an error, reports its location, and does not change the previous output", async () => {
    await write("First text.");
    await build();
    const previous = await page();

    await write("---\nupdated: 2025-02-30\n---\nSecond text.");
    const { status, printed } = runBuild();
    expect(status).toBe(1);
    expect(printed).toContain("content/2025-01-22-a.md:2: error: updated: found `2025-02-30`");
    expect(printed).toContain("Nothing was written");
    expect(printed).not.toMatch(/\n\s+at /);
    expect(await page()).toBe(previous);

    await write("Third text.");
    await build();
    expect(await page()).toContain("Third text.");
    expect((await readdir(folder)).toSorted()).toEqual(["content", "site"]);
  });

  test("a build writes the site despite a warning, and prints the warning and a summary", async () => {
    await write("---\ntitel: A\n---\n![x](gone.png)");
    const { failed, printed } = await build();
    expect(failed).toBe(false);
    expect(printed).toContain(
      "2025-01-22-a.md:2: warning: `titel` is not a key Maru reads; did you mean `title`?",
    );
    expect(printed).toContain("2025-01-22-a.md:4: warning: image `gone.png` is not shown");
    expect(printed).toMatch(
      /\n\S*site\/\n {2}posts {5}1\n {2}pages {5}0\n {2}hidden {4}0\n {2}output {4}\d+ files, \d+ kB\n {2}warnings {2}2, listed above\n {2}time {6}\d+\.\d s\n/,
    );
  });

  test("a build omits a broken post with `errors: skip`, reports it, and builds the rest", async () => {
    await write("text");
    await writeFile(join(folder, "content/b.md"), "---\ntitle: {x: y}\n---\n");
    await writeFile(join(folder, "content/site.yaml"), "errors: skip");
    const { failed, printed } = await build();
    expect(failed).toBe(false);
    expect(printed).toContain("content/b.md:2: error: title: found a mapping, expected text");
    expect(printed).toMatch(/posts +1\n[^]*errors +1, listed above; affected files are left out\n/);
    expect(await page()).toContain("text");
    await writeFile(join(folder, "content/site.yaml"), "errors: skip\nurl: nowhere");
    expect((await build()).failed).toBe(true);
  });

  test("a build succeeds for a site whose tags and base path have the names of routes", async () => {
    await write("---\ntags: [posts, page, tags, archive]\n---\ntext");
    expect((await build({ base: "/posts/" })).printed).toMatch(/posts +1\n/);
    for (const tag of ["posts", "page", "tags", "archive"]) {
      const html = await readFile(join(folder, `site/tags/${tag}/index.html`), "utf8");
      expect(html).toContain(`<title>${tag} (`);
    }
  });

  test("a build writes nothing if a locked URL is missing, even with `errors: skip`", async () => {
    await write("---\nslug: b\n---\ntext");
    await writeFile(join(folder, "content/site.yaml"), "errors: skip");
    await writeFile(join(folder, "content/permalinks.lock"), "/posts/a/  2025-01-22-a.md\n");
    const { failed, printed } = await build();
    expect(failed).toBe(true);
    expect(printed).toContain(
      "permalinks.lock:1: error: `/posts/a/` was published and no longer works; 2025-01-22-a.md needs `aliases: [/posts/a/]`",
    );
    expect(await readdir(folder)).toEqual(["content"]);
    await write("---\nslug: b\naliases: /posts/a/\n---\ntext");
    expect((await build()).failed).toBe(false);
    expect(await page()).toContain('http-equiv="refresh" content="0; url=/posts/b/"');
    expect(await readFile(join(folder, "site/_redirects"), "utf8")).toContain(
      "/posts/a /posts/b/ 301\n/posts/a/ /posts/b/ 301\n",
    );
  });

  test("a build shows drafts with DRAFTS=1 in pages but in no file for programs, and prints a note", async () => {
    await write("---\ndraft: true\ntags: [secret]\n---\n# Wordless\n\ntext");
    const { printed } = await build({ drafts: true, siteUrl: "https://example.org" });
    expect(printed).toMatch(/drafts +1 draft, shown with --drafts or DRAFTS=1; do not publish this\n/);
    for (const path of ["posts/a", "", "tags/secret", "archive"]) {
      const html = await readFile(join(folder, "site", path, "index.html"), "utf8");
      expect(html, path).toContain('<meta name="robots" content="noindex" />');
    }
    const entries = await readdir(join(folder, "site"), { recursive: true, withFileTypes: true });
    const paths = entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
    const texts = await Promise.all(paths.map((path) => readFile(path, "utf8")));
    const revealing = paths.filter((path, index) => /wordless|secret/i.test(`${path} ${texts[index]}`));
    expect(revealing.length).toBeGreaterThan(0);
    // Pages, files that pages load, and the build record.
    const forPeople = /\.html$|\.maru-build\.json$|body\.|index\.md$|manifest\.(?:metadata|summaries)/;
    expect(revealing.filter((path) => !forPeople.test(path.replace(/\.(?:br|gz)$/, "")))).toEqual([]);
    expect((await build({ drafts: false })).printed).toMatch(/posts +0\n[^]*hidden +1 draft\n/);
    expect(await readdir(join(folder, "site/posts"))).toEqual(["index.html"]);
  });

  test.each(["./", "https://example.org/blog/"])(
    "a build rejects %s as a base path, reports what it expects, and writes nothing",
    async (base) => {
      await write("text");
      const { failed, printed } = await build({ base });
      expect(failed).toBe(true);
      expect(printed).toContain(`--base: found \`${base}\`, expected a path such as \`/blog/\`.`);
      expect(printed).not.toMatch(/TypeError|\n\s+at /);
      expect(await readdir(folder)).toEqual(["content"]);
    },
  );

  test("a build does not change files that no build wrote, counts them, and rejects an output folder that contains the posts", async () => {
    await write("text");
    await mkdir(join(folder, "site/.git"), { recursive: true });
    await writeFile(join(folder, "site/thesis.txt"), "years of work");
    const others = "others    2, not written by a build and not changed: .git/, thesis.txt";
    expect((await build()).printed).toContain(others);
    expect((await build()).printed).toContain(others);
    expect(await readFile(join(folder, "site/thesis.txt"), "utf8")).toBe("years of work");
    expect((await build({ outDir: folder })).printed).toContain(
      "which the build reads; choose another folder",
    );
    expect(await readdir(folder)).toEqual(["content", "site"]);
  });

  test("a build does not read its output if that is in a content folder without posts/", async () => {
    await write("text");
    const outDir = join(folder, "content/dist");
    await build({ outDir });
    expect((await build({ outDir })).printed).toMatch(/posts +1\n/);
    expect((await build({ outDir })).printed).toMatch(/posts +1\n/);
    expect(await readdir(join(outDir, "posts"))).toEqual(["a", "index.html"]);
  });

  test("a build into the current folder prints the path of that folder", async () => {
    await write("text");
    await mkdir(join(folder, "site"));
    const { stdout } = spawnSync(
      process.execPath,
      [resolve("lib/node/cli.js"), "build", "../content", "--out", "."],
      {
        cwd: join(folder, "site"),
        encoding: "utf8",
      },
    );
    expect(stdout).toContain(`\n${join(folder, "site")}/\n  posts `);
  });

  test("a build writes canonical links with SITE_URL and a base path, and none without SITE_URL", async () => {
    await write("text");
    await build({ base: "/blog/", siteUrl: "https://example.org" });
    expect(await page()).toContain('<link rel="canonical" href="https://example.org/blog/posts/a/" />');
    const { printed } = await build();
    expect(await page()).not.toContain(`rel="canonical"`);
    expect(printed).toContain("canonical links, feeds, the sitemap and preview images are omitted");
  });

  test("a build writes the same bytes for the same content in any time zone, locale and NODE_ENV", async () => {
    await write("---\ntags: [b, a]\n---\n# A\n\ntext");
    runBuild({ TZ: "America/Los_Angeles", LANG: "en_US.UTF-8" });
    const first = await hashFiles(join(folder, "site"));
    runBuild({ TZ: "Asia/Seoul", LANG: "ko_KR.UTF-8", NODE_ENV: "development" });
    expect(await hashFiles(join(folder, "site"))).toEqual(first);
    expect(first?.size).toBeGreaterThan(8);
  });
});
