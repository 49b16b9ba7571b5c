import { execFileSync } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Given } from "../../../../src/node/cli/init/answers.ts";
import { answering, initSite, readTexts, useInitFolder } from "../../../support/build/initSite.ts";

const folder = useInitFolder();

describe("the questions of maru init", () => {
  test("maru init in a terminal asks for title, posts, language and workflow, with defaults from the folder", async () => {
    const { asked, prompts } = answering("비 오는  날", "글", "ko_KR", "y");
    const { created, settings } = await initSite(folder.path, { files: { "_posts/a.md": "Rain" }, prompts });
    expect(asked).toEqual([
      "Title of the site [My blog]",
      "Folder of the posts (1 Markdown file in _posts; . is this folder) [_posts]",
      "Language of the posts, such as ko or en [ko]",
      "Publish with GitHub Pages, by the workflow .github/workflows/pages.yml? [n]",
    ]);
    expect(settings).toMatchObject({ title: "비 오는 날", posts: "글", language: "ko-KR" });
    expect(created).toEqual([
      ".github/workflows/pages.yml",
      ".gitignore",
      "package.json",
      "site.yaml",
      "글/2025-01-23-첫-글.md",
    ]);
  });

  test("maru init does not ask for what options contain", async () => {
    const { asked, prompts } = answering();
    await initSite(folder.path, {
      given: { title: "A", language: "ko", posts: "글", workflow: true },
      prompts,
    });
    expect(asked).toEqual([]);
  });

  test.each<[Given, string]>([
    [{ title: "  " }, "--title: expected a text."],
    [{ language: "korean" }, "--language: found `korean`, expected a language such as `ko` or `en-US`."],
    [{ posts: "../posts" }, "--posts: found `../posts`, expected a folder in the site's folder"],
    [{ posts: "/home/posts" }, "--posts: found `/home/posts`, expected a folder"],
    [{ posts: "posts (2024)" }, "--posts: found `posts (2024)`, a pattern because of its special characters"],
    [{ posts: ".posts" }, "--posts: found `.posts`, expected a folder"],
  ])("maru init with %j stops before it writes anything", async (given, message) => {
    await expect(initSite(folder.path, { given })).rejects.toThrow(message);
    expect(await readTexts(folder.path)).toEqual({});
  });
});

describe("maru init in a Git repository", () => {
  beforeEach(async () => {
    await mkdir(folder.path);
    execFileSync("git", ["init", "--quiet", "--initial-branch=trunk"], { cwd: folder.path });
  });

  test("maru init in a repository reads days of revision from Git", async () => {
    const { settings, compile } = await initSite(folder.path, {});
    expect(settings).toMatchObject({ updated: "git" });
    expect((await compile()).problems).toEqual([]);
  });

  test("the workflow publishes the default branch of the repository, just after midnight in the author's time zone", async () => {
    const { texts, printed } = await initSite(folder.path, { given: { workflow: true } });
    const { on } = parse(texts[".github/workflows/pages.yml"] ?? "") as { on: object };
    expect(on).toMatchObject({ push: { branches: ["trunk"] }, schedule: [{ cron: "17 15 * * *" }] });
    expect(printed).toContain("push all files to GitHub, package-lock.json included");
    expect(printed).toMatch(/package\.json installs Maru from file:.*GitHub can install it only if/);
  });

  test("maru init offers no workflow in a subfolder of a repository, because GitHub would not read it", async () => {
    const path = join(folder.path, "blog");
    const { asked, prompts } = answering();
    const { settings } = await initSite(path, { prompts });
    expect(settings).toMatchObject({ updated: "git" });
    expect(asked).toHaveLength(3);
    await expect(initSite(path, { given: { workflow: true } })).rejects.toThrow(
      "not the root of its Git repository",
    );
  });
});
