import { EventEmitter } from "node:events";
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { compileHere } from "../../src/build/compile/compileHere.ts";
import type { CompileFiles } from "../../src/build/compile/job.ts";
import { createCompiler } from "../../src/build/compiler.ts";
import { readStates } from "../../src/build/contentStates.ts";
import { type LiveSite, openLiveSite } from "../../src/build/liveSite.ts";
import { type Compilation, createSiteCompiler } from "../../src/build/siteCompiler.ts";
import { holdCalls, nextTurn } from "../support/heldCalls.ts";

/** An event of a watcher: its kind, and a path in the content folder. */
type Event = [kind: "add" | "addDir" | "change" | "unlink" | "unlinkDir", path: string];
/** Changes the content folder, and tells what a watcher would report of that. */
type Step = () => Promise<Event[]>;

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
const post = (number: number, text = "") =>
  `---\ndate: 2025-01-${String(1 + (number % 28)).padStart(2, "0")}\n---\n# Post ${number}\n\n${text}\n`;
const square = (fill: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path fill="${fill}" d="M0 0h9v9z"/></svg>`;
const remove = (path: string) => rm(join(folder, path), { recursive: true });
const move = (from: string, to: string) => rename(join(folder, from), join(folder, to));
const each = <Item>(items: readonly Item[], change: (item: Item, index: number) => Promise<Event[]>) =>
  items.map(
    (item, index): Step =>
      () =>
        change(item, index),
  );
const save = (path: string, text: string): Step => {
  return async () => {
    await write(path, text);
    return [["change", path]];
  };
};
const names = Array.from({ length: 12 }, (_, number) => `posts/many/post-${number}.md`);

/** A result as JSON, functions left out. */
function plain({ site, problems }: Compilation): string {
  const { bodies, bodyKeys, documents, assets } = site;
  const maps = {
    bodies: [...bodies],
    bodyKeys: [...bodyKeys],
    documents: [...documents],
    assets: [...assets],
  };
  return JSON.stringify([{ ...site, ...maps }, problems], undefined, 1);
}

const rebuilt = async () => plain(await createCompiler(options).compile());

/** Opens a live site whose compilations end only when they are released, with what they made of the files when they began. */
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
    settle: async () => {},
    repeat(check) {
      checks.push(check);
      return () => void checks.splice(0);
    },
    onCompiled: () => {},
    onError: (cause) => void errors.push(cause),
  });
  /** Ends compilations, the newest first, until a promise is settled and none runs. */
  const release = async <Result>(until: Promise<Result>): Promise<Result> => {
    const progress = { isSettled: false };
    const settled = until.finally(() => (progress.isSettled = true));
    while (!progress.isSettled || held.length > 0) {
      held.pop()?.resolve();
      await nextTurn();
    }
    return settled;
  };
  const emit = (events: readonly Event[]) => {
    for (const [kind, path] of events) watcher.emit("all", kind, join(folder, path));
  };
  const isHeld = async () => {
    while (held.length === 0) await nextTurn();
  };
  return { opening, release, emit, isHeld, held, counts, errors, watched, watcher, checks };
}

const storms: [name: string, waves: () => Step[][]][] = [
  [
    "saves of the same post and of others",
    () => [
      each(names, async (path, index) => save(path, post(index, "First."))()),
      [save("posts/many/post-3.md", post(3, "Second.")), save("posts/many/post-3.md", post(3, "Third."))],
      [save("posts/many/post-3.md", post(3, "Fourth."))],
    ],
  ],
  [
    "deletions of many posts",
    () => {
      const drop = async (path: string): Promise<Event[]> => {
        await remove(path);
        return [["unlink", path]];
      };
      return [each(names.slice(0, 4), drop), each(names.slice(4, 8), drop), each(names.slice(8, 11), drop)];
    },
  ],
  [
    "renames, among them one of case alone and one from NFC to NFD",
    () => [
      each(names.slice(0, 9), async (path, index) => {
        await move(path, `posts/many/renamed-${index}.md`);
        return [
          ["unlink", path],
          ["add", `posts/many/renamed-${index}.md`],
        ];
      }),
      [
        async () => {
          await move("posts/many/post-10.md", "posts/many/Post-10.md");
          return [["unlink", "posts/many/post-10.md"], ["add", "posts/many/Post-10.md"]]; // prettier-ignore
        },
        async () => {
          await write("posts/한글.md", "글.\n");
          await move("posts/한글.md", `posts/${"한글".normalize("NFD")}.md`);
          return [["add", `posts/${"한글".normalize("NFD")}.md`]];
        },
      ],
    ],
  ],
  [
    "folders that are moved and removed, reported as folders alone",
    () => [
      [
        async () => {
          await move("posts/jar", "posts/vase");
          return [["unlinkDir", "posts/jar"]];
        },
        async () => {
          await remove("posts/many");
          return [["unlinkDir", "posts/many"]];
        },
      ],
      [
        async () => {
          await move("pages", "about");
          await move("about", "pages");
          return [["unlinkDir", "pages"]];
        },
      ],
    ],
  ],
  [
    "changes of site.yaml",
    () => [
      [save("site.yaml", "title: One\npermalink: /{yyyy}/{slug}/\n")],
      [save("site.yaml", "title: [\n"), save("site.yaml", "title: Two\npermalink: /notes/{slug}/\n")],
      [
        async () => {
          await remove("site.yaml");
          return [["unlink", "site.yaml"]];
        },
        save("site.yaml", "title: Three\nposts: posts/jar\n"),
      ],
    ],
  ],
  [
    "an image that is replaced, removed and put back while posts compile",
    () => [
      [save("posts/jar/jar.svg", square("green"))],
      [
        async () => {
          await remove("posts/jar/jar.svg");
          return [["unlink", "posts/jar/jar.svg"]];
        },
      ],
      [save("posts/jar/jar.svg", square("blue"))],
    ],
  ],
  [
    "saves by a temporary file that is renamed over the post",
    () => [
      each([1, 2, 3], async (number) => {
        await write("posts/jar/index.md~", `---\ndate: 2024-11-3${number}\n---\n# Jar ${number}\n`);
        await move("posts/jar/index.md~", "posts/jar/index.md");
        return [
          ["add", "posts/jar/index.md~"],
          ["unlink", "posts/jar/index.md~"],
          ["change", "posts/jar/index.md"],
        ];
      }),
      [save("posts/jar/index.md", "---\ndate: 2024-11-30\n---\n# Jar again\n")],
    ],
  ],
  [
    "a post that is removed and comes back with an error",
    () => [
      [
        async () => {
          await remove("posts/many/post-3.md");
          return [["unlink", "posts/many/post-3.md"]];
        },
      ],
      [save("posts/many/post-3.md", "---\ndate: 2025-02-31\n---\n# Broken\n")],
    ],
  ],
  [
    "a post that becomes a symbolic link, which is not followed",
    () => [
      [
        async () => {
          await move("posts/many/post-4.md", "kept.md");
          await symlink(join(folder, "kept.md"), join(folder, "posts/many/post-4.md"));
          return [["change", "posts/many/post-4.md"]];
        },
      ],
      [save("posts/many/post-5.md", post(5, "Saved."))],
    ],
  ],
];

