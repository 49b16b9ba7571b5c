import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { serveDev } from "../../../src/node/server/dev.ts";
import { EVENTS_PATH, type LiveState, serverOf } from "../../../src/shared/live/liveState.ts";
import { OTHER_USER } from "../../support/asOtherUser/otherUser.ts";
import { startDevServer } from "../../support/build/devServer.ts";
import { type EventStream, openEventStream } from "../../support/build/eventStream.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-dev-"));
  await cp("test/fixtures/site", folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

const versionIn = (html: string) => /data-dev="([^"]+)"/.exec(html)?.[1];

/** Reads states until one fulfils the condition. */
async function waitForState(
  stream: EventStream,
  isAwaited: (state: LiveState) => boolean,
): Promise<LiveState> {
  for (let state = await stream.next(); state; state = await stream.next())
    if (isAwaited(state)) return state;
  throw new Error("The stream ended.");
}

test("a page contains the version that its events begin with, and each compilation and each server has another one", async () => {
  const server = await startDevServer({ contentFolder: folder, base: "/log/" });
  const shown = async () => versionIn(await (await fetch(server.url)).text());
  const stream = await openEventStream(server.url + EVENTS_PATH);
  const begun = await waitForState(stream, () => true);
  expect(begun).toEqual({ version: expect.any(String), base: "/log/", errors: "" });
  expect(await shown()).toBe(begun.version);

  await writeFile(join(folder, "posts/broken.md"), "---\ndate: 2025-02-30\n---\nBroken.\n");
  const broken = await waitForState(stream, ({ errors }) => errors !== "");
  expect(broken.errors).toMatch(/^posts\/broken\.md:2: date: found `2025-02-30`/);
  expect(broken.version).not.toBe(begun.version);
  expect(serverOf(broken.version)).toBe(serverOf(begun.version));
  await expect.poll(shown).not.toBe(begun.version);
  await server.close();

  const restarted = await startDevServer({ contentFolder: folder, base: "/log/" });
  const version = versionIn(await (await fetch(restarted.url)).text()) ?? "";
  await restarted.close();
  expect(serverOf(version)).not.toBe(serverOf(begun.version));
});

test("a problem is printed once, however often the site is compiled, and its fix is printed too", async () => {
  const server = await startDevServer({ contentFolder: folder, base: "/log/" });
  const stream = await openEventStream(server.url + EVENTS_PATH);
  const post = join(folder, "posts/2024/moon-jar/index.md");
  const text = await readFile(post, "utf8");
  await writeFile(post, text.replace("2024-11-30", "2024-11-31"));
  const broken = await waitForState(stream, ({ errors }) => errors !== "");
  await writeFile(join(folder, "posts/another.md"), "# Another\n");
  await waitForState(stream, ({ version }) => version !== broken.version);
  await writeFile(post, text);
  await waitForState(stream, ({ errors }) => errors === "");
  await server.close();
  const count = (pattern: RegExp) => server.printed.filter((line) => pattern.test(line)).length;
  expect(count(/moon-jar\/index\.md:2: error: date: found `2024-11-31`/)).toBe(1);
  expect(count(/^1 problem fixed$/)).toBe(1);
  expect(server.printed.at(-1)).toMatch(/^\d\d:\d\d:\d\d 7 posts, 3 pages, 1 draft among them; 1 warning$/);
});

test("each save of a file that is saved several times in quick succession is shown", async () => {
  const server = await startDevServer({ contentFolder: folder });
  const stream = await openEventStream(server.url + EVENTS_PATH);
  const post = join(folder, "posts/2024/moon-jar/index.md");
  const text = await readFile(post, "utf8");
  await writeFile(post, text.replace("2024-11-30", "2024-11-31"));
  await waitForState(stream, ({ errors }) => errors !== "");
  for (const day of ["2024-11-32", "2024-11-33", "2024-11-34"]) {
    await writeFile(post, text.replace("2024-11-30", day));
    // chokidar reports the first change and drops those of the next 50 ms.
    const state = await waitForState(stream, ({ errors }) => errors.includes(day));
    expect(state.errors).toContain(`found \`${day}\``);
  }
  await server.close();
});

test("only GET opens a stream of events", async () => {
  const server = await startDevServer({ contentFolder: folder });
  const statusOf = async (method: string) =>
    (await fetch(server.url + EVENTS_PATH, { method, signal: AbortSignal.timeout(10_000) })).status;
  expect([await statusOf("POST"), await statusOf("HEAD")]).toEqual([405, 404]);
  await server.close();
});

/** Returns the kinds of open handles: sockets, watchers, timers and threads. */
const openHandles = () =>
  process
    .getActiveResourcesInfo()
    .filter((kind) => !/Timeout|Immediate|Pipe|FSReq|TickObject/.test(kind))
    .toSorted();

test("a closed server has no open sockets, watchers and threads, even with open pages", async () => {
  // The first server starts what remains for the process, such as its thread pool.
  await (await startDevServer({ contentFolder: folder })).close();
  await expect.poll(openHandles).not.toContain("FSEventWrap");
  const before = openHandles();
  const server = await startDevServer({ contentFolder: folder });
  const streams = await Promise.all([1, 2, 3].map(() => openEventStream(server.url + EVENTS_PATH)));
  for (const stream of streams) await stream.next();
  expect(openHandles().length).toBeGreaterThan(before.length);
  await server.close();
  await expect.poll(openHandles).toEqual(before);
});

test("a content folder that does not exist is an error that is not printed twice, and leaves nothing open", async () => {
  const before = openHandles();
  const print = vi.spyOn(console, "error");
  const project = { outDir: "/nowhere/dist", base: undefined, siteUrl: undefined, drafts: false };
  await expect(serveDev({ ...project, contentFolder: join(folder, "nothing") })).rejects.toThrow(
    "There is no content folder",
  );
  expect(print).not.toHaveBeenCalled();
  print.mockRestore();
  await expect.poll(openHandles).toEqual(before);
});

test("a folder that becomes unreadable is reported, and the server continues", async () => {
  const cache = join(folder, "cache");
  await mkdir(cache);
  for (const path of [folder, cache]) await chmod(path, 0o777);
  const server = spawn(process.execPath, ["lib/node/cli.js", "dev", join(folder, "posts"), "--port", "0"], {
    ...OTHER_USER,
    env: { ...process.env, MARU_CACHE_FOLDER: cache, NODE_ENV: "" },
  });
  let printed = "";
  for (const stream of [server.stdout, server.stderr])
    stream.on("data", (part) => void (printed += String(part)));
  await expect.poll(() => printed).toContain("Local:");
  const locked = join(folder, "posts/locked");
  await mkdir(locked);
  await chmod(locked, 0);
  await expect.poll(() => printed).toContain("locked can't be read: permission denied");
  await chmod(locked, 0o755);
  await writeFile(join(locked, "readable.md"), "---\ndate: 2025-02-30\n---\nAgain.\n");
  await expect.poll(() => printed).toContain("readable.md:2: error");
  const closed = once(server, "close");
  server.kill();
  expect(await closed).toEqual([143, null]);
});
