import { copyFile, mkdir, mkdtemp, readFile, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readSiteFonts } from "../../../../src/node/assets/fonts/readSiteFonts.ts";
import { FONT_FILES } from "../../../support/corpus/fontFiles.ts";

let contentFolder: string;
beforeEach(async () => {
  contentFolder = await mkdtemp(join(tmpdir(), "maru-fonts-"));
  await copyFile(FONT_FILES.latin, join(contentFolder, "latin.woff"));
});
afterEach(() => rm(contentFolder, { recursive: true }));

const read = (file: string, bold?: string) =>
  readSiteFonts({ contentFolder, fonts: [{ face: "sans", file, bold, line: 3 }] });

test("a site without the `fonts` setting has no fonts", async () => {
  expect(await readSiteFonts({ contentFolder, fonts: [] })).toEqual({ fonts: [], problems: [] });
});

test("a font face is read with its bold file, even if the file name is decomposed (NFD)", async () => {
  await copyFile(FONT_FILES.latin, join(contentFolder, "굵은.woff".normalize("NFD")));
  const { fonts, problems } = await read("latin.woff", "굵은.woff");
  expect(problems).toEqual([]);
  expect(fonts).toMatchObject([
    { face: "sans", isBold: false, hasBold: true, file: "latin.woff", line: 3 },
    { face: "sans", isBold: true, hasBold: true, file: "굵은.woff", line: 3 },
  ]);
  expect(fonts[0]?.bytes).toEqual(await readFile(FONT_FILES.latin));
});

test.each([
  ["gone.woff2", "`gone.woff2` does not exist in the content folder; fix the setting"],
  ["text.ttf", "`text.ttf` is not a readable font"],
  ["half.woff", "`half.woff` is not a readable font"],
  ["all.otf", "`all.otf` is a collection of several fonts; save the one you want as a separate file"],
  ["folder.otf", "`folder.otf` is not a file"],
  ["huge.ttf", "`huge.ttf` has 40000000 bytes, more than the maximum of 33554432"],
  ["outside.ttf", "`outside.ttf` is a symbolic link out of the content folder; copy the font itself there"],
])(
  "the unusable font %s is reported with the line of its setting, and its face is omitted",
  async (file, message) => {
    await writeFile(join(contentFolder, "text.ttf"), "no font");
    await writeFile(join(contentFolder, "half.woff"), (await readFile(FONT_FILES.latin)).subarray(0, 300));
    await writeFile(join(contentFolder, "all.otf"), "ttcf, and so on");
    await mkdir(join(contentFolder, "folder.otf"));
    await writeFile(join(contentFolder, "huge.ttf"), "");
    await truncate(join(contentFolder, "huge.ttf"), 40_000_000);
    await symlink(resolve(FONT_FILES.variable), join(contentFolder, "outside.ttf"));
    for (const { fonts, problems } of [await read(file), await read("latin.woff", file)]) {
      expect(fonts).toEqual([]);
      expect(problems).toMatchObject([{ severity: "error", kind: "settings", file: "site.yaml", line: 3 }]);
      expect(problems[0]?.message).toContain(`fonts: sans: ${message}`);
    }
  },
);

test("a font file that is a symbolic link within the content folder is read", async () => {
  await symlink("latin.woff", join(contentFolder, "linked.woff"));
  const { fonts, problems } = await read("linked.woff");
  expect(problems).toEqual([]);
  expect(fonts).toHaveLength(1);
});
