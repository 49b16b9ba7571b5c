import { cp, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildProcess } from "../support/build/buildProcess.ts";
import { copyProject, type ProjectCopy } from "../support/build/copyProject.ts";
import { writeRichSite } from "../support/corpus/richSite.ts";
import { hashFiles } from "../support/checks/hashFiles.ts";

const POST = "posts/photos/2025-03-01-photos.md";

let projects: ProjectCopy[];
let folder: string;
let content: string;
let hashes: Awaited<ReturnType<typeof hashFiles>>;

beforeAll(async () => {
  projects = await Promise.all([copyProject(), copyProject()]);
  folder = await mkdtemp(join(tmpdir(), "maru-same-"));
  content = join(folder, "content");
  await writeRichSite(content);
  hashes = await build("cold", { env: { TZ: "UTC", LANG: "C", LC_ALL: "C" } });
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  for (const project of projects) await project.remove();
});

interface How {
  env: Record<string, string>;
  /** Index of the copy of the project that builds the site. */
  by?: 0 | 1;
  from?: string;
}

/** Builds the site into a folder and returns the hash of each file. */
async function build(name: string, { env, by = 0, from = content }: How) {
  const { root } = projects[by] as ProjectCopy;
  const outDir = join(folder, "out", name);
  const { code, output } = await buildProcess({
    root,
    contentFolder: from,
    outDir,
    env: { SITE_URL: "https://maru.example", ...env },
  });
  if (code !== 0) throw new Error(output);
  return hashFiles(outDir);
}

/** Copies the content file by file in reverse order, with other modification times. */
async function copyBackwards(to: string): Promise<void> {
  const entries = await readdir(content, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(content.length + 1));
  for (const [index, path] of paths.toSorted().toReversed().entries()) {
    await mkdir(dirname(join(to, path)), { recursive: true });
    await cp(join(content, path), join(to, path));
    await utimes(join(to, path), 1_000_000_000 + index, 1_000_000_000 + index);
  }
}

const SEOUL = { TZ: "Asia/Seoul", LANG: "ko_KR.UTF-8", LC_ALL: "ko_KR.UTF-8" };
const TURKEY = { TZ: "America/Los_Angeles", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" };

test("a build with a cache writes the same bytes in another time zone and locale", async () => {
  expect(hashes?.size).toBeGreaterThan(100);
  expect(await build("cold", { env: SEOUL })).toEqual(hashes);
});

test("a build without a cache by another copy of the project writes the same bytes in a third time zone and locale", async () => {
  expect(await build("other", { env: TURKEY, by: 1 })).toEqual(hashes);
});

test("a build writes the same bytes from a copy of the content with another folder, file order and modification times", async () => {
  const copy = join(folder, "a copy/내용");
  await copyBackwards(copy);
  expect(await build("copied", { env: TURKEY, from: copy })).toEqual(hashes);
  await rm((projects[1] as ProjectCopy).cache, { recursive: true });
  expect(await build("copied again", { env: SEOUL, by: 1, from: copy })).toEqual(hashes);
});

test("adding a word to a post changes more than two files of the site", async () => {
  await writeFile(join(content, POST), `${await readFile(join(content, POST), "utf8")}\n더.\n`);
  const changed = await build("cold", { env: SEOUL });
  const differing = [...(hashes ?? [])].filter(([path, hash]) => changed?.get(path) !== hash);
  console.info(`five builds of ${hashes?.size} files are the same; a word more changes ${differing.length}`);
  expect(differing.length).toBeGreaterThan(2);
});
