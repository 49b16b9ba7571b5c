import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

test("a command can import code while it runs, such as a grammar for highlighting", async () => {
  const folder = await mkdtemp(join(tmpdir(), "maru-run-"));
  await writeFile(join(folder, "a.md"), "```ts\nconst a = 1;\n```\n");
  const { status, stdout, stderr } = spawnSync(process.execPath, ["src/node/cli/run.js", "check"], {
    encoding: "utf8",
    env: { ...process.env, CONTENT_DIR: folder },
  });
  await rm(folder, { recursive: true });
  expect([stderr, status]).toEqual(["", 0]);
  expect(stdout).toContain("1 post, 0 pages");
});
