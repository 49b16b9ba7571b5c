import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createCompiler } from "../../../src/node/site/createCompiler.ts";
import { formatProblem } from "../../../src/node/diagnostics/problem.ts";
import { ENGINES, type Facts, generateCorpus } from "../../support/corpus/generateCorpus.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-corpus-"));
});
afterEach(() => rm(folder, { recursive: true }));

const POSTS = 120;

function countTags(posts: readonly Pick<Facts, "tags">[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const tag of posts.flatMap(({ tags }) => tags)) counts[tag] = (counts[tag] ?? 0) + 1;
  return counts;
}

describe("posts written for other engines", () => {
  test.each(Object.keys(ENGINES))(
    "generated posts for %s compile without changes; their number, dates, tags and hidden posts are correct",
    async (name) => {
      const written = await generateCorpus(folder, ENGINES[name]!, POSTS);
      const { site, problems } = await createCompiler({
        contentFolder: folder,
        base: "/",
        siteUrl: undefined,
      }).compile();
      expect(problems.map((problem) => formatProblem(problem, ""))).toEqual([]);
      const shown = written.filter(({ isHidden }) => !isHidden);
      const { posts, tags } = site.manifest;
      expect(posts).toHaveLength(shown.length);
      expect(site.hidden).toBe(written.length - shown.length);
      const byTitle = (a: { title: string }, b: { title: string }) => (a.title < b.title ? -1 : 1);
      const facts = ({
        title,
        date,
        tags: own,
      }: {
        title: string;
        date?: string | undefined;
        tags: string[];
      }) => ({
        title,
        date,
        tags: own,
      });
      expect(posts.map(facts).toSorted(byTitle)).toEqual(shown.map(facts).toSorted(byTitle));
      expect(Object.fromEntries(tags.map(({ name: tag, count }) => [tag, count]))).toEqual(countTags(shown));
      expect(posts.every(({ summary }) => /^첫 문단 \d+\.$/.test(summary) || summary.startsWith("d"))).toBe(
        true,
      );
    },
  );
});
