import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { parse } from "yaml";
import { command, migrateFolder } from "../../../src/node/cli/migrate.ts";
import { explainError } from "../../../src/node/diagnostics/systemErrors/explainError.js";
import { createCompiler } from "../../../src/node/site/createCompiler.ts";
import { runCommand } from "../../support/runner/runCommand.ts";

let site: string;
beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), "maru-migrate-"));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(site, { recursive: true });
});

/** Migrates a folder of the site without a comparison, which compiles the site. Returns the status and what is printed. */
async function runMigrateIn(folder: string) {
  const log = vi.spyOn(console, "log").mockReturnValue();
  const error = vi.spyOn(console, "error").mockReturnValue();
  const status = await migrateFolder(join(site, folder)).catch((cause) => {
    console.error(explainError(cause));
    return 1;
  });
  return { status, printed: [...log.mock.calls, ...error.mock.calls].flat().join("\n") };
}

async function migrate(files: Record<string, string>) {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(site, path)), { recursive: true });
    await writeFile(join(site, path), text);
  }
  const { status, printed } = await runMigrateIn("");
  const settings = await readFile(join(site, "site.yaml"), "utf8").catch(() => "");
  return {
    status,
    settings: parse(settings) as unknown,
    printed,
    compile: () => createCompiler({ contentFolder: site, base: "/", siteUrl: undefined }).compile(),
  };
}

