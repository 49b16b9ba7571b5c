import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readFormerSite, sortFormerSite } from "../../../../src/node/site/permalinkLock/readFormerSite.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-former-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** Writes files and reads the paths. */
async function read(files: Record<string, string>, ...paths: string[]) {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return readFormerSite(paths.map((path) => join(folder, path)));
}

const sitemap = "<urlset><url><loc>https://old.example/only-in-sitemap/</loc></url></urlset>";

test("the addresses of an output folder are those of its HTML files, and its other files are counted by extension", async () => {
  const former = await read(
    {
      "out/index.html": "",
      "out/2025/비 (1)/index.html": "",
      "out/a?b.html": "",
      "out/OLD.HTM": "",
      "out/404.html": "",
      "out/404/index.html": "",
      "out/sitemap.xml": sitemap,
      "out/img/a.PNG": "",
      "out/img/b.png": "",
      "out/CNAME": "",
      "out/.git/x.html": "",
      "out/node_modules/x/y.html": "",
    },
    "out",
  );
  expect(former).toEqual({
    urls: [],
    pages: ["/2025/%EB%B9%84%20(1)/", "/OLD.HTM", "/a%3Fb.html", "/"],
    otherFiles: new Map([
      ["no extension", 1],
      [".png", 2],
      [".xml", 1],
    ]),
  });
});

test("a folder without HTML files is read by its sitemaps, and several paths are combined", async () => {
  const files = {
    "maps/sitemap.xml": sitemap,
    "out/a.html": "",
    "other.xml": sitemap.replace("only-in", "in-other"),
  };
  expect(await read(files, "maps", "out", "other.xml")).toEqual({
    urls: ["https://old.example/only-in-sitemap/", "https://old.example/in-other-sitemap/"],
    pages: ["/a.html"],
    otherFiles: new Map(),
  });
});

test("files of an output folder are below the base path, unlike the URLs of a sitemap", () => {
  const former = {
    urls: ["https://old.example/blog/a/", "https://old.example/b/"],
    pages: ["/c/", "/page/2/"],
  };
  expect(sortFormerSite(former, "/blog/")).toEqual({
    urls: ["/a/", "/c/"],
    leftOut: ["https://old.example/b/"],
    numbered: ["/page/2/"],
  });
});

test.each([
  [["gone"], "--sitemap: there is no file or folder "],
  [["empty"], "has no file such as sitemap.xml"],
])("a path without addresses is an error: %j", async (paths, message) => {
  await mkdir(join(folder, "empty"));
  await expect(read({}, ...paths)).rejects.toThrow(message);
});

test("the address of a sitemap is an error that says to download it", async () => {
  await expect(readFormerSite(["https://old.example/sitemap.xml"])).rejects.toThrow(
    "--sitemap: https://old.example/sitemap.xml is an address; download the file",
  );
});
