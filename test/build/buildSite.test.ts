import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-build-"));
  await mkdir(join(folder, "content"));
});
afterEach(() => rm(folder, { recursive: true }));

function build(options: string[] = [], env: Record<string, string> = {}) {
  const args = ["src/build/vite.js", "build", "--outDir", join(folder, "site"), ...options];
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
  test("with an error exits with 1, says where, and leaves the former output as it was", async () => {
    await write("First text.");
    expect(build().status).toBe(0);
    const former = await page();

    await write("---\nupdated: 2025-02-30\n---\nSecond text.");
    const { status, printed } = build();
    expect(status).toBe(1);
    expect(printed).toContain("content/2025-01-22-a.md:2: error: updated: found `2025-02-30`");
    expect(printed).toContain("Nothing was written");
    expect(printed).not.toMatch(/\n\s+at /);
    expect(await page()).toBe(former);

    await write("Third text.");
    expect(build().status).toBe(0);
    expect(await page()).toContain("Third text.");
    expect((await readdir(folder)).toSorted()).toEqual(["content", "site"]);
  });

  test("with a warning writes the site and says what it is", async () => {
    await write("---\ntitel: A\n---\n![x](gone.png)");
    const { status, printed } = build();
    expect(status).toBe(0);
    expect(printed).toContain(
      "2025-01-22-a.md:2: warning: `titel` is not a key Maru reads; did you mean `title`?",
    );
    expect(printed).toContain("2025-01-22-a.md:4: warning: image `gone.png` is not shown");
    expect(printed).toMatch(
      /\n\S*site\/\n {2}posts {5}1\n {2}pages {5}0\n {2}hidden {4}0\n {2}output {4}\d+ files, \d+ kB\n {2}warnings {2}2, named above\n {2}time {6}\d+\.\d s\n/,
    );
  });

  test("with errors: skip leaves the broken post out, names it, and builds the rest", async () => {
    await write("text");
    await writeFile(join(folder, "content/b.md"), "---\ntitle: {x: y}\n---\n");
    await writeFile(join(folder, "content/site.yaml"), "errors: skip");
    const { status, printed } = build();
    expect(status).toBe(0);
    expect(printed).toContain("content/b.md:2: error: title: found a mapping, expected text");
    expect(printed).toMatch(/posts +1\n[^]*errors +1, named above; what has them is left out\n/);
    expect(await page()).toContain("text");
    await writeFile(join(folder, "content/site.yaml"), "errors: skip\nurl: nowhere");
    expect(build().status).toBe(1);
  });

  test("has no trouble with tags and bases that are called as parts of the site are", async () => {
    await write("---\ntags: [posts, page, tags, archive]\n---\ntext");
    expect(build(["--base", "/posts/"]).printed).toMatch(/posts +1\n/);
    for (const tag of ["posts", "page", "tags", "archive"]) {
      const html = await readFile(join(folder, `site/tags/${tag}/index.html`), "utf8");
      expect(html).toContain(`<title>${tag} (`);
    }
  });

  test("with an address of the lock that nothing has writes nothing, also with errors: skip", async () => {
    await write("---\nslug: b\n---\ntext");
    await writeFile(join(folder, "content/site.yaml"), "errors: skip");
    await writeFile(join(folder, "content/permalinks.lock"), "/posts/a/  2025-01-22-a.md\n");
    const { status, printed } = build();
    expect(status).toBe(1);
    expect(printed).toContain(
      "permalinks.lock:1: error: `/posts/a/` was published and is gone; 2025-01-22-a.md needs `aliases: [/posts/a/]`",
    );
    expect(await readdir(folder)).toEqual(["content"]);
    await write("---\nslug: b\naliases: /posts/a/\n---\ntext");
    expect(build().status).toBe(0);
    expect(await page()).toContain('http-equiv="refresh" content="0; url=/posts/b/"');
    expect(await readFile(join(folder, "site/_redirects"), "utf8")).toContain(
      "/posts/a /posts/b/ 301\n/posts/a/ /posts/b/ 301\n",
    );
  });

  test("shows drafts where DRAFTS=1 asks for it, to people alone, and says so", async () => {
    await write("---\ndraft: true\ntags: [secret]\n---\n# Wordless\n\ntext");
    const { printed } = build([], { DRAFTS: "1", SITE_URL: "https://example.org" });
    expect(printed).toMatch(/drafts +1 draft, shown since DRAFTS=1 is set; do not publish this\n/);
    for (const path of ["posts/a", "", "tags/secret", "archive"]) {
      const html = await readFile(join(folder, "site", path, "index.html"), "utf8");
      expect(html, path).toContain('<meta name="robots" content="noindex" />');
    }
    const entries = await readdir(join(folder, "site"), { recursive: true, withFileTypes: true });
    const paths = entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
    const texts = await Promise.all(paths.map((path) => readFile(path, "utf8")));
    const telling = paths.filter((path, index) => /wordless|secret/i.test(`${path} ${texts[index]}`));
    expect(telling.length).toBeGreaterThan(0);
    // Pages, and what is fetched from them.
    const forPeople = /\.html$|body\.|index\.md$|manifest\.(?:metadata|summaries)/;
    expect(telling.filter((path) => !forPeople.test(path.replace(/\.(?:br|gz)$/, "")))).toEqual([]);
    expect(build([], { DRAFTS: "0" }).printed).toMatch(/posts +0\n[^]*hidden +1 draft\n/);
    expect(await readdir(join(folder, "site/posts"))).toEqual(["index.html"]);
  });

  test.each(["./", "https://example.org/blog/"])(
    "with a base of %s says what is expected and writes nothing",
    async (base) => {
      await write("text");
      const { status, printed } = build(["--base", base]);
      expect(status).toBe(1);
      expect(printed).toContain(`--base: found \`${base}\`, expected a path such as \`/blog/\`.`);
      expect(printed).not.toMatch(/TypeError|\n\s+at /);
      expect(await readdir(folder)).toEqual(["content"]);
    },
  );

  test("does not write over a folder that no build wrote, nor over the posts", async () => {
    await write("text");
    await mkdir(join(folder, "site"));
    await writeFile(join(folder, "site/thesis.txt"), "years of work");
    const { status, printed } = build();
    expect(status).toBe(1);
    expect(printed).toContain("has files that no build of Maru wrote (thesis.txt)");
    expect(build(["--outDir", folder]).printed).toContain("would overwrite");
    expect(await readdir(join(folder, "site"))).toEqual(["thesis.txt"]);
  });

  test("with SITE_URL and a base writes canonical links, without it none", async () => {
    await write("text");
    build(["--base", "/blog/"], { SITE_URL: "https://example.org" });
    expect(await page()).toContain('<link rel="canonical" href="https://example.org/blog/posts/a/" />');
    const { printed } = build();
    expect(await page()).not.toContain(`rel="canonical"`);
    expect(printed).toContain("canonical links, feeds, the sitemap and pictures for previews are left out");
  });

  test("gives the same bytes for the same content, whatever the time zone, locale and NODE_ENV", async () => {
    await write("---\ntags: [b, a]\n---\n# A\n\ntext");
    const read = async () => {
      const files = (await readdir(join(folder, "site"), { recursive: true, withFileTypes: true })).filter(
        (each) => each.isFile(),
      );
      const paths = files.map(({ parentPath, name }) => join(parentPath, name)).toSorted();
      return Promise.all(paths.map(async (path) => [path, await readFile(path, "base64")]));
    };
    build([], { TZ: "America/Los_Angeles", LANG: "en_US.UTF-8" });
    const first = await read();
    build([], { TZ: "Asia/Seoul", LANG: "ko_KR.UTF-8", NODE_ENV: "development" });
    expect(await read()).toEqual(first);
    expect(first.length).toBeGreaterThan(8);
  });
});
