import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkOutput } from "./checkOutput.ts";

let output: string;
beforeEach(async () => {
  output = await mkdtemp(join(tmpdir(), "maru-output-"));
  for (const page of ["posts/a", "posts/b", "tags/태그-2", "tags/태그-2/page/2", "tags/page/1"]) {
    await mkdir(join(output, page), { recursive: true });
    await writeFile(join(output, page, "index.html"), "<p>Edited.</p>");
  }
});
afterEach(() => rm(output, { recursive: true }));

const check = (expected: Parameters<typeof checkOutput>[1]) =>
  checkOutput({ engine: "Plain", output }, expected);

test("checkOutput accepts a build with every page, without counting further pages of a list", async () => {
  await expect(check({ posts: 2, tags: 1 })).resolves.toBeUndefined();
});

test("checkOutput refuses a build that lacks pages and reports how many it has", async () => {
  await expect(check({ posts: 3, tags: 1 })).rejects.toThrow(
    "Plain: found 2 pages below posts/, expected 3.",
  );
  await expect(check({ posts: 2, tags: 2 })).rejects.toThrow("found 1 pages below tags/, expected 2.");
});

test("checkOutput refuses a build that lacks the last edit", async () => {
  const edited = { post: "a", sentence: "Edited." };
  await expect(check({ posts: 2, tags: 1, edited })).resolves.toBeUndefined();
  await expect(
    check({ posts: 2, tags: 1, edited: { ...edited, sentence: "Edited again." } }),
  ).rejects.toThrow("the page of a lacks «Edited again.»");
});
