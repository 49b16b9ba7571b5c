import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createSiteComparison } from "../../../src/node/server/changedSite.ts";
import { createCompiler } from "../../../src/node/site/createCompiler.ts";
import { FONT_FILES } from "../../support/corpus/fontFiles.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-changed-"));
  await mkdir(join(folder, "posts"));
  await mkdir(join(folder, "static"));
  await cp(FONT_FILES.korean, join(folder, "font.ttf"));
  await writeFile(join(folder, "site.yaml"), "static: [static]\nfonts: {sans: font.ttf}\n");
  await writeFile(join(folder, "static/a.txt"), "a");
  await writeFile(join(folder, "posts/a.md"), "# A\n\n[x](gone.md)\n");
});
afterAll(() => rm(folder, { recursive: true }));

test("a compilation is compared with the previous one by its site, its problems and the states of its static files", async () => {
  const compare = createSiteComparison(folder);
  const compareAgain = async () =>
    compare(await createCompiler({ contentFolder: folder, base: "/", siteUrl: undefined }).compile());
  const nothing = { isChanged: false, areStaticsChanged: false };
  expect(await compareAgain()).toEqual({ isChanged: true, areStaticsChanged: true });
  await writeFile(join(folder, "maru.log"), "12:00:00 1 post");
  expect(await compareAgain()).toEqual(nothing);
  await writeFile(join(folder, "static/a.txt"), "another text");
  expect(await compareAgain()).toEqual({ isChanged: false, areStaticsChanged: true });
  await writeFile(join(folder, "posts/a.md"), "# A\n\n[x](missing.md)\n");
  expect(await compareAgain()).toEqual({ isChanged: true, areStaticsChanged: false });
  await writeFile(join(folder, "posts/b.md"), "# B\n");
  expect(await compareAgain()).toEqual({ isChanged: true, areStaticsChanged: false });
  expect(await compareAgain()).toEqual(nothing);
});