test.each(storms)("after %s during compilations, the site equals a new build", async (_, waves) => {
  const { opening, release, emit, isHeld, held, counts, errors } = await openHeld();
  await isHeld();
  const steps = waves();
  for (const [index, wave] of steps.entries()) {
    for (const step of wave) {
      emit(await step());
      await nextTurn();
    }
    // The compilation that runs has read what is outdated now; the next one begins.
    held.shift()?.resolve();
    if (index < steps.length - 1) await isHeld();
  }
  const live = await release(opening);
  await release(live.update());
  expect(plain(live.current())).toBe(await rebuilt());
  expect(errors).toEqual([]);
  expect(counts.most).toBe(1);
  // One for each wave, the first one, and the last one that was requested.
  expect(counts.compilations).toBeLessThanOrEqual(steps.length + 3);
});

test("a compilation that fails is reported, and the next one shows the newest texts", async () => {
  let isFailing = false;
  const { opening, release, emit, errors } = await openHeld(async (jobs) => {
    if (isFailing) throw new Error("a thread ended");
    return compileHere(jobs);
  });
  const live = await release(opening);
  const before = plain(live.current());
  isFailing = true;
  emit(await save("posts/jar/jar.svg", square("green"))());
  await release(live.update());
  expect(errors.map(String)).toContain("Error: a thread ended");
  expect(plain(live.current())).toBe(before);
  isFailing = false;
  await release(live.update());
  expect(plain(live.current())).toBe(await rebuilt());
});

