import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createSearcher } from "../../../../src/shared/search/createSearcher.ts";
import { createMetadataIndex } from "../../../../src/shared/search/text/metadataIndex.ts";
import { openIndexSource } from "../../../../src/shared/search/index/openIndexSource.ts";
import { fieldOf, prepareText } from "../../../../src/shared/search/text/prepareText.ts";
import type { Interpretation } from "../../../../src/shared/search/interpret/interpretation.ts";
import { requirementsOf } from "../../../../src/shared/search/index/requirements.ts";
import type { SearchText } from "../../../../src/shared/search/index/searchText.ts";
import { writtenSearch } from "../../../support/corpus/searchSite.ts";

const text = (...blocks: string[]): SearchText => ({
  blocks: blocks.map((block) => block.replace(/^# /, "")),
  headings: blocks.flatMap((block, index) => (block.startsWith("# ") ? [index] : [])),
});

async function openWritten(texts: readonly SearchText[]) {
  const written = await writtenSearch(texts, 0);
  return { ...written, source: openIndexSource(written.index, written.fetchJson) };
}

/** Finds an interpretation by a scan of all texts: the expected result of the index. */
function scan(texts: readonly SearchText[], interpretation: Interpretation) {
  return new Map(
    texts.flatMap((each, index) => {
      const field = fieldOf(prepareText(each), interpretation);
      return field ? [[index, field] as const] : [];
    }),
  );
}

const TEXTS = [
  text("# 데이터센터를 짓다", "전력이 모자란다. C++ 17을 쓴다."),
  text("데이터 센터는 물을 쓴다.", "JavaScript와 TypeScript, iPhone 17 프로"),
  text("데이지 이터널 센서 터널", "a java island, epicenter"),
  text("# Data center", "chatgpt를 쓰다, 다음 음악"),
  text("한다 음악", "다리는 길다", "다리미", "東京都に住む データセンター"),
  text("", "日本 と 中国", "x y z 가a b"),
  text("# 🚀 쏘다", "𠮷野家で食べる, launch🚀day"),
];

describe("term index compared with a scan of every text", () => {
  const interpretations: Interpretation[] = [
    { text: "데이터센터" },
    { text: "데이터센", next: { from: "타", to: "팋" } },
    { text: "센", next: { from: "사", to: "싷" } },
    { text: "물" },
    { text: "음악" },
    { text: "다음" },
    { text: "다리", isStem: true },
    { text: "데이터센터", spaces: [3] },
    { text: "datacenter", spaces: [4] },
    { text: "center" },
    { text: "cent" },
    { text: "center", isInside: true },
    { text: "script", isInside: true },
    { text: "script와", isInside: true },
    { text: "java", isWhole: true },
    { text: "c" },
    { text: "c++" },
    { text: "c++17" },
    { text: "iphone17프로" },
    { text: "chatgpt를" },
    { text: "가a" },
    { text: "x" },
    { text: "京都" },
    { text: "データ" },
    { text: "없는말" },
    { text: "쓴다.", isStart: true },
    { text: "🚀" },
    { text: "𠮷" },
    { text: "𠮷野家" },
    { text: "🚁" },
    { text: "launch🚀" },
  ];
  test.each(interpretations)("the index finds %j in the same texts as the scan", async (interpretation) => {
    const { source } = await openWritten(TEXTS);
    expect(await source.find(interpretation)).toEqual(scan(TEXTS, interpretation));
  });

  const word = fc.oneof(
    fc.stringMatching(/^[가나다를]{1,4}$/),
    fc.stringMatching(/^[ab1]{1,3}$/),
    fc.stringMatching(/^[가나ab1.]{1,4}$/),
  );
  const block = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(" "));
  const texts = fc.array(
    fc
      .record({ blocks: fc.array(block, { minLength: 1, maxLength: 3 }), isTitled: fc.boolean() })
      .map(({ blocks, isTitled }): SearchText => ({ blocks, headings: isTitled ? [0] : [] })),
    { minLength: 1, maxLength: 6 },
  );
  const typedText = fc.oneof(
    word,
    block.map((words) => words.replaceAll(" ", "").slice(0, 6)),
  );
  // Excludes cases in which the index differs from the scan on purpose: it does not find `a b` for `ab`, and
  // punctuation alone has no terms.
  const isSought = ({ text: typed, next }: Interpretation) =>
    !(/[ab]{2}|1{2}/.test(typed) && (next || /[가나다를]/.test(typed))) && !/^\.*$/.test(typed);
  const pattern = fc
    .tuple(
      typedText,
      fc.constantFrom(
        {},
        { isStem: true },
        { isStart: true },
        { isWhole: true },
        { next: { from: "가", to: "다" } },
      ),
    )
    .map(([typed, rest]): Interpretation => ({ text: typed, ...rest }))
    .filter(isSought);

  test("the index finds random interpretations in the same random texts as the scan", async () => {
    await fc.assert(
      fc.asyncProperty(texts, pattern, async (all, interpretation) => {
        const { source } = await openWritten(all);
        expect(await source.find(interpretation)).toEqual(scan(all, interpretation));
      }),
      { numRuns: 300 },
    );
  });

  test("the index misses no text if it verifies only the first of many, and is exact if requirements are sufficient", async () => {
    await fc.assert(
      fc.asyncProperty(texts, pattern, async (few, interpretation) => {
        const all = Array.from({ length: 25 }, () => few).flat();
        const { source, requestedUrls } = await openWritten(all);
        const [found, there] = [await source.find(interpretation), scan(all, interpretation)];
        const believed = requirementsOf(interpretation).areSufficient ? found : there;
        expect(believed).toEqual(there);
        expect([...there.keys()].filter((index) => !found.has(index))).toEqual([]);
        expect(requestedUrls.filter((url) => url.includes("/texts-")).length).toBeLessThanOrEqual(24);
      }),
      { numRuns: 200 },
    );
  });
});

test("both index sources and the titles have the same words for typo correction", async () => {
  const texts = [
    text("# React를 쓰다", "Vue와 next.js, iPhone17프로, ab, 123"),
    text(`Café ${"x".repeat(40)}`),
  ];
  const words = ["cafe", "iphone17", "next", "react", "vue"];
  expect([...(await (await openWritten(texts)).source.words())].toSorted()).toEqual(words);
  const whole = await writtenSearch(texts);
  const source = openIndexSource(whole.index, whole.fetchJson);
  await source.loadMore();
  expect([...(await source.words())].toSorted()).toEqual(words);
  const metadataIndex = createMetadataIndex(
    texts.map(({ blocks }) => ({ title: blocks[0] ?? "", tags: blocks, language: "ko" })),
  );
  expect([...metadataIndex.words()].toSorted()).toEqual(words);
});

describe("term index source", () => {
  const many = Array.from({ length: 400 }, (_, index) =>
    text(`# 제목 ${index}`, `${"글월 ".repeat(200)} word${index} ${String.fromCharCode(0xac00 + index)}나무`),
  );

  test("for a rare word, the source fetches only the files of its terms and the file of the text", async () => {
    const { source, requestedUrls, index } = await openWritten(many);
    expect(index.terms?.length).toBeGreaterThan(1);
    expect(index.texts.length).toBeGreaterThan(20);
    requestedUrls.length = 0;
    expect(await source.find({ text: "각나무" })).toEqual(new Map([[1, "body"]]));
    expect(requestedUrls.filter((url) => url.includes("/texts-"))).toHaveLength(1);
    expect(requestedUrls.length).toBeLessThan(5);
    const [loaded] = await source.load([1]);
    expect(loaded?.blocks).toEqual(many[1]?.blocks);
    await source.find({ text: "각나무" });
    expect(new Set(requestedUrls).size).toBe(requestedUrls.length);
  });

  test("a new source has fetched no terms or texts, has no files for loadMore, and lists the words", async () => {
    const { source, requestedUrls } = await openWritten(many);
    expect([source.isPartial(), source.loadMore(), requestedUrls.length]).toEqual([false, undefined, 1]);
    expect(await source.words()).toContain("word399");
    expect(await source.words()).not.toContain("399");
  });

  test("the source prefetches each file once, one at a time, until no query needs a fetch", async () => {
    const { source, requestedUrls, index } = await openWritten(many);
    requestedUrls.length = 0;
    for (let file = source.prefetchNext(); file; file = source.prefetchNext()) await file;
    const all = [...(index.terms ?? []).map(([, url]) => url), ...index.texts.map(([url]) => url)];
    expect(requestedUrls).toEqual(all);
    expect(await source.find({ text: "각나무" })).toEqual(new Map([[1, "body"]]));
    expect((await source.load([399]))[0]?.blocks).toEqual(many[399]?.blocks);
    expect(requestedUrls).toHaveLength(all.length);
  });

  test("the source prefetches nothing if there are more than 500 files", async () => {
    const { index, fetchJson, requestedUrls } = await openWritten(many);
    const [file = ["", 0]] = index.texts;
    const source = openIndexSource({ ...index, texts: Array.from({ length: 500 }, () => file) }, fetchJson);
    requestedUrls.length = 0;
    expect(source.prefetchNext()).toBeUndefined();
    expect(requestedUrls).toEqual([]);
  });

  test("the source fetches few files for a prefix of very many words, and fewer if the query has other terms", async () => {
    const wordy = Array.from({ length: 110 }, (_, index) => ({
      blocks: [
        Array.from({ length: 1000 }, (_word, number) => `ab${index}x${number}`).join(" "),
        `${index}번`,
      ],
      headings: [],
    }));
    const last = { blocks: ["마지막 글의 ab를 본다"], headings: [] };
    const { source, requestedUrls } = await openWritten([...wordy, last]);
    const termsAsked = () => requestedUrls.filter((url) => url.includes("/terms-")).length;
    const found = await source.find({ text: "ab" });
    expect(found.size).toBeGreaterThan(50);
    expect(termsAsked()).toBe(40);
    expect(await source.find({ text: "글의ab" })).toEqual(new Map([[110, "body"]]));
    expect(termsAsked()).toBeLessThan(45);
  });

  test("the source fetches a file again after a failure", async () => {
    const { index, fetchJson } = await openWritten(many);
    let isBroken = true;
    const source = openIndexSource(index, async (url) => {
      if (isBroken) throw new Error(`${url}: the server answered 503`);
      return fetchJson(url);
    });
    await expect(source.find({ text: "나무" })).rejects.toThrow("the server answered 503");
    expect(await source.load([0])).toEqual([undefined]);
    isBroken = false;
    expect((await source.find({ text: "나무" })).size).toBe(400);
    expect((await source.load([0]))[0]?.blocks).toEqual(many[0]?.blocks);
  });

  test.each([
    ["terms", { terms: 1 }, /terms-\d+\.\w+\.json: terms: found 1, expected string/],
    ["words", ["a"], /words\.\w+\.json: found Array, expected string/],
  ])(
    "the source reports the invalid value in a file of %s that has an invalid shape",
    async (name, json, message) => {
      const { index, fetchJson } = await openWritten(many);
      const source = openIndexSource(index, async (url) => (url.includes(name) ? json : fetchJson(url)));
      const result = name === "words" ? source.words() : source.find({ text: "각나무" });
      await expect(result).rejects.toThrow(message);
    },
  );
});

describe("search with a term index source", () => {
  test.each(["글월나무", "나무"])(
    "the search for %s reports why texts cannot be fetched, and returns passages once they can be fetched",
    async (query) => {
      const texts = Array.from({ length: 30 }, () => text("글월나무 옆이다."));
      const { index, fetchJson } = await openWritten(texts);
      let isBroken = true;
      const source = openIndexSource(index, async (url) => {
        if (isBroken && url.includes("/texts-")) throw new Error("the server answered 503");
        return fetchJson(url);
      });
      const searcher = createSearcher({
        metadata: texts.map(() => ({ title: "", tags: [], language: "ko" })),
        source,
      });
      const broken = await searcher.search(query, { limit: 20 });
      expect(broken).toMatchObject({ total: 30, failure: { message: "the server answered 503" } });
      expect(broken.results).toHaveLength(20);
      expect(broken.results.flatMap(({ passages }) => passages)).toEqual([]);
      isBroken = false;
      const recovered = await searcher.search(query, { limit: 20 });
      expect(recovered.failure).toBeUndefined();
      expect(recovered.results.flatMap(({ passages }) => passages)).toHaveLength(20);
    },
  );

  const posts = Array.from({ length: 600 }, (_, index) =>
    text(
      `# 제목 ${index}`,
      ...Array.from({ length: 12 }, (_block, block) =>
        `센서를 데이지 옆에 ${index}번 두고 ${block}번 보았다. `.repeat(6).trim(),
      ),
    ),
  );
  const metadata = posts.map((_, index) => ({ title: `${index}`, tags: [], language: "ko" }));

  test.each([
    ["is in no text although all texts contain its parts", "서를데이", 0],
    ["is in no text next to a word that is in all texts", "센서 서를데이", 0],
    ["is in all texts", "센서를데이지", 600],
    ["is in no text, nor is any part of it", "없는말이다", 0],
  ])("the search fetches at most 60 of 600 texts for a query that %s", async (_name, query, total) => {
    const { source, requestedUrls, index } = await openWritten(posts);
    expect(index.texts.length).toBeGreaterThan(190);
    const answer = await createSearcher({ metadata, source }).search(query, { limit: 20 });
    expect(answer.total).toBe(total);
    expect(answer.results).toHaveLength(Math.min(total, 20));
    expect(requestedUrls.filter((url) => url.includes("/texts-")).length).toBeLessThanOrEqual(60);
    expect(requestedUrls.length).toBeLessThan(100);
  });

  test("if titles contain the word, the search loads only the shown posts and ranks them as if all were loaded", async () => {
    const titled = posts.map((_, index) => ({
      title: index % 3 ? "감나무" : "감나무숲",
      tags: [],
      language: "ko",
    }));
    const { source, requestedUrls } = await openWritten(posts);
    const searcher = createSearcher({ metadata: titled, source });
    const indicesOf = async (limit: number) =>
      (await searcher.search("감나무", { limit })).results.map(({ index }) => index);
    const few = await indicesOf(4);
    expect(requestedUrls.filter((url) => url.includes("/texts-")).length).toBeLessThanOrEqual(4);
    // Complete words rank above parts of longer words.
    expect(few).toEqual([1, 2, 4, 5]);
    expect((await indicesOf(40)).slice(0, 4)).toEqual(few);
  });

  test("results of a higher limit begin with the results of a lower limit", async () => {
    // The words are closer to each other in older texts.
    const texts = posts
      .slice(0, 90)
      .map((_, index) => text(`감나무가 ${"있고 ".repeat(90 - index)} 우물이 있다.`));
    const { source } = await openWritten(texts);
    const searcher = createSearcher({ metadata, source });
    const indicesOf = async (limit: number) =>
      (await searcher.search("감나무 우물", { limit })).results.map(({ index }) => index);
    const all = await indicesOf(90);
    expect(all).toHaveLength(90);
    expect(all).not.toEqual(all.toSorted((a, b) => a - b));
    for (const limit of [5, 20, 30, 60]) expect(await indicesOf(limit)).toEqual(all.slice(0, limit));
  });
});
