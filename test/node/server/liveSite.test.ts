import { mkdir, rename, rm } from "node:fs/promises";
import { expect, test } from "vitest";
import { compileHere } from "../../../src/node/content/compile/compileInThread.ts";
import { readStates } from "../../../src/node/content/folders/contentStates.ts";
import type { LiveSite } from "../../../src/node/server/liveSite.ts";
import { createLiveContent, plain, post, square } from "../../support/build/liveContent.ts";
import { nextTurn } from "../../support/runner/heldCalls.ts";

const { pathOf, write, move, save, rebuilt, openHeld } = createLiveContent();

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

test("a content folder that is removed and created again is watched and compiled again", async () => {
  const { opening, release, emit, errors, watched } = await openHeld();
  const live = await release(opening);
  await rename(pathOf(), `${pathOf()}-elsewhere`);
  emit([["unlinkDir", ""]]);
  await release(live.update());
  expect(String(errors[0])).toContain("There is no content folder");
  expect(watched).toEqual([pathOf(), pathOf()]);
  await rename(`${pathOf()}-elsewhere`, pathOf());
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
      await mkdir(pathOf("posts/new"));
      site.emit([["addDir", "posts/new"]]);
      await site.isHeld();
      return live;
    },
  ],
])("files that are added without an event during %s are in the site", async (_, begin) => {
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

test("changes before the watcher is ready are compiled as soon as it is ready; without changes nothing is compiled", async () => {
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

test("a folder that replaces another without an event is detected, and so is each later change in it", async () => {
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

test("a check compiles nothing if nothing changed, or if only a file in a watched folder was saved", async () => {
  const { opening, release, counts, checks } = await openHeld();
  const live = await release(opening);
  await release(live.update());
  const { compilations } = counts;
  checks[0]?.();
  await readStates(pathOf(), { withFiles: true });
  await write("posts/many/post-1.md", post(1, "Saved."));
  checks[0]?.();
  for (let visits = 0; visits < 5; visits++) await readStates(pathOf(), { withFiles: true });
  expect(counts.compilations).toBe(compilations);
});

test("opening a live site rejects with the error of the first compilation, which is not reported twice", async () => {
  await rm(pathOf(), { recursive: true });
  const { opening, errors } = await openHeld();
  await expect(opening).rejects.toThrow("There is no content folder");
  expect(errors).toEqual([]);
  await mkdir(pathOf());
});
