import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readEmojiImage } from "../../../src/node/assets/ogImages/emojiImages.ts";
import { writePackageData } from "../../../src/node/vite/writePackageData.ts";

const FONT = "node_modules/@fontsource/noto-sans-kr";
const EMOJI = "node_modules/@twemoji/svg";

let folder: string;
let data: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-data-"));
  data = join(folder, "lib/data");
  await writePackageData(data);
});
afterAll(() => rm(folder, { recursive: true }));

test("the data takes at most 9 MB and 260 files", async () => {
  const entries = await readdir(data, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const stats = await Promise.all(files.map(({ parentPath, name }) => stat(join(parentPath, name))));
  expect(files.length).toBeLessThanOrEqual(260);
  expect(stats.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(9_000_000);
});

test("the font files are those of the package, at two weights", async () => {
  const names = (await readdir(join(data, "noto-sans-kr"))).filter((name) => name.endsWith(".woff"));
  const unicode = JSON.parse(await readFile(`${FONT}/unicode.json`, "utf8")) as object;
  expect(names).toHaveLength(2 * Object.keys(unicode).length);
  for (const name of names) {
    const original = await readFile(`${FONT}/files/noto-sans-kr-${basename(name, ".woff")}-normal.woff`);
    expect((await readFile(join(data, "noto-sans-kr", name))).equals(original)).toBe(true);
  }
});

test("every emoji image of the package is in the data", async () => {
  const names = (await readdir(EMOJI)).filter((name) => name.endsWith(".svg"));
  const index = await readFile(join(data, "twemoji/index.json"), "utf8");
  const blocks = JSON.parse(index) as { images: object }[];
  const indexed = blocks.flatMap(({ images }) => Object.keys(images).map((name) => `${name}.svg`));
  expect(indexed.toSorted()).toEqual(names.toSorted());
});

test("an emoji image that is read from the data is that of the package", async () => {
  const names = (await readdir(EMOJI)).filter((name) => name.endsWith(".svg")).toSorted();
  // Both ends of blocks, and positions between them.
  for (const name of [...names.slice(0, 130), ...names.slice(-3), "1f1f0-1f1f7.svg"]) {
    const image = await readEmojiImage(basename(name, ".svg"));
    expect(image.equals(await readFile(join(EMOJI, name)))).toBe(true);
  }
});

test("the data contains the licences of the font and the emoji", async () => {
  const read = (name: string) => readFile(join(data, name), "utf8");
  expect(await read("noto-sans-kr/LICENSE")).toContain("SIL OPEN FONT LICENSE Version 1.1");
  const twemoji = await read("twemoji/LICENSE");
  expect(twemoji).toContain("https://creativecommons.org/licenses/by/4.0/");
  expect(twemoji).toContain("Copyright (c) 2023 Samuel Kopp");
});
