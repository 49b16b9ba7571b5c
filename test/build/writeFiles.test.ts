import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeFiles } from "../../src/build/writeFiles.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-write-"));
});
afterEach(() => rm(folder, { recursive: true }));

const TEXT = "마루에 앉아 글을 읽는다. ".repeat(100);
/** Bytes without a pattern. */
const NOISE = Buffer.concat(
  Array.from({ length: 64 }, (_, number) => createHash("sha256").update(String(number)).digest()),
);

async function write(files: Record<string, string | Buffer>, precompress = true): Promise<string[]> {
  const entries = Object.entries(files).map(
    ([path, contents]) => [path, { path, contents: () => contents }] as const,
  );
  await writeFiles(folder, new Map(entries), { precompress });
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found.flatMap((each) => (each.isFile() ? [join(each.parentPath, each.name)] : []));
  return paths.map((path) => path.slice(folder.length + 1)).toSorted();
}

test("beside each text above 1 KB stand a .br and a .gz, which hold it", async () => {
  const paths = await write({
    "posts/한글/index.html": TEXT,
    "short.html": "short",
    "photo.png": TEXT,
    _headers: TEXT,
  });
  expect(paths).toEqual([
    "_headers",
    "photo.png",
    "posts/한글/index.html",
    "posts/한글/index.html.br",
    "posts/한글/index.html.gz",
    "short.html",
  ]);
  const compressed = (suffix: string) => readFile(join(folder, `posts/한글/index.html${suffix}`));
  expect(String(brotliDecompressSync(await compressed(".br")))).toBe(TEXT);
  expect(String(gunzipSync(await compressed(".gz")))).toBe(TEXT);
});

test("no text has a compressed one beside it where the site wants none", async () => {
  await writeFile(join(folder, "from-the-app.js"), TEXT);
  expect(await write({ "index.html": TEXT }, false)).toEqual(["from-the-app.js", "index.html"]);
});

test.each(["css", "js", "json", "md", "svg", "txt", "webmanifest", "xml"])(
  "a .%s is a text",
  async (extension) => {
    const name = `a.${extension}`;
    expect(await write({ [name]: TEXT })).toEqual([name, `${name}.br`, `${name}.gz`]);
  },
);

test("what would not become smaller has nothing beside it", async () => {
  expect(await write({ "noise.txt": NOISE })).toEqual(["noise.txt"]);
});

test("files that were there already are compressed too", async () => {
  await mkdir(join(folder, "assets"));
  await writeFile(join(folder, "assets/main.1a2b3c4d.js"), TEXT);
  const paths = await write({ "a.txt": "a" });
  expect(paths).toEqual([
    "a.txt",
    "assets/main.1a2b3c4d.js",
    "assets/main.1a2b3c4d.js.br",
    "assets/main.1a2b3c4d.js.gz",
  ]);
});

test("a compressed file of the author's own stays as it is", async () => {
  await write({ "data.json": TEXT, "data.json.gz": "mine" });
  expect(await readFile(join(folder, "data.json.gz"), "utf8")).toBe("mine");
});

test("a .gz tells neither a time nor a system", async () => {
  await write({ "a.html": TEXT });
  const gzip = await readFile(join(folder, "a.html.gz"));
  expect([...gzip.subarray(4, 8)]).toEqual([0, 0, 0, 0]);
  expect(gzip[9]).toBe(255);
});

test("nothing is written outside the folder", async () => {
  await expect(write({ "../a.html": TEXT })).rejects.toThrow("would be written outside the output folder");
});