describe("maru migrate", () => {
  test("maru migrate imports the name, pages, blogs and navigation of a MkDocs Material site", async () => {
    const { status, settings, printed, compile } = await migrate({
      "mkdocs.yml": `
site_name: 엘리의 마루
site_url: https://example.org/
theme:
  name: material
  language: ko
plugins:
  - search
  - rss:
      match_path: blog/posts/.*
  - blog
  - blog:
      blog_dir: notes
      post_url_date_format: yyyy-MM
nav:
  - index.md
  - Blog:
      - blog/index.md
  - Guide:
      - Install: guide/install.md
markdown_extensions:
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
`,
      "docs/index.md": "# 처음",
      "docs/guide/install.md": "# Install",
      "docs/blog/index.md": "# Blog",
      "docs/blog/posts/2025/a.md":
        "---\ndate: 2025-01-22\n---\n# 스타게이트 프로젝트\n\n![x](../../../img/x.svg)",
      "docs/notes/posts/b.md": "---\ndate: 2025-02-01\nslug: b\n---\nb",
      "docs/img/x.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
    });
    expect(status).toBe(0);
    expect(settings).toEqual({
      title: "엘리의 마루",
      language: "ko",
      url: "https://example.org",
      pages: "docs",
      static: "docs",
      home: "docs/index.md",
      posts: [
        {
          folder: "docs/blog/posts",
          name: "blog",
          path: "blog",
          permalink: "/blog/{yyyy}/{mm}/{dd}/{slug}/",
        },
        {
          folder: "docs/notes/posts",
          name: "notes",
          path: "notes",
          permalink: "/notes/{yyyy}-{mm}/{slug}/",
        },
      ],
      feeds: { aliases: ["feed_rss_created.xml", "feed_rss_updated.xml"] },
      slugs: "material",
      redirects: { "/blog/archive/2025/": "/archive/2025/", "/notes/archive/2025/": "/archive/2025/" },
      nav: ["index.md", { Blog: "/blog/" }, { Guide: [{ Install: "guide/install.md" }] }],
    });
    expect(printed).not.toContain("Unknown");
    const { site: compiled, problems } = await compile();
    expect(problems).toEqual([]);
    expect(compiled.manifest.posts.map(({ url, section }) => [decodeURI(url), section])).toEqual([
      ["/notes/2025-02/b/", "notes"],
      ["/blog/2025/01/22/스타게이트-프로젝트/", "blog"],
    ]);
    expect(compiled.manifest.site.nav?.[0]).toEqual({ title: "처음", href: "/" });
  });

  test("maru migrate imports a Jekyll site and hides its future posts, as Jekyll does", async () => {
    const { settings, printed, compile } = await migrate({
      "_config.yml":
        "title: J\nauthor:\n  name: Kim\nurl: https://example.org\nbaseurl: /blog\npermalink: /:year/:title/\ntheme: minima",
      "_posts/2020-01-02-first.md": "---\ntags: data center\n---\n![x](/assets/x.svg)",
      "_drafts/idea.md": "idea",
      "assets/x.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
    });
    expect(settings).toEqual({
      title: "J",
      author: "Kim",
      url: "https://example.org/blog/",
      posts: ["_posts", "_drafts"],
      permalink: "/{yyyy}/{slug}/",
      slugs: "jekyll",
      static: [{ folder: "assets", path: "assets" }],
      future: "hide",
    });
    expect(printed).toContain("Without effect in Maru (1): theme");
    const { site: compiled, problems } = await compile();
    expect(problems).toEqual([]);
    expect(compiled.manifest.posts).toMatchObject([
      { url: "/2020/first/", date: "2020-01-02", tags: ["data", "center"] },
    ]);
    expect(compiled.hidden).toBe(1);
    expect(compiled.statics.map(({ path }) => path)).toEqual(["assets/x.svg"]);
  });

  test.each([
    ["mkdocs.yml", "site_url: https://example.org/log", "https://example.org/log/"],
    ["hugo.toml", 'baseURL = "https://example.org/블로그/"', "https://example.org/블로그/"],
    ["_config.yml", "url: https://example.org/\nbaseurl: /log/", "https://example.org/log/"],
    ["_config.yml", "url: https://example.org/log", "https://example.org/log/"],
    ["_config.yml", "url: https://example.org\nbaseurl: ''", "https://example.org"],
    ["hugo.toml", 'baseURL = "/"', undefined],
  ])("maru migrate writes the URL of a site with its path: %s with %j", async (file, config, url) => {
    const { settings, printed, compile } = await migrate({
      [file]: config,
      "docs/index.md": "a",
      "content/a.md": "a",
      "_posts/2020-01-02-a.md": "a",
    });
    expect((settings as { url?: string }).url).toBe(url);
    expect(printed).not.toContain("the site is below");
    expect((await compile()).problems.filter(({ file: of }) => of === "site.yaml")).toEqual([]);
  });

  test("maru migrate names the path of a Jekyll site that has no URL", async () => {
    const { settings, printed } = await migrate({ "_config.yml": "baseurl: /log" });
    expect(settings).not.toHaveProperty("url");
    expect(printed).toContain(
      "the site is below /log/: add `url` to site.yaml, such as `url: https://example.org/log/`",
    );
  });

  test.each([
    ["mkdocs.yml", "site_url: https://example.org/log/", "site/sitemap.xml", " --base /log/"],
    ["_config.yml", "url: https://example.org/log", "public/sitemap.xml", " --base /log/"],
    ["_config.yml", "baseurl: /log", "_site/sitemap.xml", " --base /log/"],
    ["hugo.toml", 'baseURL = "https://example.org/"', "public/sitemap.xml", ""],
  ])(
    "maru migrate prints the command that imports the URLs of a built site with %s",
    async (file, config, sitemap, base) => {
      const { printed } = await migrate({ [file]: config, [sitemap]: "<urlset/>" });
      const folder = dirname(sitemap);
      expect(printed).toContain(
        `Preview: npm run dev -- ${site}\n` +
          `Compare with the old site: npm run migrate -- ${site} --sitemap ${site}/${folder}${base}\n` +
          `Keep these addresses for good: npm run lock -- ${site} --sitemap ${site}/${folder}${base}`,
      );
    },
  );

  test("maru migrate prints commands without a folder if it runs in the folder of the site", async () => {
    vi.spyOn(process, "cwd").mockReturnValue(site);
    const { printed } = await migrate({ "_config.yml": "title: J", "_site/sitemap.xml": "<urlset/>" });
    expect(printed).toContain("Jekyll's _config.yml → site.yaml\n");
    expect(printed).toContain(
      "Preview: npx maru dev\nCompare with the old site: npx maru migrate --sitemap _site\n" +
        "Keep these addresses for good: npx maru lock --sitemap _site",
    );
  });

  test("maru migrate prints npm scripts only if package.json has them and they run Maru", async () => {
    vi.spyOn(process, "cwd").mockReturnValue(site);
    const { printed } = await migrate({
      "package.json": JSON.stringify({ scripts: { dev: "vite", lock: "maru lock" } }),
      "_config.yml": "title: J",
      "_site/sitemap.xml": "<urlset/>",
    });
    expect(printed).toContain(
      "Preview: npx maru dev\nCompare with the old site: npx maru migrate --sitemap _site\n" +
        "Keep these addresses for good: npm run lock -- --sitemap _site",
    );
  });

  test("maru migrate adds defaults only for settings that the configuration does not contain", async () => {
    await writeFile(join(site, "_config.yml"), "title: J\ntimezone: Asia/Seoul");
    vi.spyOn(console, "log").mockReturnValue();
    expect(await migrateFolder(site, { timeZone: "UTC", updated: "git" })).toBe(0);
    expect(parse(await readFile(join(site, "site.yaml"), "utf8"))).toMatchObject({
      timeZone: "Asia/Seoul",
      updated: "git",
    });
  });

  test("maru migrate quotes a folder with spaces and Hangul in the commands that it prints", async () => {
    site = join(site, "내 블로그");
    const { printed } = await migrate({ "_config.yml": "title: J", "_site/sitemap.xml": "<urlset/>" });
    site = dirname(site);
    expect(printed).toContain(`Preview: npm run dev -- '${site}/내 블로그'\n`);
    expect(printed).toContain(`npm run lock -- '${site}/내 블로그' --sitemap '${site}/내 블로그/_site'`);
  });

  test("maru migrate compares the addresses of an old output folder after it wrote site.yaml", async () => {
    const log = vi.spyOn(console, "log").mockReturnValue();
    const files = {
      "_config.yml": "permalink: /:title/",
      "_posts/2025-01-22-a.md": "a",
      "_site/a/index.html": "",
    };
    await migrate({ ...files, "_site/b.html": "" });
    await rm(join(site, "site.yaml"));
    log.mockClear();
    expect(await runCommand(command, ["migrate", site, "--sitemap", join(site, "_site")])).toBe(1);
    expect(log.mock.calls.join("\n")).toContain("  1 same\n  0 forward to their new addresses\n  1 lost\n");
    expect(await readFile(join(site, "site.yaml"), "utf8")).toContain("permalink: ");
  });

  test("maru migrate imports a Hexo site", async () => {
    const { settings, printed } = await migrate({
      "_config.yml":
        "title: H\nsubtitle: s\nlanguage: ko\ntimezone: Asia/Seoul\nfeed:\n  type: atom\n  path: blog.xml",
      "source/_posts/a.md": "a",
    });
    expect(settings).toEqual({
      title: "H",
      description: "s",
      language: "ko",
      timeZone: "Asia/Seoul",
      posts: "source/_posts",
      permalink: "/{yyyy}/{mm}/{dd}/{folders}/{file}/",
      slugs: "hexo",
      static: "source",
      breaks: true,
      feeds: { aliases: ["blog.xml"] },
      redirects: { "/archives/": "/archive/" },
    });
    expect(printed).not.toContain("--sitemap");
  });

  test("maru migrate imports a Hugo site", async () => {
    const { settings, compile } = await migrate({
      "hugo.toml":
        'title = "U"\nbaseURL = "https://example.org/"\nlanguageCode = "ko-KR"\nbuildFuture = true\n[params]\nauthor = "Kim"\n[menu]',
      "content/posts/a.md": '+++\ntitle = "A"\ndate = 2024-05-05\n+++\n![x](/x.svg)',
      "content/about.md": "# About",
      "content/posts/_index.md": "list",
      "static/x.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
    });
    expect(settings).toEqual({
      title: "U",
      author: "Kim",
      language: "ko-KR",
      url: "https://example.org",
      posts: "content/posts",
      slugs: "hugo",
      pages: "content",
      static: "static",
      feeds: { aliases: ["index.xml"] },
    });
    const { site: compiled, problems } = await compile();
    expect(problems).toEqual([]);
    expect(compiled.manifest.posts.map(({ slug }) => slug)).toEqual(["a"]);
    expect(compiled.manifest.pages.map(({ slug }) => slug)).toEqual(["about"]);
  });

  test.each([
    ["_config.yml", "title: x", "/{categories}/{yyyy}/{mm}/{dd}/{slug}.html"],
    ["_config.yml", "permalink: pretty", "/{categories}/{yyyy}/{mm}/{dd}/{slug}/"],
    ["hugo.toml", 'title = "x"', undefined],
    ["hugo.toml", '[permalinks]\nposts = "/:year/:month/:slug/"', "/{yyyy}/{mm}/{slugOrTitle}/"],
    ["hugo.yaml", "permalinks:\n  page:\n    posts: /:section/:contentbasename/", "/posts/{file}/"],
  ])("maru migrate imports the permalinks of %s with %j as %s", async (file, config, permalink) => {
    const { settings } = await migrate({ [file]: config, "content/posts/a.md": "a" });
    expect((settings as { permalink?: string }).permalink).toBe(permalink);
  });

  test("maru migrate uses the default feed path of Hexo's generator as the feed alias when none is configured", async () => {
    const { settings } = await migrate({ "_config.yml": "title: H", "source/_posts/a.md": "a" });
    expect(settings).toMatchObject({ feeds: { aliases: ["atom.xml"] } });
  });

  test.each([
    ["_config.yml", "permalink: /:decade/:title/", "posts were at /:decade/:title/"],
    [
      "mkdocs.yml",
      "plugins:\n  - blog:\n      blog_dir: search",
      "posts of search are at /posts/<slug>/ now",
    ],
  ])(
    "maru migrate reports permalink patterns in %s that Maru does not support: %j",
    async (file, config, note) => {
      const { settings, printed } = await migrate({ [file]: config });
      expect(JSON.stringify(settings)).not.toContain("permalink");
      expect(printed).toContain(note);
    },
  );

  test("maru migrate writes only site.yaml, and writes nothing if it already exists or there is no configuration", async () => {
    const files = { "mkdocs.yml": "site_name: x", "docs/a.md": "a" };
    await migrate(files);
    expect((await readdir(site)).toSorted()).toEqual(["docs", "mkdocs.yml", "site.yaml"]);
    expect(await readFile(join(site, "mkdocs.yml"), "utf8")).toBe(files["mkdocs.yml"]);
    await writeFile(join(site, "site.yaml"), "title: y");
    const again = await migrate(files);
    expect(again.status).toBe(1);
    expect(again.printed).toContain("site.yaml exists already; move it away to write another.");
    expect(again.settings).toEqual({ title: "y" });
    const without = await runMigrateIn("docs");
    expect(without.status).toBe(1);
    expect(without.printed).toContain(
      `There is no configuration of another engine in ${site}/docs, expected mkdocs.yml`,
    );
  });

  test("maru migrate reports the problem of a configuration that cannot be parsed", async () => {
    const { status, printed } = await migrate({ "hugo.toml": "title = \n" });
    expect(status).toBe(1);
    expect(printed).toContain("hugo.toml:1: error: this is not TOML");
  });
});
