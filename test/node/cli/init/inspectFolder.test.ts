import { describe, expect, test } from "vitest";
import { answering, initSite, readTexts, useInitFolder } from "../../../support/build/initSite.ts";

const folder = useInitFolder();

describe("maru init in a folder with posts", () => {
  test("maru init uses the folder of existing posts, and detects their language", async () => {
    const { created, settings, printed, compile } = await initSite(folder.path, {
      files: {
        "content/posts/비 오는 날.md": "# 비 오는 날\n\n우산을 썼다.",
        "content/posts/2024/다음 날.md": "# 다음 날\n\n해가 났다.",
        "README.md": "# About this repository",
        "pages/about.md": "# 소개",
      },
    });
    expect(created).toEqual([".gitignore", "package.json", "site.yaml"]);
    expect(settings).toMatchObject({ language: "ko", posts: "content/posts" });
    expect(printed).toContain("time zone Asia/Seoul, 2 posts in content/posts)");
    const { site, problems } = await compile();
    expect(problems).toEqual([]);
    expect(site.manifest.posts.map(({ title }) => title).toSorted()).toEqual(["다음 날", "비 오는 날"]);
  });

  test.each([
    [{ "posts/a.md": "a" }, undefined],
    [{ "a.md": "a" }, undefined],
    [{ "내 글 모음/첫째 글.md": "a" }, undefined],
    [{ "_posts/2025-01-22-a.md": "a", "about.md": "b" }, "_posts"],
    [{ "docs/blog/posts/a.md": "a", "docs/index.md": "b" }, "docs/blog/posts"],
    [{ "posts/.keep": "", "a.md": "a" }, "."],
  ])("maru init in a folder with %j writes no first post, and `posts: %s`", async (files, expected) => {
    const { created, settings, compile } = await initSite(folder.path, { files });
    expect(created).toEqual([".gitignore", "package.json", "site.yaml"]);
    expect(settings?.["posts"]).toBe(expected);
    const { site, problems } = await compile();
    expect(problems).toEqual([]);
    expect(site.manifest.posts).toHaveLength(1);
  });

  test.each([
    [{ "README.md": "# About" }],
    [{ "pages/about.md": "# About" }],
    [{ "node_modules/a/readme.md": "---\ntitle: a\n---\na" }],
  ])("maru init in a folder with only %j writes a first post", async (files) => {
    expect((await initSite(folder.path, { files })).created).toContain("posts/2025-01-23-first-post.md");
  });
});

describe("maru init in a folder with a site", () => {
  test("maru init leaves site.yaml unchanged, and adds a first post in its folder, language and time zone", async () => {
    const text = "title: 글\nlanguage: ko\nposts: 글\ntimeZone: UTC\n";
    const { created, changed, texts, printed } = await initSite(folder.path, {
      files: { "site.yaml": text },
    });
    expect(changed).toEqual([]);
    expect(created).toEqual([".gitignore", "package.json", "글/2025-01-22-첫-글.md"]);
    expect(texts["글/2025-01-22-첫-글.md"]).toContain("title: 첫 글\ndate: 2025-01-22\n");
    expect(printed).toContain("\nUnchanged: site.yaml\n");
  });

  test("maru init adds no post to a site that has only pages", async () => {
    const { created } = await initSite(folder.path, {
      files: { "site.yaml": "pages: docs\n", "docs/index.md": "# Start" },
    });
    expect(created).toEqual([".gitignore", "package.json"]);
  });

  test("maru init stops with the problem of an invalid site.yaml, before it writes anything", async () => {
    const files = { "site.yaml": "timeZone: Seoul\n" };
    await expect(initSite(folder.path, { files })).rejects.toThrow(/site\.yaml:1.*timeZone/);
    expect(Object.keys(await readTexts(folder.path))).toEqual(["site.yaml"]);
  });

  test.each([
    ["title", "A"],
    ["language", "ko"],
    ["posts", "posts"],
  ])("--%s is an error if site.yaml exists", async (option, value) => {
    await expect(
      initSite(folder.path, { files: { "site.yaml": "" }, given: { [option]: value } }),
    ).rejects.toThrow(
      `--${option}: site.yaml exists already and is left unchanged; set \`${option}\` in it.`,
    );
  });
});

