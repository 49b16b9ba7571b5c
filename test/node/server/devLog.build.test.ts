import { appendFileSync } from "node:fs";
import { cp, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type * as compilers from "../../../src/node/site/siteCompiler.ts";
import { EVENTS_PATH } from "../../../src/shared/live/liveState.ts";
import { startDevServer } from "../../support/build/devServer.ts";
import { openEventStream } from "../../support/build/eventStream.ts";

const counts = vi.hoisted(() => ({ compilations: 0 }));
vi.mock("../../../src/node/site/siteCompiler.ts", async (original) => {
  const { createSiteCompiler, ...others } = await original<typeof compilers>();
  return {
    ...others,
    createSiteCompiler(options: compilers.CompilerOptions): compilers.Compiler {
      const compiler = createSiteCompiler(options);
      const compile = () => compiler.compile().finally(() => counts.compilations++);
      return { ...compiler, compile };
    },
  };
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-log-"));
  await cp("test/fixtures/site", folder, { recursive: true });
  counts.compilations = 0;
});
afterEach(() => rm(folder, { recursive: true }));

/** Waits until a compilation that began after this call has ended. Meanwhile, a line is written to a file that is not content. */
async function compileAgain(): Promise<void> {
  // One compilation may have begun before this call.
  for (let more = 0; more < 2; more++) {
    const { compilations } = counts;
    appendFileSync(join(folder, "other.txt"), "A line.\n");
    await expect.poll(() => counts.compilations).toBeGreaterThan(compilations);
  }
}

test("a log in the content folder does not cause further output or events, even if the log is a static file", async () => {
  await writeFile(join(folder, "site.yaml"), "static: [{folder: logs, path: logs}]\n");
  await cp("test/fixtures/site/site.yaml", join(folder, "logs/a.txt"));
  const server = await startDevServer({ contentFolder: folder });
  // The output of the server is appended to the logs, as by `maru dev | tee maru.log`.
  const written = server.printed.splice(0);
  const log = (...lines: string[]) => {
    for (const file of ["maru.log", "logs/a.txt"]) {
      appendFileSync(join(folder, file), lines.map((line) => `${line}\n`).join(""));
    }
    return written.push(...lines);
  };
  server.printed.push = log;
  log("Local: http://localhost");
  await compileAgain();
  await compileAgain();
  expect(written.filter((line) => /^\d\d:\d\d:\d\d /.test(line))).toHaveLength(1);

  const stream = await openEventStream(server.url + EVENTS_PATH);
  const before = await stream.next();
  await compileAgain();
  await writeFile(`${folder}.md`, "---\ndate: 2025-02-30\n---\nNew.\n");
  await rename(`${folder}.md`, join(folder, "posts/new.md"));
  const after = await stream.next();
  expect(after?.errors).toMatch(/^posts\/new\.md/);
  expect(Number(after?.version.split("-")[1])).toBe(Number(before?.version.split("-")[1]) + 1);
  await server.close();
});
