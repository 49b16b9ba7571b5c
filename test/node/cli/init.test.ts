import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { command } from "../../../src/node/cli/init.ts";
import { readTexts, useInitFolder } from "../../support/build/initSite.ts";

const folder = useInitFolder();

test("maru init with options sets up a site in the given folder without a terminal", async () => {
  vi.spyOn(console, "log").mockReturnValue();
  const path = join(folder.parent, "blog");
  const values = { title: "비 오는 날", language: "ko", posts: "글", workflow: true };
  expect(await command.run(values, [path])).toBe(0);
  const texts = await readTexts(path);
  expect(Object.keys(texts)).toEqual([
    ".github/workflows/pages.yml",
    ".gitignore",
    "package.json",
    "site.yaml",
    "글/2025-01-23-첫-글.md",
  ]);
  expect(texts["site.yaml"]).toContain("\ntitle: 비 오는 날\n");
});

test("every option of maru init has a description", () => {
  expect(Object.keys(command.options)).toEqual(["yes", "title", "language", "posts", "workflow"]);
  for (const { description } of Object.values(command.options)) expect(description).not.toBe("");
});
