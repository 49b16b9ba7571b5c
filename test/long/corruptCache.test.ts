import {
  appendFile,
  copyFile,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildProcess } from "../support/build/buildProcess.ts";
import { copyProject, type ProjectCopy } from "../support/build/copyProject.ts";
import { writeRichSite } from "../support/corpus/richSite.ts";
import { hashFiles } from "../support/checks/hashFiles.ts";

/** Kinds of cache entries. Images have several kinds, because each is generated differently. */
const KINDS = ["maru-documents", "maru-outputs", "maru-images", "maru-images/cards", "maru-images/icons"];

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="#963" d="M0 0h9v9z"/></svg>';

let project: ProjectCopy;
let folder: string;
let hashes: Awaited<ReturnType<typeof hashFiles>>;

beforeAll(async () => {
  project = await copyProject();
  folder = await mkdtemp(join(tmpdir(), "maru-corrupt-"));
  await writeRichSite(join(folder, "content"));
  // Maru's own icons are drawn when it is packed.
  await writeFile(join(folder, "content/icon.svg"), ICON);
  await appendFile(join(folder, "content/site.yaml"), "\nfavicon: icon.svg\n");
  hashes = await build("cold");
  await build("warm");
  await cp(project.cache, join(folder, "saved"), { recursive: true, preserveTimestamps: true });
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await project.remove();
});

/** Builds the site into a folder and returns its files. */
async function build(name: string) {
  const outDir = join(folder, name);
  const { code, output } = await buildProcess({
    root: project.root,
    contentFolder: join(folder, "content"),
    outDir,
    env: { SITE_URL: "https://maru.example" },
  });
  if (code !== 0) throw new Error(output);
  return hashFiles(outDir);
}

async function entries(): Promise<string[]> {
  const found = await readdir(project.cache, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

/** Flips one bit per 300 bytes, and one bit of the last byte. */
function flipBits(bytes: Buffer): Buffer {
  const flipped = Buffer.from(bytes);
  for (let at = Math.min(10, bytes.length - 1); at < flipped.length; at += 300)
    flipped[at] = (flipped[at] ?? 0) ^ 4;
  if (flipped.length > 0) flipped.writeUInt8(flipped.readUInt8(flipped.length - 1) ^ 1, flipped.length - 1);
  return flipped;
}

const HARMS: [string, (path: string) => Promise<unknown>][] = [
  ["truncated to half", async (path) => truncate(path, Math.floor((await stat(path)).size / 2))],
  ["altered in some bits", async (path) => writeFile(path, flipBits(await readFile(path)))],
  ["empty", (path) => writeFile(path, "")],
  [
    "written by another version",
    (path) => writeFile(path, JSON.stringify({ version: 1, files: [], documents: {} })),
  ],
  [
    "longer than before",
    async (path) => writeFile(path, Buffer.concat([await readFile(path), Buffer.from("more")])),
  ],
  ["a folder", (path) => rm(path).then(() => mkdir(path))],
  ["a broken link", (path) => rm(path).then(() => symlink(join(path, "nothing"), path))],
];

/** Counts the cache entries of each kind. */
function countKinds(paths: readonly string[]): Record<string, number> {
  const kinds = KINDS.map((kind) => [
    kind,
    paths.filter((path) => relative(project.cache, path).startsWith(kind)).length,
  ]);
  return Object.fromEntries(kinds) as Record<string, number>;
}

test.each(HARMS)("a build writes the same bytes when every cache file is %s", async (name, harm) => {
  await rm(project.cache, { recursive: true, force: true });
  await cp(join(folder, "saved"), project.cache, { recursive: true, preserveTimestamps: true });
  const paths = await entries();
  const harmed = countKinds(paths);
  for (const path of paths) await harm(path);
  expect(Math.min(...Object.values(harmed))).toBeGreaterThan(0);
  expect(await build("warm")).toEqual(hashes);
  console.info(`${paths.length} files ${name}: ${JSON.stringify(harmed)}`);
});

test("a build writes the same bytes when cached documents and images are swapped with each other", async () => {
  await rm(project.cache, { recursive: true, force: true });
  await cp(join(folder, "saved"), project.cache, { recursive: true, preserveTimestamps: true });
  const paths = (await entries()).filter((path) => /maru-(?:documents|images)/.test(path));
  expect(paths.length).toBeGreaterThan(3);
  for (const [index, path] of paths.entries()) {
    const other = paths[(index + 1) % paths.length] as string;
    await copyFile(join(folder, "saved", relative(project.cache, other)), path);
  }
  expect(await build("warm")).toEqual(hashes);
});
