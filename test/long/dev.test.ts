import { once } from "node:events";
import { cp, mkdir, mkdtemp, readFile, rename, rm, unlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { watch } from "chokidar";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createCompiler } from "../../src/node/site/createCompiler.ts";
import { decodeMetadata } from "../../src/shared/manifest/decodeMetadata.ts";
import type { Manifest } from "../../src/shared/manifest/schema.ts";
import { METADATA_FILE } from "../../src/shared/urls/routes.ts";
import { buildSite } from "../support/build/buildSite.ts";
import { type DevServer, startDevServer } from "../support/build/devServer.ts";

const MANY = 500;
/** Maximum time until the server shows the last change, in milliseconds. */
const SHOWN = { timeout: 60_000 };

const SETTINGS = "title: One\nurl: https://kim.example\n";

let parent: string;
let folder: string;
let server: DevServer;
let url: string;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "maru-storm-"));
  folder = join(parent, "content");
  await cp("test/fixtures/site", folder, { recursive: true });
  await writeFile(join(folder, "site.yaml"), SETTINGS);
  server = await startDevServer({ contentFolder: folder, base: "/log/" });
  ({ url } = server);
});
afterAll(async () => {
  await server.close();
  await rm(parent, { recursive: true });
});

const pathOf = (number: number) => join(folder, `posts/storm/post-${number}.md`);
const text = (number: number, version: string) =>
  `---\ndate: 2025-01-${String(1 + (number % 28)).padStart(2, "0")}\ntags: [storm]\n---\n# Post ${number}\n\n${version} ![The jar](../2024/moon-jar/jar.svg)\n`;
const numbers = Array.from({ length: MANY }, (_, number) => number);

const served = async (path: string) => (await fetch(url + path)).text();

const countPosts = async () =>
  (JSON.parse(await served("manifest.json")) as { posts: unknown[] }).posts.length;

/** Compiles the same content with a new compiler and returns its manifest, without summaries, as {@link servedManifest} does. */
async function newManifest(): Promise<Manifest> {
  const compiler = createCompiler({ contentFolder: folder, base: "/log/", siteUrl: undefined, drafts: true });
  const { site } = await compiler.compile();
  return { ...site.manifest, posts: site.manifest.posts.map((post) => ({ ...post, summary: "" })) };
}

/** Returns the app's manifest, whose URLs of body files change with the texts. */
const servedManifest = async () =>
  (await decodeMetadata(JSON.parse(await served(METADATA_FILE)), "/log/")).manifest;

async function expectNewManifest(): Promise<void> {
  const manifest = await newManifest();
  await expect.poll(servedManifest, SHOWN).toEqual(manifest);
}

/** Returns the main part of a page without class names, which differ between the dev server and a build. */
const mainOf = (html: string) => /<main.*<\/main>/s.exec(html)?.[0].replace(/ (?:class|style)="[^"]*"/g, "");

/** Compares the served site with a new build of the same content with drafts. */
async function expectNewBuild(pages: readonly string[]): Promise<void> {
  const outDir = join(parent, "built");
  await buildSite({ contentFolder: folder, outDir, base: "/log/", drafts: true });
  const built = (path: string) => readFile(join(outDir, path), "utf8");
  await expectNewManifest();
  expect(await served("manifest.json")).toBe(await built("manifest.json"));
  for (const path of pages) {
    expect(await served(`${path}index.md`), path).toBe(await built(`${path}index.md`));
    expect(mainOf(await served(path)), path).toBe(mainOf(await built(`${path}index.html`)));
  }
  expect(await served("feed.json")).toBe(await built("feed.json"));
}