test("a content folder that is removed and made again is watched and compiled again", async () => {
  const { opening, release, emit, errors, watched } = await openHeld();
  const live = await release(opening);
  await rename(folder, `${folder}-elsewhere`);
  emit([["unlinkDir", ""]]);
  await release(live.update());
  expect(String(errors[0])).toContain("There is no content folder");
  expect(watched).toEqual([folder, folder]);
  await rename(`${folder}-elsewhere`, folder);
  await write("posts/new.md", "New.\n");
  emit([["addDir", ""]]);
  await release(live.update());
  expect(plain(live.current())).toBe(await rebuilt());
});

test.each([
  ["the first compilation", async () => {}],
  [
    "the compilation after a new folder",
    async (site: Awaited<ReturnType<typeof openHeld>>) => {
      const live = await site.release(site.opening);
      await mkdir(join(folder, "posts/new"));
      site.emit([["addDir", "posts/new"]]);
      await site.isHeld();
      return live;
    },
  ],
])("files that come during %s without an event are in the site", async (_, begin) => {
  const site = await openHeld();
  const opened = (await begin(site)) as LiveSite | undefined;
  await site.isHeld();
  await write("posts/new/unreported.md", "Unreported.\n");
  await write("posts/jar/jar.svg", square("black"));
  const live = opened ?? (await site.release(site.opening));
  const { compilations } = site.counts;
  await site.release(expect.poll(() => site.counts.compilations).toBeGreaterThan(compilations));
  await site.release(expect.poll(() => plain(live.current())).toBe(await rebuilt()));
});

test("what changed before the watcher was ready is compiled when it is, and nothing is compiled otherwise", async () => {
  const { opening, release, watcher, counts } = await openHeld();
  const live = await release(opening);
  await nextTurn();
  const { compilations } = counts;
  await write("posts/unreported.md", "Unreported.\n");
  watcher.emit("ready");
  await release(expect.poll(() => counts.compilations).toBeGreaterThan(compilations));
  await release(live.update());
  expect(plain(live.current())).toBe(await rebuilt());
});

test("a folder that takes the place of another without an event is found, and so is each later change in it", async () => {
  const { opening, release, counts, checks } = await openHeld();
  const live = await release(opening);
  const [check] = checks;
  const found = async () => {
    const { compilations } = counts;
    check?.();
    await release(expect.poll(() => counts.compilations).toBeGreaterThan(compilations));
    await release(live.update());
    expect(plain(live.current())).toBe(await rebuilt());
  };
  await write("new/only.md", "Only.\n");
  await move("posts/many", "former");
  await move("new", "posts/many");
  await found();
  await write("posts/many/only.md", "Only this.\n");
  await found();
  await live.close();
  expect(checks).toEqual([]);
});

test("a check compiles nothing when nothing changed, or when only a file of a watched folder was saved", async () => {
  const { opening, release, counts, checks } = await openHeld();
  const live = await release(opening);
  await release(live.update());
  const { compilations } = counts;
  checks[0]?.();
  await readStates(folder, { withFiles: true });
  await write("posts/many/post-1.md", post(1, "Saved."));
  checks[0]?.();
  for (let visits = 0; visits < 5; visits++) await readStates(folder, { withFiles: true });
  expect(counts.compilations).toBe(compilations);
});

test("a first compilation that fails rejects with its cause", async () => {
  await rm(folder, { recursive: true });
  const { opening } = await openHeld();
  await expect(opening).rejects.toThrow("There is no content folder");
  await mkdir(folder);
});