describe("maru init in a folder of another engine", () => {
  const SITES: [string, string, Record<string, string>][] = [
    ["MkDocs", "mkdocs.yml", { "mkdocs.yml": "site_name: A\n", "docs/index.md": "# A" }],
    ["Jekyll", "_config.yml", { "_config.yml": "title: A\n", "_posts/2025-01-22-a.md": "a" }],
    ["Hexo", "_config.yml", { "_config.yml": "title: A\n", "source/_posts/a.md": "a" }],
    ["Hugo", "config/_default/hugo.toml", { "config/_default/hugo.toml": 'title = "A"\n' }],
    ["Hugo", "hugo.toml", { "hugo.toml": 'title = "A"\n', "content/posts/a.md": "a" }],
    ["Obsidian", ".obsidian/app.json", { ".obsidian/app.json": "{}", "a.md": "a" }],
    ["Notion", "export", { "글 0123456789abcdef0123456789abcdef.md": "# 글" }],
    ["velog", "export", { "content/a.md": "---\ntitle: a\nis_private: false\n---\n" }],
  ];

  test.each(SITES)(
    "maru init without questions leaves the settings of %s in %s to maru migrate",
    async (name, file, files) => {
      const { created, printed, migrate } = await initSite(folder.path, { files });
      expect(created).toEqual([".gitignore", "package.json"]);
      expect(migrate).not.toHaveBeenCalled();
      expect(printed).toContain(`\n  npx maru migrate .        writes site.yaml from ${name}'s ${file}\n`);
    },
  );

  test.each([
    ["a parent folder", "../mkdocs.yml", "site_name: A\n"],
    ["a subfolder", "old/hugo.toml", 'title = "A"\n'],
  ])(
    "maru init writes site.yaml if the other engine's settings are in %s, which maru migrate does not read",
    async (_, file, text) => {
      const { settings, printed } = await initSite(folder.path, { files: { [file]: text } });
      expect(settings).toMatchObject({ title: "My blog" });
      expect(printed).not.toContain("migrate");
    },
  );

  test("maru init in a terminal offers to convert the settings, and then asks for nothing that they contain", async () => {
    const { asked, prompts } = answering();
    const { created, migrate, printed } = await initSite(folder.path, {
      files: { "_config.yml": "title: A\n" },
      prompts,
    });
    expect(asked).toEqual([
      "This folder is a site of Jekyll. Convert its settings in _config.yml to site.yaml? [y]",
      "Publish with GitHub Pages, by the workflow .github/workflows/pages.yml? [n]",
    ]);
    expect(migrate).toHaveBeenCalledExactlyOnceWith(folder.path, { timeZone: "Asia/Seoul" });
    expect(created).toEqual([".gitignore", "package.json"]);
    expect(printed).not.toContain("migrate");
  });

  test("maru init writes a new site.yaml if the author declines the conversion", async () => {
    const { prompts } = answering("n");
    const { settings, migrate } = await initSite(folder.path, {
      files: { "_config.yml": "title: A\n", "_posts/2025-01-22-a.md": "a" },
      prompts,
    });
    expect(settings).toMatchObject({ title: "My blog", posts: "_posts" });
    expect(migrate).not.toHaveBeenCalled();
  });

  test("maru init stops if the conversion fails, and writes nothing", async () => {
    const { prompts } = answering();
    const options = { files: { "_config.yml": "title: A\n" }, prompts, migrate: () => Promise.resolve(1) };
    const { status, created } = await initSite(folder.path, options);
    expect([status, created]).toEqual([1, []]);
  });
});
