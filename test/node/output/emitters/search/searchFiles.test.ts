import { describe, expect, test } from "vitest";
import { HASHED_FILE } from "../../../../../src/shared/urls/hashedFile.ts";
import { createLazySearch, writeSearch } from "../../../../../src/node/output/emitters/search/searchFiles.ts";
import { decodeJson } from "../../../../../src/shared/manifest/schema.ts";
import {
  SearchIndexSchema,
  SearchTermsSchema,
  SearchTextsSchema,
} from "../../../../../src/shared/search/index/indexSchema.ts";
import type { SearchText } from "../../../../../src/shared/search/index/searchText.ts";
import { siteOfTexts } from "../../../../support/corpus/searchSite.ts";

const TEXTS: SearchText[] = Array.from({ length: 60 }, (_, number) => ({
  blocks: [`제목 ${number}`, `한 마루의 글월 ${"바람이 분다. ".repeat(400)}`, `word${number}`],
  headings: [0],
}));

async function contentsOf(files: ReturnType<typeof writeSearch>["files"]) {
  return Promise.all(files.map(async ({ path, contents }) => [path, String(await contents())] as const));
}

async function indexOf({ url, files }: ReturnType<typeof writeSearch>, base = "/") {
  const written = new Map(await contentsOf(files));
  const read = (path: string): unknown => JSON.parse(written.get(path.slice(base.length)) ?? "") as unknown;
  return { index: decodeJson(url, SearchIndexSchema, read(url)), read };
}

test("the search index of a small site lists several files that contain all texts, and no term files", async () => {
  const { index, read } = await indexOf(writeSearch(siteOfTexts(TEXTS)));
  expect(index).toEqual({ version: 1, count: 60, texts: index.texts });
  const files = index.texts.map(([href]) => decodeJson(href, SearchTextsSchema, read(href)));
  expect(files.flat()).toEqual(TEXTS);
  expect(files.length).toBeGreaterThan(2);
  expect(index.texts.map(([, first]) => first)).toEqual(
    files.map((_, number) => files.slice(0, number).flat().length),
  );
});

test("the search index of a large site lists sorted term files with postings, and many small text files", async () => {
  const { index, read } = await indexOf(writeSearch(siteOfTexts(TEXTS), 1000));
  expect(index.texts.length).toBeGreaterThan(25);
  const texts = index.texts.map(([href]) => decodeJson(href, SearchTextsSchema, read(href)));
  expect(texts.flat()).toEqual(TEXTS);
  const files = (index.terms ?? []).map(([first, href]) => ({
    first,
    terms: decodeJson(href, SearchTermsSchema, read(href)).terms.split("\n"),
    postings: decodeJson(href, SearchTermsSchema, read(href)).postings.split(" "),
  }));
  expect(files.map(({ terms }) => terms[0])).toEqual(files.map(({ first }) => first));
  expect(files.map(({ postings }) => postings.length)).toEqual(files.map(({ terms }) => terms.length));
  const terms = files.flatMap((file) => file.terms);
  expect(terms).toEqual([...new Set(terms)].toSorted());
  expect(terms).toEqual(expect.arrayContaining(["글월", "한 마", "월", "word7", "7"]));
  expect(terms).not.toContain("한마");
  expect(String(read(index.words ?? "")).split(" ")).toEqual(
    TEXTS.map((_, number) => `word${number}`).toSorted(),
  );
});

describe.each([
  ["of a small site", undefined],
  ["with term files", 1000],
])("search files %s", (_, maxWhole) => {
  test("search files have content hashes in their names and are below the base", async () => {
    const { url, files } = writeSearch(siteOfTexts(TEXTS, "/blog/"), maxWhole);
    expect(url).toMatch(/^\/blog\/search\/index\.[0-9a-f]{8}\.json$/);
    expect(files.filter(({ path }) => !new RegExp(`^${HASHED_FILE}`).test(path))).toEqual([]);
    const { index } = await indexOf({ url, files }, "/blog/");
    const named = [...index.texts.map(([each]) => each), ...(index.terms ?? []).map(([, each]) => each)];
    const paths = [url, ...named, ...(index.words === undefined ? [] : [index.words])];
    expect(files.map(({ path }) => `/blog/${path}`)).toEqual(paths);
  });

  test("search files are byte-identical for the same texts, and changed files have new names", async () => {
    const [one, two] = [1, 2].map(() => writeSearch(siteOfTexts(TEXTS), maxWhole));
    expect(await contentsOf(two?.files ?? [])).toEqual(await contentsOf(one?.files ?? []));
    const changed = writeSearch(siteOfTexts(TEXTS.with(59, { blocks: ["다른 글"], headings: [] })), maxWhole);
    const before = new Map(await contentsOf(one?.files ?? []));
    const after = await contentsOf(changed.files);
    expect(changed.url).not.toBe(one?.url);
    expect(after.filter(([path, text]) => before.has(path) && before.get(path) !== text)).toEqual([]);
    expect(after.some(([path]) => before.has(path))).toBe(true);
  });
});

test("createLazySearch creates files with the same texts on request, and a changed body changes the index URL", async () => {
  const site = siteOfTexts(TEXTS);
  const { index, read } = await indexOf(createLazySearch(site));
  expect(index.count).toBe(60);
  expect(index.texts.flatMap(([href]) => decodeJson(href, SearchTextsSchema, read(href)))).toEqual(TEXTS);
  const [post, ...others] = site.manifest.posts;
  const saved = [{ ...post, body: "/posts/p0/body.11111111.json" }, ...others];
  const later = { ...site, manifest: { ...site.manifest, posts: saved } } as typeof site;
  expect(createLazySearch(later).url).not.toBe(createLazySearch(site).url);
});

test("a site without texts has an empty search index", async () => {
  const { index } = await indexOf(writeSearch(siteOfTexts([])));
  expect(index).toEqual({ version: 1, count: 0, texts: [] });
});
