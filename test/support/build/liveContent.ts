import { EventEmitter } from "node:events";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { compileHere } from "../../../src/node/content/compile/compileInThread.ts";
import type { CompileFiles } from "../../../src/node/content/compile/job.ts";
import { createCompiler } from "../../../src/node/site/createCompiler.ts";
import { openLiveSite } from "../../../src/node/server/liveSite.ts";
import { type Compilation, createSiteCompiler } from "../../../src/node/site/siteCompiler.ts";
import { holdCalls, nextTurn } from "../runner/heldCalls.ts";

/** An event of a file watcher: its kind, and a path in the content folder. */
export type WatchEvent = [kind: "add" | "addDir" | "change" | "unlink" | "unlinkDir", path: string];
/** Changes the content folder and returns the events that a watcher would report. */
export type Step = () => Promise<WatchEvent[]>;

/** Paths of the posts at the beginning of each test. */
export const names = Array.from({ length: 12 }, (_, number) => `posts/many/post-${number}.md`);

export const post = (number: number, text = "") =>
  `---\ndate: 2025-01-${String(1 + (number % 28)).padStart(2, "0")}\n---\n# Post ${number}\n\n${text}\n`;
export const square = (fill: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path fill="${fill}" d="M0 0h9v9z"/></svg>`;

/** Serializes a compilation as JSON, without functions. */
export function plain({ site, problems }: Compilation): string {
  const { bodies, bodyKeys, documents, assets } = site;
  const maps = {
    bodies: [...bodies],
    bodyKeys: [...bodyKeys],
    documents: [...documents],
    assets: [...assets],
  };
  return JSON.stringify([{ ...site, ...maps }, problems], undefined, 1);
}

/** Creates a content folder for each test of a file. Returns functions that change and compile it. */
export function createLiveContent() {
  let folder: string;
  let options: { contentFolder: string; base: string; siteUrl: undefined; drafts: boolean };
  beforeEach(async () => {
    const parent = await mkdtemp(join(tmpdir(), "maru-live-"));
    folder = join(parent, "content");
    options = { contentFolder: folder, base: "/", siteUrl: undefined, drafts: true };
    for (let number = 0; number < 12; number++) await write(`posts/many/post-${number}.md`, post(number));
    await write("posts/jar/index.md", "---\ndate: 2024-11-30\n---\n# Jar\n\n![The jar](jar.svg)\n");
    await write("posts/jar/jar.svg", square("red"));
    await write("pages/about.md", "# About\n\n[Jar](../posts/jar/index.md)\n");
  });
  afterEach(() => rm(dirname(folder), { recursive: true }));

  async function write(path: string, text: string): Promise<void> {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const remove = (path: string) => rm(join(folder, path), { recursive: true });
  const move = (from: string, to: string) => rename(join(folder, from), join(folder, to));
  const save = (path: string, text: string): Step => {
    return async () => {
      await write(path, text);
      return [["change", path]];
    };
  };

  /** Compiles the folder from the beginning with a new compiler. */
  const rebuilt = async () => plain(await createCompiler(options).compile());

  /**
   * Opens a live site whose compilations are held until a test releases them. A compilation's result contains the files as they were at its
   * start.
   */
  async function openHeld(onFiles: CompileFiles = compileHere) {
    const { call: hold, calls: held } = holdCalls();
    const watcher = new EventEmitter() as EventEmitter & { add(path: string): EventEmitter };
    const watched: string[] = [];
    watcher.add = (path) => watcher.setMaxListeners(watched.push(path) + 10);
    const counts = { compilations: 0, running: 0, most: 0 };
    const errors: unknown[] = [];
    const checks: (() => void)[] = [];
    const compileFiles: CompileFiles = async (jobs) => {
      counts.compilations++;
      counts.most = Math.max(counts.most, ++counts.running);
      try {
        const results = await onFiles(jobs);
        await hold();
        return results;
      } finally {
        counts.running--;
      }
    };
    const opening = openLiveSite({
      contentFolder: folder,
      compiler: createSiteCompiler({ ...options, compileFiles }),
      watcher: watcher as unknown as Parameters<typeof openLiveSite>[0]["watcher"],
      waitForQuiet: async () => {},
      repeat(check) {
        checks.push(check);
        return () => void checks.splice(0);
      },
      onCompiled: () => {},
      onError: (cause) => void errors.push(cause),
    });
    /** Releases compilations, newest first. Ends when the promise has resolved or rejected and no compilation is running. */
    const release = async <Result>(until: Promise<Result>): Promise<Result> => {
      const progress = { isDone: false };
      const done = until.finally(() => (progress.isDone = true));
      while (!progress.isDone || held.length > 0) {
        held.pop()?.resolve();
        await nextTurn();
      }
      return done;
    };
    const emit = (events: readonly WatchEvent[]) => {
      for (const [kind, path] of events) watcher.emit("all", kind, join(folder, path));
    };
    const isHeld = async () => {
      while (held.length === 0) await nextTurn();
    };
    return { opening, release, emit, isHeld, held, counts, errors, watched, watcher, checks };
  }

  return { pathOf: (below = "") => join(folder, below), write, remove, move, save, rebuilt, openHeld };
}
