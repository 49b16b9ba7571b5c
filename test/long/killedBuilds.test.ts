import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { buildProcess, type Ended } from "../support/build/buildProcess.ts";
import { copyProject, type ProjectCopy } from "../support/build/copyProject.ts";
import { hashFiles } from "../support/checks/hashFiles.ts";

type FileHashes = ReadonlyMap<string, string>;
const VERSIONS = ["one", "two"] as const;
type Version = (typeof VERSIONS)[number];
const POSTS = 40;
const KILLS = 20;

let project: ProjectCopy;
let folder: string;
let outDir: string;
/** Duration of a build without cached texts, in milliseconds. */
let duration: number;
/** Hashes of the files of a complete build, by the version of the content. */
const hashesByVersion = new Map<Version, FileHashes>();

beforeAll(async () => {
  project = await copyProject();
  folder = await mkdtemp(join(tmpdir(), "maru-killed-"));
  outDir = join(folder, "out/dist");
  for (const version of VERSIONS) {
    await writeContent(version, version);
    await build(version);
    hashesByVersion.set(version, await siteFiles());
  }
  await deleteCachedTexts();
  duration = (await build("one")).took;
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await project.remove();
});

/** Writes a site whose posts contain its version. Version two lacks the first post. */
async function writeContent(version: Version, name: string): Promise<void> {
  const posts = join(folder, version, "posts");
  await mkdir(posts, { recursive: true });
  for (let index = version === "one" ? 0 : 1; index < POSTS; index += 1) {
    const text = `---\ndate: 2025-01-${(index % 28) + 1}\ntags: [tag${index % 9}]\n---\n\n# Post ${index}\n\n`;
    await writeFile(
      join(posts, `${index}.md`),
      `${text}Of version ${name}. \`code\`\n\n`.padEnd(3000, "마루 "),
    );
  }
}

const build = (version: Version, how: { killAfter?: number; stopAt?: string } = {}) =>
  buildProcess({ root: project.root, contentFolder: join(folder, version), outDir, ...how });

/** Deletes the cached texts, so that the next build compiles all of them. */
const deleteCachedTexts = () => rm(join(project.cache, "maru-documents"), { recursive: true, force: true });

/** Returns the hashes of the site's files, without Maru's internal files. */
async function siteFiles(): Promise<FileHashes> {
  const found = (await hashFiles(outDir)) ?? new Map<string, string>();
  return new Map([...found].filter(([path]) => !path.startsWith(".maru-")));
}

/** Returns which of the two sites the files belong to, or `a mix` if they belong to neither. */
function versionOf(found: FileHashes): Version | "a mix" {
  const isSame = (hashes: FileHashes) =>
    hashes.size === found.size && [...hashes].every(([path, hash]) => found.get(path) === hash);
  return VERSIONS.find((version) => isSame(hashesByVersion.get(version) as FileHashes)) ?? "a mix";
}

const versionInOutput = async () => versionOf(await siteFiles());

/** Lists Maru's internal files in the output folder. */
const internalFiles = async () => (await readdir(outDir)).filter((name) => name.startsWith(".maru-"));

