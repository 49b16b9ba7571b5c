import { spawnSync } from "node:child_process";
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { OTHER_USER } from "../support/asOtherUser/otherUser.ts";
import { hashFiles } from "../support/checks/hashFiles.ts";

let folder: string;
const path = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-system-"));
  await chmod(folder, 0o755);
  await mkdir(path("content/posts"), { recursive: true });
  await mkdir(path("parent"));
  await write("First text.");
  const { status, printed } = build();
  if (status !== 0) throw new Error(printed);
});
afterAll(() => rm(folder, { recursive: true }));

const write = (text: string) => writeFile(path("content/posts/a.md"), `# A\n\n${text}`);

interface Options {
  env?: Record<string, string>;
  outDir?: string;
  user?: typeof OTHER_USER;
  /** Shell code before the command, such as limits. */
  limits?: string;
}

function build({ env = {}, outDir = path("parent/site"), user = {}, limits = "" }: Options = {}) {
  const command = `${limits} exec "${process.execPath}" lib/node/cli.js build "${path("content")}" --out "${outDir}"`;
  const { status, stdout, stderr } = spawnSync("sh", ["-c", command], {
    encoding: "utf8",
    env: { ...process.env, OUT_DIR: outDir, ...env },
    ...user,
  });
  return { status, printed: stdout + stderr };
}

/** Returns the last printed line. Progress is printed on separate lines. */
const lastLine = ({ printed }: { printed: string }) => printed.trim().split("\n").at(-1);

describe("a build that can't write", () => {
  test.each([
    [
      "ENOSPC",
      /site can't be written: the disk is full; free some space, or choose a folder on another disk\.$/,
    ],
    ["EDQUOT", /site can't be written: your disk quota is used up; delete what you don't need/],
    ["EIO", /site can't be written: the disk reported a failure; check the disk/],
    ["EBUSY", /site can't be written: another program is using it; close that program/],
    ["EROFS", /can't be written: the disk is read-only; mount it for writing/],
    ["EMFILE", /can't be opened: too many files are open at once; raise the limit/],
  ])(
    "a build that fails with %s leaves the existing site unchanged, and reports the reason in one sentence",
    async (code, expected) => {
      const before = await hashFiles(path("parent/site"));
      await write(`Text of a build that fails with ${code}.`);
      const preload = pathToFileURL(resolve("test/support/runner/failWrites.js")).href;
      const ended = build({ env: { NODE_OPTIONS: `--import=${preload}`, FAIL_WITH: code } });
      expect(ended.status).toBe(1);
      expect(lastLine(ended)).toMatch(expected);
      expect(ended.printed).not.toMatch(/\n +at /);
      expect(await hashFiles(path("parent/site"))).toEqual(before);
    },
  );

  test("a build that exceeds its file size limit leaves the existing site unchanged, and reports this", async () => {
    const before = await hashFiles(path("parent/site"));
    await write("Text of a build with a limit.");
    const ended = build({ limits: "ulimit -f 20;" });
    expect(ended.status).toBe(1);
    expect(lastLine(ended)).toMatch(
      /can't be written: the file is larger than is allowed here; raise the limit/,
    );
    expect(await hashFiles(path("parent/site"))).toEqual(before);
  });

  test("a build into the folder of another user leaves the existing site unchanged, and reports this", async () => {
    const before = await hashFiles(path("parent/site"));
    await write("Text of another user.");
    const ended = build({ user: OTHER_USER });
    expect(ended.status).toBe(1);
    expect(lastLine(ended)).toMatch(
      /\/parent\/\S* can't be written: permission denied; give yourself write access \(`chmod u\+w`/,
    );
    expect(ended.printed).not.toMatch(/\n +at /);
    expect(await hashFiles(path("parent/site"))).toEqual(before);
  });
});

test("another user can build if no cache folder can be written, and gets one note that nothing is cached", async () => {
  await mkdir(path("own"));
  await chown(path("own"), OTHER_USER.uid ?? -1, OTHER_USER.gid ?? -1);
  await write("Text without a cache.");
  const env = { XDG_CACHE_HOME: path("parent") };
  const { status, printed } = build({ user: OTHER_USER, outDir: path("own/site"), env });
  const note = `node_modules/.cache and ${path("parent")}/maru can't be written, so nothing is cached`;
  expect(printed.split(note)).toHaveLength(2);
  expect(status).toBe(0);
  expect(await readFile(path("own/site/posts/a/index.html"), "utf8")).toContain("Text without a cache.");
});
