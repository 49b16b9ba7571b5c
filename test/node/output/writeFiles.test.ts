import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { OutputFile } from "../../../src/node/files/outputFile.ts";
import { writeFiles } from "../../../src/node/output/writeFiles.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-write-"));
});
afterEach(() => rm(folder, { recursive: true }));

const TEXT = "마루에 앉아 글을 읽는다. ".repeat(100);
/** Random bytes, which do not compress. */
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

test("each text above 1 KB gets a .br and a .gz copy with the same contents", async () => {
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

test("no text gets a compressed copy if the site disables compression", async () => {
  expect(await write({ "index.html": TEXT }, false)).toEqual(["index.html"]);
});

test.each(["css", "js", "json", "md", "svg", "txt", "webmanifest", "xml"])(
  "a .%s file counts as a text",
  async (extension) => {
    const name = `a.${extension}`;
    expect(await write({ [name]: TEXT })).toEqual([name, `${name}.br`, `${name}.gz`]);
  },
);

test("a compressed copy that exists already is written as it is", async () => {
  const file = {
    path: "a.js",
    contents: () => TEXT,
    compressed: async (suffix: string) => (suffix === ".br" ? Buffer.from("packed") : undefined),
  };
  await writeFiles(folder, new Map([["a.js", file]]), { precompress: true });
  expect(await readFile(join(folder, "a.js.br"), "utf8")).toBe("packed");
  expect(String(gunzipSync(await readFile(join(folder, "a.js.gz"))))).toBe(TEXT);
});

test("a file has no compressed copy if the copy would not be smaller", async () => {
  expect(await write({ "noise.txt": NOISE })).toEqual(["noise.txt"]);
});

test("a compressed copy does not overwrite an author's file with the same path", async () => {
  await write({ "data.json": TEXT, "data.json.gz": "mine" });
  expect(await readFile(join(folder, "data.json.gz"), "utf8")).toBe("mine");
});

test("a .gz file contains neither a time nor an operating system", async () => {
  await write({ "a.html": TEXT });
  const gzip = await readFile(join(folder, "a.html.gz"));
  expect([...gzip.subarray(4, 8)]).toEqual([0, 0, 0, 0]);
  expect(gzip[9]).toBe(255);
});

test("a file whose path is outside the folder is an error", async () => {
  await expect(write({ "../a.html": TEXT })).rejects.toThrow("would be written outside the output folder");
});

describe("files of a previous build", () => {
  const LONGER = `${TEXT}${TEXT}`;

  /** Writes a page in two builds. Returns how often the second build rendered it, which files it wrote, and its record. */
  async function writeAgain(now: {
    contents?: string;
    key?: string;
    precompress?: boolean;
    isUnchanged?: boolean;
  }) {
    const { contents = TEXT, key = "key", precompress = true, isUnchanged = true } = now;
    const page = (text: string, name: string, made: string[] = []): OutputFile => ({
      path: "a.html",
      contents: () => {
        made.push(text);
        return text;
      },
      key: async () => name,
    });
    const { record } = await writeFiles(folder, new Map([["a.html", page(TEXT, "key")]]), {
      precompress: true,
    });
    const made: string[] = [];
    const { record: again, staged } = await writeFiles(
      folder,
      new Map([["a.html", page(contents, key, made)]]),
      {
        precompress,
        previous: {
          record,
          isUnchanged: () => isUnchanged,
        },
      },
    );
    return {
      made: made.length,
      staged,
      isAsBefore: isDeepStrictEqual(again, record),
      key: again.get("a.html")?.key,
    };
  }

  test("a file with an unchanged key is neither rendered nor written", async () => {
    expect(await writeAgain({})).toMatchObject({ made: 0, staged: [], isAsBefore: true });
  });

  test("a file with a changed key is rendered, but not written if its contents are unchanged", async () => {
    const again = await writeAgain({ key: "other key" });
    expect(again).toMatchObject({ made: 1, staged: [], key: "other key" });
  });

  test.each([
    ["has changed contents", ["a.html", "a.html.br", "a.html.gz"], { contents: LONGER, key: "other key" }],
    ["was changed or removed in the output", ["a.html", "a.html.br", "a.html.gz"], { isUnchanged: false }],
    ["should have no compressed copies but has some", ["a.html"], { precompress: false }],
  ])("a file is written when it %s", async (_, staged, now) => {
    expect(await writeAgain(now)).toMatchObject({ made: 1, staged, isAsBefore: false });
  });
});
