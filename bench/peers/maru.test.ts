import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { siteOf } from "./maru.ts";

test("a site for Maru has its own cache, which is removed with the output before a cold build", async () => {
  const folder = await mkdtemp(join(tmpdir(), "maru-bench-site-"));
  const { command, cache, output, clean } = siteOf("content", folder);
  expect(command.env).toEqual({ MARU_CACHE_FOLDER: cache });
  for (const path of [cache, output, join(folder, "content")]) await mkdir(path);
  await clean();
  expect(await readdir(folder)).toEqual(["content"]);
  await rm(folder, { recursive: true });
});