/** Returns the paths of missing files that pages load. */
async function missingFiles(): Promise<string[]> {
  const present = await siteFiles();
  const pages = [...present.keys()].filter((path) => path.endsWith(".html"));
  const missing = pages.map(async (path) => {
    const html = await readFile(join(outDir, path), "utf8");
    const loaded = [
      ...html.matchAll(/(?:src|href|data-body)="\/([^"?#]+\.(?:js|css|json|png|svg|ico|woff2))"/g),
    ];
    return loaded.map(([, file = ""]) => file).filter((file) => !present.has(file));
  });
  expect(pages.length).toBeGreaterThan(POSTS);
  return (await Promise.all(missing)).flat();
}
const other = (version: Version): Version => (version === "one" ? "two" : "one");

/** Runs `maru preview` until it responds, and returns the HTTP status of the home page. */
async function preview(): Promise<number> {
  const port = await freePort();
  const args = ["lib/node/cli.js", "preview", "--out", outDir, "--port", String(port)];
  const child = spawn(process.execPath, args, { cwd: project.root, stdio: "ignore" });
  const ended = once(child, "close");
  try {
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const answer = await fetch(`http://localhost:${port}/`).catch(() => undefined);
      if (answer) return answer.status;
      if (child.exitCode !== null) throw new Error(`The preview ended with ${child.exitCode}.`);
      await sleep(50);
    }
    throw new Error("The preview never answered.");
  } finally {
    child.kill("SIGKILL");
    await ended;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

type Command = "a build" | "a preview";

/** Runs the next command after a kill and returns the version of the output. Throws if the output is incomplete. */
async function recover(command: Command, next: Version): Promise<Version> {
  const hasSucceeded = command === "a build" ? (await build(next)).code === 0 : (await preview()) === 200;
  const found = await versionInOutput();
  if (!hasSucceeded || found === "a mix") throw new Error(`After ${command}, the output is “${found}”.`);
  expect(await internalFiles()).toEqual([".maru-build.json"]);
  return found;
}

/** Returns a generator of pseudo-random numbers from 0 to 1 that is deterministic for a seed. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32;
}

test("a folder that mixes files of two sites, or lacks a file, is recognized as neither site", async () => {
  const [one, two] = VERSIONS.map((version) => hashesByVersion.get(version)) as [FileHashes, FileHashes];
  const differing = [...one].filter(([path, hash]) => two.get(path) !== hash);
  expect(differing.length).toBeGreaterThan(POSTS);
  const half = new Map([...two, ...[...one].slice(0, one.size / 2)]);
  const [path] = [...two.keys()];
  expect(versionOf(half)).toBe("a mix");
  expect(versionOf(new Map([...two].filter(([each]) => each !== path)))).toBe("a mix");
  expect(versionOf(one)).toBe("one");
});

describe("killed build", () => {
  beforeEach(async () => {
    await build("one");
  });

  test("a build killed at any moment leaves working pages, and the next command completes or undoes it", async () => {
    const random = createRandom(20_261_128);
    const found: string[] = [];
    let current: Version = "one";
    for (let index = 0; index < KILLS; index += 1) {
      // Two of three kills happen while the build writes and applies files.
      const part = index % 3 === 0 ? random() : 0.6 + 0.45 * random();
      // Every fifth build has no cache at all, so that it also draws icons again.
      const isCold = index % 5 === 4;
      await (isCold ? rm(project.cache, { recursive: true, force: true }) : deleteCachedTexts());
      const next = other(current);
      const { code } = await build(next, { killAfter: part * duration });
      // The time of a build changes with what else runs on the machine.
      duration *= code === 0 ? 0.85 : 1.05;
      const left = await versionInOutput();
      found.push(code === 0 ? "ended before" : left === current ? "old" : left === next ? "new" : left);
      expect(await missingFiles()).toEqual([]);
      const command = index % 2 === 0 ? "a preview" : "a build";
      const after = await recover(command, next);
      const expected: Version[] = command === "a build" || left === next ? [next] : [current, next];
      expect(expected).toContain(after);
      current = after;
    }
    console.info(`outputs after the kills: ${found.toSorted().join(", ")}`);
    expect(found.filter((each) => each === "old").length).toBeGreaterThan(5);
  });

  const POINTS: [stopAt: string, left: string, repaired: Version][] = [
    ["while files are staged", "one", "one"],
    ["before its changes are noted", "one", "one"],
    ["after its changes are noted", "one", "two"],
    ["while files are moved", "a mix", "two"],
    ["after the first page is replaced", "a mix", "two"],
    ["while old files are removed", "a mix", "two"],
    ["while the cache is written", "two", "two"],
  ];
  test.each(
    POINTS.flatMap((point) =>
      (["a build", "a preview"] as const).map((command) => [...point, command] as const),
    ),
  )(
    "a build killed %s leaves the site “%s” with working pages, and the site is “%s” after %s",
    async (stopAt, left, repaired, command) => {
      expect(await build("two", { stopAt })).toMatchObject({ code: null });
      expect(await versionInOutput()).toBe(left);
      expect(await missingFiles()).toEqual([]);
      expect(await recover(command, repaired)).toBe(repaired);
    },
  );
});

test("two concurrent builds of one output both succeed and leave the complete site of one of them", async () => {
  const found: string[] = [];
  for (const wait of [0, 0, 50, 150, 300]) {
    await deleteCachedTexts();
    const late = async (): Promise<Ended> => (await sleep(wait), build("two"));
    const both = await Promise.all([build("one"), late()]);
    expect(both.map(({ code, output }) => (code === 0 ? "" : output))).toEqual(["", ""]);
    const left = await versionInOutput();
    found.push(left);
    expect(VERSIONS).toContain(left);
    expect(await internalFiles()).toEqual([".maru-build.json"]);
  }
  console.info(`outputs of concurrent builds: ${found.join(", ")}`);
});
