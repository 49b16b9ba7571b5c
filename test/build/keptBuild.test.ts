import { cp, mkdir, mkdtemp, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { outputFiles } from "../support/outputFiles.ts";
import { runBuild } from "../support/runBuild.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-warm-"));
  await mkdir(join(folder, "content/posts"), { recursive: true });
  await cp("test/fixtures/seed/posts", join(folder, "content/posts"), { recursive: true });
  // Nothing is kept of a text that was never built before.
  await writeFile(
    join(folder, "content/posts/new.md"),
    `# 새 글\n\n${randomUUID()}\n\n![나무](tree.svg) [[the-stargate-project]]\n\n\`\`\`ts\nconst a = 1;\n\`\`\`\n`,
  );
  await writeFile(join(folder, "content/posts/tree.svg"), svg(10));
});
afterAll(() => rm(folder, { recursive: true }));

const svg = (size: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><rect width="9" height="9"/></svg>`;

/** Bytes by path of a site that is built now, below a base. */
async function build(base: string): Promise<Map<string, string>> {
  const outDir = join(folder, "site");
  await runBuild({ contentFolder: join(folder, "content"), outDir, base, siteUrl: "https://maru.example" });
  const paths = await outputFiles(outDir);
  const read = async (path: string) =>
    [path, (await readFile(join(outDir, path))).toString("latin1")] as const;
  return new Map(await Promise.all(paths.map(read)));
}

describe("a build with what was kept of the one before", () => {
  // No app was ever bundled for it.
  const base = `/${randomUUID()}/`;

  test("writes the same bytes", async () => {
    const cold = await build(base);
    expect([...cold.keys()]).toContain("posts/new/index.html");
    expect(await build(base)).toEqual(cold);
  });

  test("shows a picture as it is now, though it looks as old as it was", async () => {
    const picture = join(folder, "content/posts/tree.svg");
    await utimes(picture, 0, 0);
    const before = await build(base);
    await writeFile(picture, svg(20));
    await utimes(picture, 0, 0);
    const html = (site: Map<string, string>) => site.get("posts/new/index.html") ?? "";
    expect(html(before)).toContain('width="10" height="10"');
    expect(html(await build(base))).toContain('width="20" height="20"');
  });
});
