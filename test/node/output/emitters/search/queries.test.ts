import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeSearch } from "../../../../../src/node/output/emitters/search/searchFiles.ts";
import type { CompiledSite } from "../../../../../src/node/site/compiledSite.ts";
import { type Answered, judge, type QueryRow, readQueries } from "../../../../support/corpus/judgeSearch.ts";
import { compileSearchCorpus } from "../../../../support/corpus/searchCorpus.ts";
import { searchSite, textsOf } from "../../../../support/build/siteSearcher.ts";

let folder: string;
let site: CompiledSite;
let rows: QueryRow[];
/** Metadata of each text, by its index. */
let texts: ReturnType<typeof textsOf>;

/** Search methods that most blogs use, and upper bounds of their recall and precision on the query table, from 0 to 1. */
const NAIVE = {
  "a search for whole words": {
    matches: (text: string, word: string) => text.split(/[\s\p{P}\p{S}]+/u).includes(word),
    maxScores: { recall: 0.5, precision: 1 },
  },
  "a search for characters anywhere": {
    matches: (text: string, word: string) => text.includes(word),
    maxScores: { recall: 0.7, precision: 0.6 },
  },
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-queries-"));
  site = await compileSearchCorpus(folder);
  texts = textsOf(site);
  rows = readQueries(texts.map(({ slug }) => slug));
}, 120_000);
afterAll(() => rm(folder, { recursive: true }));

describe("query table", () => {
  test("the query table has more than 250 queries and no duplicates within a group", () => {
    expect(rows.length).toBeGreaterThan(250);
    const named = rows.map(({ group, query }) => `${group} ${query}`);
    expect(new Set(named).size).toBe(named.length);
  });

  test("the query table references only existing texts", () => {
    const slugs = new Set(texts.map(({ slug }) => slug));
    const named = rows.flatMap(({ finds, first, order }) => [
      ...finds,
      ...(first ? [first] : []),
      ...(order ?? []),
    ]);
    expect([...new Set(named)].filter((slug) => !slugs.has(slug))).toEqual([]);
  });

  test("in the query table, `first` is one of the texts in `finds`, and `order` contains all of them", () => {
    const astray = rows.filter(
      ({ finds, first, order }) =>
        (first && !finds.includes(first)) || (order && order.toSorted().join() !== finds.toSorted().join()),
    );
    expect(astray).toEqual([]);
  });

  test.each(Object.entries(NAIVE))(
    "%s has low recall on the query table, and wrong results for more than a third of the queries",
    async (_, { matches, maxScores }) => {
      const bare = texts.map(({ title, tags, url }) => {
        const html = site.documents.get(url)?.html ?? "";
        return `${title} ${tags.join(" ")} ${html.replace(/<[^>]*>/g, " ")}`.toLowerCase();
      });
      const search = (query: string): Promise<Answered> => {
        const asked = query.toLowerCase().split(/\s+/).filter(Boolean);
        const found = texts.filter(
          (_text, index) => asked.length > 0 && asked.every((word) => matches(bare[index] ?? "", word)),
        );
        return Promise.resolve({ slugs: found.map(({ slug }) => slug) });
      };
      const { recall, precision, faults } = await judge(rows, search);
      expect(recall).toBeLessThan(maxScores.recall);
      expect(precision).toBeLessThanOrEqual(maxScores.precision);
      expect(faults.length).toBeGreaterThan(rows.length / 3);
    },
  );
});

describe("site search", () => {
  test("site search reaches 99% recall and precision on the query table", async () => {
    const { recall, precision, faults } = await judge(rows, await searchSite(site));
    expect(recall, faults.join("\n")).toBeGreaterThanOrEqual(0.99);
    expect(precision, faults.join("\n")).toBeGreaterThanOrEqual(0.99);
  });

  test("site search reaches 99% recall and precision with term files, for a site too large to load", async () => {
    const { recall, precision, faults } = await judge(rows, await searchSite(site, writeSearch(site, 0)));
    expect(recall, faults.join("\n")).toBeGreaterThanOrEqual(0.99);
    expect(precision, faults.join("\n")).toBeGreaterThanOrEqual(0.99);
  });

  test.each([
    ["all texts loaded", undefined],
    ["term files", 0],
  ])(
    "search with %s has the expected order, first passage and correction for each query of the table",
    async (_, maxWhole) => {
      const { slips } = await judge(rows, await searchSite(site, writeSearch(site, maxWhole)));
      expect(slips).toEqual([]);
    },
  );
});
