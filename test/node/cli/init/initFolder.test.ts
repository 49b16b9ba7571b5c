import { chmod, mkdir, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { inspectFolder } from "../../../../src/node/cli/init/inspectFolder.ts";
import { initSite, readTexts, useInitFolder } from "../../../support/build/initSite.ts";

const folder = useInitFolder();

describe("maru init in an empty folder", () => {
  test("maru init without questions writes settings, a first post, package.json and .gitignore", async () => {
    const { status, created, printed, settings, texts } = await initSite(folder.path, {});
    expect(status).toBe(0);
    expect(created).toEqual([".gitignore", "package.json", "posts/2025-01-23-first-post.md", "site.yaml"]);
    expect(settings).toEqual({ title: "My blog", language: "en", timeZone: "Asia/Seoul" });
    expect(JSON.parse(texts["package.json"] ?? "")).toEqual({
      private: true,
      scripts: {
        dev: "maru dev",
        build: "maru build",
        preview: "maru preview",
        check: "maru check",
        lock: "maru lock",
        new: "maru new",
      },
      dependencies: { maru: `file:${relative(folder.path, process.cwd())}` },
    });
    expect(texts[".gitignore"]).toBe("node_modules/\ndist/\n");
    expect(printed.split("\n")).toEqual([
      "Created:",
      "  site.yaml: settings (title My blog, language en, time zone Asia/Seoul)",
      "  posts/2025-01-23-first-post.md: a first post, to edit or delete",
      "  package.json: the commands below, and the version of Maru",
      "  .gitignore: node_modules/ and dist/, folders that Git ignores",
      "",
      "Next:",
      "  npm install               installs Maru",
      "  npm run dev               shows the site while you write",
      '  npm run new -- "A title"  creates a post',
      "  npm run build             writes the site to dist/, for any static host",
    ]);
  });

  test("maru init in a folder that does not exist creates it, and says how to go there, quoted for a shell", async () => {
    const { created, printed } = await initSite(join(folder.parent, "새 폴더/내 블로그"), {
      cwd: folder.parent,
    });
    expect(created).toContain("site.yaml");
    expect(printed).toMatch(/\n {2}cd '새 폴더\/내 블로그' +goes to the folder\n {2}npm install/);
  });

  test.each(["en", "ko", "fr", "zh-TW"])(
    "the site of maru init in language %s has one post and no problems",
    async (language) => {
      const { settings, compile } = await initSite(folder.path, {
        given: { language, title: "제목: #1 'é'" },
      });
      const { site, problems } = await compile();
      expect(settings).toMatchObject({ title: "제목: #1 'é'", language });
      expect(problems).toEqual([]);
      expect(site.manifest.posts.map(({ title }) => title)).toEqual([
        language === "ko" ? "첫 글" : "First post",
      ]);
    },
  );

  test("a second run of maru init changes nothing and says so", async () => {
    const first = await initSite(folder.path, { given: { workflow: true } });
    const { created, changed, printed } = await initSite(folder.path, { given: { workflow: true } });
    expect(first.created).toHaveLength(5);
    expect([created, changed]).toEqual([[], []]);
    expect(printed.split("\n")[0]).toBe(
      "Nothing to do. Unchanged: site.yaml, package.json, .gitignore, .github/workflows/pages.yml",
    );
  });
});

describe("files that maru init can't write or should not touch", () => {
  test("maru init extends package.json and .gitignore, and reports scripts that it did not change", async () => {
    const text = '{\n\t"name": "a",\n\t"scripts": {\n\t\t"dev": "vite"\n\t}\n}';
    const { changed, texts, printed } = await initSite(folder.path, {
      files: { "package.json": text, ".gitignore": "/node_modules\n" },
    });
    expect(changed).toEqual([".gitignore", "package.json"]);
    expect(texts[".gitignore"]).toBe("/node_modules\ndist/\n");
    expect(texts["package.json"]).toContain('"dev": "vite",\n\t\t"build": "maru build"');
    expect(printed).toContain(
      [
        "Added:",
        "  package.json: the scripts build, preview, check, lock, new, and the dependency maru file:<clone>",
        "  .gitignore: dist/, folders that Git ignores",
        "",
        "package.json has a script of its own named dev, left unchanged. To run Maru's too, add it under another name:",
        '  "blog:dev": "maru dev"',
      ].join("\n"),
    );
    expect(printed).toContain("\n  npx maru dev ");
  });

  test("maru init stops at an invalid package.json, before it writes anything", async () => {
    await expect(initSite(folder.path, { files: { "package.json": "{" } })).rejects.toThrow(
      /^package\.json is not valid JSON .*; fix it, and try again\.$/,
    );
    expect(Object.keys(await readTexts(folder.path))).toEqual(["package.json"]);
  });

  test("maru init in a folder that can't be created says why", async () => {
    await writeFile(join(folder.parent, "file"), "");
    await expect(initSite(join(folder.parent, "file/blog"), {})).rejects.toThrow(
      /file\/blog can't be written: a part of its path is a file/,
    );
  });

  test("maru init in a folder that is not writable says why and what to do", async () => {
    await chmod(folder.parent, 0o755);
    await mkdir(folder.path, { mode: 0o555 });
    const { geteuid, seteuid } = process;
    const isRoot = geteuid?.() === 0;
    if (isRoot) seteuid?.(65_534);
    try {
      await expect(initSite(folder.path, {})).rejects.toThrow(
        /^site\.yaml can't be written: .*; give yourself write access/,
      );
    } finally {
      if (isRoot) seteuid?.(0);
    }
  });

  test.each([
    [
      homedir(),
      "is your home folder, with more than the files of a site; name a folder of its own: `maru init my-blog`.",
    ],
    [process.cwd(), "is a clone of Maru; name a folder of its own: `maru init my-blog`."],
  ])("maru init refuses to set up a site in %s", async (path, message) => {
    await expect(inspectFolder(path)).rejects.toThrow(message);
  });
});