test("after many saves, deletions, renames and moves, the dev server shows the same as a new build", async () => {
  const before = await countPosts();
  const storm = { isOver: false };
  const answers = (async () => {
    const [statuses, counts] = [new Set<number>(), [] as number[]];
    while (!storm.isOver) {
      const manifest = await fetch(`${url}manifest.json`);
      statuses.add(manifest.status);
      const { posts } = (await manifest.json()) as { posts: unknown[] };
      counts.push(posts.length);
      statuses.add((await fetch(`${url}posts/moon-jar/`)).status);
    }
    return { statuses, counts };
  })();

  await mkdir(join(folder, "posts/storm"));
  for (const version of ["First.", "Second.", "Third."])
    await Promise.all(numbers.map((number) => writeFile(pathOf(number), text(number, version))));
  await expect.poll(() => served("posts/post-7/index.md"), SHOWN).toContain("Third.");
  expect(await countPosts()).toBe(before + MANY);

  await Promise.all(numbers.slice(50).map((number) => unlink(pathOf(number))));
  for (const number of numbers.slice(0, 20)) await rename(pathOf(number), pathOf(number + 1000));
  // Editors save like this: they write a temporary file and rename it to the post's name.
  for (const number of numbers.slice(20, 30)) {
    await writeFile(`${pathOf(number)}~`, text(number, "Saved by rename."));
    await rename(`${pathOf(number)}~`, pathOf(number));
  }
  await expectNewBuild(["posts/post-1003/", "posts/post-25/", "posts/post-40/"]);

  await rename(join(folder, "posts/storm"), join(folder, "posts/moved"));
  await writeFile(join(folder, "site.yaml"), `${SETTINGS}permalink: /{yyyy}/{slug}/\n`);
  await rename(join(folder, "posts/moved"), join(folder, "posts/moved-again"));
  await writeFile(join(folder, "site.yaml"), `${SETTINGS}permalink: /notes/{slug}/\n`);
  await expectNewManifest();

  await rm(join(folder, "posts/moved-again"), { recursive: true });
  await expectNewManifest();
  expect(await countPosts()).toBe(before);

  await rename(folder, `${folder}-elsewhere`);
  await rename(`${folder}-elsewhere`, folder);
  await writeFile(join(folder, "posts/last.md"), "---\ndate: 2025-06-01\n---\n# Last\n\nLast.\n");
  await expectNewBuild(["notes/last/"]);
  storm.isOver = true;
  const { statuses, counts } = await answers;
  expect([...statuses].toSorted()).toEqual([200, 404]);
  expect(Math.max(...counts)).toBeLessThanOrEqual(before + MANY);
});

/** A text that takes seconds to compile. */
const LONG = `# Long\n\n${"A *long* text with [a link](https://example.org) and `code`.\n\n".repeat(5000)}`;

test("posts that are deleted while a long text compiles stay deleted when its compilation ends", async () => {
  const before = await countPosts();
  await mkdir(join(folder, "posts/storm"));
  await Promise.all(numbers.map((number) => writeFile(pathOf(number), text(number, "First."))));
  await expect.poll(countPosts, SHOWN).toBe(before + MANY);

  const long = join(folder, "posts/long.md");
  const watcher = watch(join(folder, "posts"), { ignoreInitial: true });
  await once(watcher, "ready");
  const isSeen = once(watcher, "add");
  await writeFile(long, LONG);
  await isSeen;
  await watcher.close();
  // In the meantime the server begins to compile the long text and the others.
  for (let visits = 0; visits < 20; visits++)
    for (const path of ["archive/", "tags/", "posts/moon-jar/"]) await served(path);
  await rm(long);
  await rm(join(folder, "posts/storm"), { recursive: true });
  await expectNewManifest();

  // Compiling the same text here takes at least as long as the server still needs to compile it.
  await mkdir(join(parent, "alone/posts"), { recursive: true });
  await writeFile(join(parent, "alone/posts/long.md"), LONG);
  const alone = { contentFolder: join(parent, "alone"), base: "/", siteUrl: undefined };
  expect((await createCompiler(alone).compile()).problems).toEqual([]);
  expect(await servedManifest()).toEqual(await newManifest());
  expect(await countPosts()).toBe(before);
});

test("the dev server shows the posts of folders that replace others, and later changes in them", async () => {
  await mkdir(join(folder, "posts/old"));
  await writeFile(join(folder, "posts/old/only.md"), "# Old\n\nOld.\n");
  await mkdir(join(parent, "new"));
  await writeFile(join(parent, "new/only.md"), "# New\n\nNew.\n");
  await expect.poll(() => served("notes/only/index.md"), SHOWN).toContain("Old.");
  await rename(join(folder, "posts/old"), join(parent, "replaced"));
  await rename(join(parent, "new"), join(folder, "posts/old"));
  await expectNewManifest();
  await writeFile(join(folder, "posts/old/only.md"), "# New\n\nSaved.\n");
  await writeFile(join(folder, "posts/old/second.md"), "# Second\n");
  await expect.poll(() => served("notes/only/index.md"), SHOWN).toContain("Saved.");
  await expectNewManifest();

  await cp(folder, join(parent, "copy"), { recursive: true });
  await rename(folder, join(parent, "replaced-content"));
  await rename(join(parent, "copy"), folder);
  await writeFile(join(folder, "posts/old/second.md"), "# Third\n");
  await rm(join(folder, "posts/old/only.md"));
  await expectNewBuild(["notes/second/", "notes/moon-jar/"]);
});
