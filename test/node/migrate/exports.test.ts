import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findEngine } from "../../../src/node/migrate/engines.ts";
import { openSite } from "../../../src/node/migrate/openSite.ts";
import { readConfig } from "../../../src/node/migrate/readConfig.ts";

const ID = "0123456789abcdef0123456789abcdef";
const POST = '---\ntitle: "글"\ndescription: "줄"\ndate: 2022-09-26T11:38:00.000Z\ntags: []\n---\n글';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-exports-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** Converts the site; returns what the reader of its engine found. */
async function convert(files: Record<string, string>) {
  await write(files);
  const found = await findEngine(folder);
  const { config } = readConfig("app.json", files[found?.file ?? ""] ?? "");
  return found?.read({ ...openSite(folder), file: found.file, config });
}

test.each<[string | undefined, Record<string, string>]>([
  ["Obsidian: .obsidian/app.json", { ".obsidian/app.json": "{}" }],
  ["Obsidian: .obsidian", { ".obsidian/workspace.json": "{}" }],
  ["Hugo: hugo.toml", { ".obsidian/app.json": "{}", "hugo.toml": "" }],
  ["Notion: export", { [`글 ${ID}.md`]: "# 글" }],
  ["Notion: export", { [`Private & Shared/글 ${ID}.csv`]: "a" }],
  ["velog: export", { "content/글.md": POST }],
  ["velog: export", { "posts/자바/글.md": "---\ntitle: a\nis_private: false\n---\n" }],
  ["velog: export", { "글.md": "![](https://velog.velcdn.com/images/kim/a.png)" }],
  [
    undefined,
    { "posts/a.md": "---\ntitle: a\ndate: 2022-01-01\n---\nhttps://velog.io/@kim", "README.md": POST },
  ],
  [undefined, { [`${ID}.png`]: "", "a.md": "a" }],
])(
  "the engine of a folder is found by its settings or the form of its posts: %s",
  async (expected, files) => {
    await write(files);
    const found = await findEngine(folder);
    expect(found && `${found.name}: ${found.file}`).toBe(expected);
  },
);

test("the folders that Obsidian Publish includes and excludes decide which notes are posts, and addresses stay", async () => {
  const result = await convert({
    ".obsidian/app.json": '{"strictLineBreaks": true}',
    ".obsidian/publish.json": '{"included": ["My Blog"], "excluded": ["My Blog/Old"]}',
    "My Blog/글 하나.md": "a",
    "My Blog/about.md": "---\npermalink: about\n---\n",
    "My Blog/no.md": "---\npublish: false\n---\n",
    "My Blog/Old/a.md": "a",
    "Private.md": "a",
  });
  expect(result?.settings).toMatchObject({
    posts: "@(My Blog)/!(Old/**)",
    permalink: "/{folders}/{slug}/",
    slugs: "obsidian",
  });
  expect(result?.settings).not.toHaveProperty("breaks");
  expect(result?.formerUrls?.map(decodeURI).toSorted()).toEqual([
    "/My+Blog/about/",
    "/My+Blog/글+하나/",
    "/about/",
  ]);
  expect(result?.notes[0]).toContain("`posts` contains 3 of 5 notes");
});

test("a vault that is not published has no former addresses and shows line breaks", async () => {
  const result = await convert({
    ".obsidian/app.json": "{}",
    ".obsidian/daily-notes.json": '{"folder": "일기", "format": "DD-MM-YYYY"}',
    "a.md": "a",
  });
  expect(result?.settings).toMatchObject({ posts: ".", breaks: true });
  expect(result?.settings).not.toHaveProperty("permalink");
  expect(result).not.toHaveProperty("formerUrls");
  expect(result?.notes.join("\n")).toContain(
    "daily notes in 일기 are named DD-MM-YYYY, from which no day is read",
  );
});

test("all pages of a Notion export without a database are posts", async () => {
  const result = await convert({
    [`글 ${ID}.md`]: "# 글\n\nTags: a\nOwner: b\n\n글",
    [`글 ${ID}/a.md`]: "# a",
  });
  expect(result?.settings).toMatchObject({ title: "글", posts: ".", slugs: "notion", dialect: "notion" });
  expect(result?.keys).toMatchObject({ carried: ["Tags"], unknown: ["Owner"] });
});

test("a backup of velog with images that velog stores names their author and the risk", async () => {
  const result = await convert({ "posts/a/b.md": `${POST}![](https://velog.velcdn.com/images/kim/a.png)` });
  expect(result?.settings).toMatchObject({ title: "kim.log", posts: "posts", breaks: true, math: true });
  expect(result?.notes.join("\n")).toContain("images of 1 post are stored at velog");
});

test("the folder of a Notion workspace is not part of addresses, and a database in a page is the posts", async () => {
  const result = await convert({
    [`Private & Shared/홈 ${ID}.md`]: "# 홈",
    [`Private & Shared/홈 ${ID}/DB ${ID}.csv`]: "a",
    [`Private & Shared/홈 ${ID}/DB/글 ${ID}.md`]: "# 글",
  });
  expect(result?.settings).toMatchObject({
    title: "홈",
    posts: `Private & Shared/홈 ${ID}/DB`,
    pages: "Private & Shared",
  });
});
