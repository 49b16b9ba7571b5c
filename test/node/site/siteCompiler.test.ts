import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { compileHere } from "../../../src/node/content/compile/compileInThread.ts";
import { createCompiler } from "../../../src/node/site/createCompiler.ts";
import { createSourceReader } from "../../../src/node/files/readSource.ts";
import { createSiteCompiler } from "../../../src/node/site/siteCompiler.ts";
import { holdCalls } from "../../support/runner/heldCalls.ts";

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "maru-saves-"))));
afterAll(async () => {
  vi.useRealTimers();
  await rm(folder, { recursive: true });
});

/** Modification time of the next file, in seconds. Each file gets a different time, which some disks do not ensure. */
let writtenAt = Date.now() / 1000;

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
  writtenAt += 1;
  await utimes(join(folder, path), writtenAt, writtenAt);
}

const compiler = (read?: ReturnType<typeof createSourceReader>) =>
  createCompiler({ contentFolder: folder, base: "/", siteUrl: undefined, ...(read && { read }) });

/** Returns the result of compiling the folder, as JSON. */
async function compiled(by: ReturnType<typeof compiler>): Promise<string> {
  const { site, problems } = await by.compile();
  const { bodies, bodyKeys, documents } = site;
  const whole = { ...site, bodies: [...bodies], bodyKeys: [...bodyKeys], documents: [...documents] };
  return JSON.stringify([whole, problems], undefined, 1);
}

const TARGET = "---\ntitle: 목표\ndate: 2025-01-01\n---\n\n## 여기\n\n글.\n";

test("after each of several saves, the incremental result equals that of a full compilation, and an unchanged file is not read again", async () => {
  await write("posts/target.md", TARGET);
  await write(
    "posts/from.md",
    "---\ndate: 2025-01-02\n---\n\n[x](target.md#여기), [[목표]] and [y](#nowhere).\n",
  );
  await write(
    "posts/alone.md",
    "# Alone\n\nNo link, but a [note](https://example.org/)[^1].\n\n[^1]: Here.\n",
  );
  await write("pages/about.md", "# About\n\n[x](../posts/target.md)\n");
  // An hour later, so that modification times show whether files changed.
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3_600_000 });
  const read = vi.fn<ReturnType<typeof createSourceReader>>(createSourceReader());
  const running = compiler(read);
  const seen = new Set([await compiled(running)]);
  const saves: [string, string][] = [
    ["posts/target.md", TARGET.replace("목표", "다른 제목")],
    ["posts/target.md", TARGET.replace("title", "slug: else\ntitle")],
    ["posts/target.md", TARGET.replace("여기", "저기")],
    ["posts/target.md", TARGET.replace("title", "aliases: [/posts/alone/, /old/]\ntitle")],
    ["posts/target.md", TARGET.replace("title", "draft: true\ntitle")],
    ["posts/target.md", TARGET],
    ["posts/from.md", "---\ndate: 2025-01-02\n---\n\nNo link any more.\n"],
    ["posts/alone.md", "# Alone\n\n[x](target.md)\n"],
    // As long as the preceding text, so that the file size does not change.
    ["posts/alone.md", "# Alone\n\n[y](target.md)\n"],
    ["pages/about.md", "# About\n\n[x](/posts/alone/)\n"],
    ["site.yaml", "title: 마루\npermalink: /{yyyy}/{slug}/\n"],
  ];
  for (const [path, text] of saves) {
    await write(path, text);
    const site = await compiled(running);
    expect(site, path).toBe(await compiled(compiler()));
    seen.add(site);
  }
  // One of the saves restores an earlier site.
  expect(seen.size).toBe(saves.length);
  const of = (name: string) =>
    read.mock.results.filter((_, call) => read.mock.calls[call]?.[0].endsWith(name));
  const texts = new Set(of("about.md").map(({ value }) => value));
  expect([of("about.md").length, texts.size]).toEqual([saves.length + 1, 2]);
});

test("after a reset, a file that changed during compilation is read again, and a deleted file has no result", async () => {
  await write("posts/jar.md", "---\ndate: 2025-01-01\n---\n\n![The jar](jar.svg)\n");
  const square = (fill: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path fill="${fill}" d="M0 0h9v9z"/></svg>`;
  await write("posts/jar.svg", square("red"));
  const { call: hold, calls } = holdCalls();
  let began = () => {};
  const begun = new Promise<void>((resolve) => (began = resolve));
  const running = createSiteCompiler({
    contentFolder: folder,
    base: "/",
    siteUrl: undefined,
    compileFiles: async (jobs) => {
      const results = await compileHere(jobs);
      began();
      if (calls.length === 0) await hold();
      return results;
    },
  });
  const outdated = compiled(running);
  await begun;
  await write("posts/jar.svg", square("green"));
  running.reset();
  calls[0]?.resolve();
  expect(await compiled(compiler())).not.toBe(await outdated);
  expect(await compiled(running)).toBe(await compiled(compiler()));

  await rm(join(folder, "posts/jar.md"));
  await compiled(running);
  await write("posts/jar.md", "---\ndate: 2025-02-31\n---\n\nBroken.\n");
  expect(await compiled(running)).toBe(await compiled(compiler()));
});
