import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { createCompiler } from "../../../src/node/site/createCompiler.ts";
import { formatProblem } from "../../../src/node/diagnostics/problem.ts";
import type { Post } from "../../../src/shared/manifest/schema.ts";

interface Case {
  name: string;
  files: Record<string, string>;
  posts?: Record<string, Partial<Post>>;
  pages?: string[];
  hidden?: number;
  warnings?: string[];
}
const cases = parse(readFileSync("test/fixtures/folders.yaml", "utf8")) as Case[];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-folders-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("content folder", () => {
  test.each(cases.map((each) => [each.name, each] as const))(
    "a content folder is read as the table states: %s",
    async (_name, { files, posts = {}, pages = [], hidden = 0, warnings = [] }) => {
      for (const [path, text] of Object.entries(files)) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), text);
      }
      const compiler = createCompiler({ contentFolder: folder, base: "/", siteUrl: undefined });
      const { site, problems } = await compiler.compile();
      expect(problems.map((problem) => formatProblem(problem, ""))).toEqual(warnings);
      const { manifest } = site;
      expect(manifest.posts.map(({ url }) => decodeURI(url))).toEqual(Object.keys(posts));
      expect(manifest.posts).toMatchObject(Object.values(posts));
      // `toMatchObject` does not detect an unexpected date.
      expect(manifest.posts.map(({ date }) => date)).toEqual(Object.values(posts).map(({ date }) => date));
      expect(manifest.pages.map(({ url }) => decodeURI(url)).toSorted()).toEqual(pages);
      expect(site.hidden).toBe(hidden);
    },
  );
});
