import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createCompiler } from "../../../../src/node/site/createCompiler.ts";
import { shownCharacters } from "../../../../src/node/site/fonts/shownCharacters.ts";
import { formatProblem } from "../../../../src/node/diagnostics/problem.ts";
import { FONT_FILES } from "../../../support/corpus/fontFiles.ts";

let contentFolder: string;
beforeAll(async () => {
  contentFolder = await mkdtemp(join(tmpdir(), "maru-drafts-"));
  await mkdir(join(contentFolder, "posts"));
  await copyFile(FONT_FILES.latin, join(contentFolder, "latin.woff"));
  const site = "language: ko\nfuture: hide\nfonts:\n  sans: latin.woff\n  serif: gone.ttf\n";
  await writeFile(join(contentFolder, "site.yaml"), site);
  await writeFile(join(contentFolder, "posts", "a.md"), "---\ntitle: 달\ndate: 2025-01-22\n---\n항아리\n");
  await writeFile(join(contentFolder, "posts", "b.md"), "---\ntitle: 뷁\ndraft: true\n---\n쀍\n");
  await writeFile(join(contentFolder, "posts", "c.md"), "---\ntitle: 뙓\ndate: 2999-01-22\n---\n뗋\n");
});
afterAll(() => rm(contentFolder, { recursive: true }));

const compile = (drafts: boolean) =>
  createCompiler({ contentFolder, base: "/", siteUrl: undefined, drafts }).compile();

test.each([
  [false, []],
  [true, [..."뷁쀍뙓뗋"]],
])(
  "fonts contain the characters of unpublished posts only if drafts are shown (drafts: %s)",
  async (drafts, shown) => {
    const characters = shownCharacters((await compile(drafts)).site);
    expect([..."뷁쀍뙓뗋"].filter((letter) => characters.includes(letter))).toEqual(shown);
    expect([..."달항아리"].every((letter) => characters.includes(letter))).toBe(true);
  },
);

test("a missing font causes an error and a font without Hangul a warning, each with the line of its setting", async () => {
  const { problems, isFaulty, site } = await compile(false);
  expect(isFaulty).toBe(true);
  expect(site.fonts.map(({ file }) => file)).toEqual(["latin.woff"]);
  expect(problems.map((problem) => formatProblem(problem, ""))).toEqual([
    expect.stringMatching(/^site\.yaml:4: warning: fonts: sans: `latin\.woff` has no Hangul/),
    expect.stringMatching(/^site\.yaml:5: error: fonts: serif: `gone\.ttf` does not exist/),
  ]);
});
