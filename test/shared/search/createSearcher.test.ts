import { describe, expect, test } from "vitest";
import type { MarkedPiece } from "../../../src/shared/search/answer.ts";
import { createSearcher } from "../../../src/shared/search/createSearcher.ts";
import type { IndexSource } from "../../../src/shared/search/index/indexSource.ts";
import {
  metadataOf,
  createMemorySearcher,
  memoryIndexSource,
  type Text,
} from "../../support/corpus/memoryIndexSource.ts";

const joined = (pieces: readonly MarkedPiece[]) =>
  pieces.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join("");

async function titles(texts: readonly Text[], query: string, scope?: ReadonlySet<number>): Promise<string[]> {
  const { results } = await (await createMemorySearcher(texts)).search(query, { limit: 20, scope });
  return results.map(({ index }) => texts[index]?.title ?? "");
}

describe("ranking", () => {
  test("the search ranks matches in the title first, then in tags, headings and the body", async () => {
    const texts: Text[] = [
      { title: "하나", blocks: ["장독대 옆이다."] },
      { title: "둘", blocks: ["# 장독대", "볕이 든다."] },
      { title: "셋", tags: ["장독대"] },
      { title: "장독대 이야기" },
    ];
    expect(await titles(texts, "장독대")).toEqual(["장독대 이야기", "셋", "둘", "하나"]);
  });

  test("the search ranks texts by how close the words are when they match in the same field", async () => {
    const texts: Text[] = [
      { title: "먼", blocks: ["감나무가 있다.", "우물이 있다."] },
      { title: "한 문단", blocks: [`감나무가 ${"있고 볕이 들고 ".repeat(12)} 우물이 있다.`] },
      { title: "한 문장", blocks: ["감나무가 담장 너머로 서 있는 우물이다."] },
      { title: "이웃", blocks: ["감나무 우물이다."] },
    ];
    expect(await titles(texts, "감나무 우물")).toEqual(["이웃", "한 문장", "한 문단", "먼"]);
  });

  test("the search ranks newer texts first if fields and closeness are equal", async () => {
    const texts = ["새", "헌"].map((title): Text => ({ title, blocks: ["대청이다."] }));
    expect(await titles(texts, "대청")).toEqual(["새", "헌"]);
  });

  test("the search ranks complete words above parts of longer words", async () => {
    const texts = ["초대형데이터센터", "데이터센터학", "데이터센터를"].map((word): Text => ({
      title: "",
      blocks: [`${word} 말한다.`],
    }));
    const { results } = await (await createMemorySearcher(texts)).search("데이터센터", { limit: 9 });
    expect(results.map(({ index }) => index)).toEqual([2, 0, 1]);
  });
});

describe("search result", () => {
  const text: Text = {
    title: "장독대 옆",
    tags: ["우물", "장독대"],
    blocks: [
      "처음 문단이다.",
      "# 장독대와 볕",
      "여기서 장독대를 말한다.",
      "우물도 장독대도 있다.",
      "# 끝의 우물",
      "아무것도 없다.",
    ],
  };

  test("a search result marks the match in title and tags", async () => {
    const { results } = await (await createMemorySearcher([text])).search("장독대", { limit: 9 });
    expect(joined(results[0]?.title ?? [])).toBe("[장독대] 옆");
    expect(results[0]?.tags.map(joined)).toEqual(["우물", "[장독대]"]);
  });

  test.each([
    ["부산역행\t23,700원정", "부산역행 23,700원", "[부산역행] [23,700원]정", "부산역행,23%2C700원정"],
    ["첫째 줄은\t둘째 줄이다", "줄은 둘째", "첫째 [줄은] [둘째] 줄이다", "줄은,둘째"],
    [
      "let alpha = 1;\tlet beta = 2;",
      "alpha beta",
      "let [alpha] = 1; let [beta] = 2;",
      "alpha = 1;,let beta",
    ],
    ["마루를 보았다\t. 그리고 갔다", "보았다 그리고", "마루를 [보았다]. [그리고] 갔다", "보았다,. 그리고"],
  ])(
    "a search result links to a passage across a tab by its first and last words: %s",
    async (block, query, shown, fragment) => {
      const { results } = await (
        await createMemorySearcher([{ title: "글", blocks: [block] }])
      ).search(query, { limit: 9 });
      const [passage] = results[0]?.passages ?? [];
      expect(joined(passage?.pieces ?? [])).toBe(shown);
      expect(decodeURIComponent(passage?.fragment.replace("%2C", "%252C") ?? "")).toBe(`:~:text=${fragment}`);
    },
  );

  test("a search result replaces a tab in the section heading with a space", async () => {
    const blocks = ["# 첫\t제목", "장독대다."];
    const { results } = await (
      await createMemorySearcher([{ title: "글", blocks }])
    ).search("장독대", { limit: 9 });
    expect(joined(results[0]?.passages[0]?.heading ?? [])).toBe("첫 제목");
  });

  test("a search result gives each passage its section heading and a text fragment that links to the passage", async () => {
    const { results } = await (await createMemorySearcher([text])).search("장독대 우물", { limit: 9 });
    const passages = results[0]?.passages.map(({ heading, pieces, fragment }) => [
      joined(heading),
      joined(pieces),
      decodeURIComponent(fragment),
    ]);
    expect(passages).toEqual([
      ["[장독대]와 볕", "[우물]도 [장독대]도 있다.", ":~:text=우물도 장독대도"],
      ["[장독대]와 볕", "여기서 [장독대]를 말한다.", ":~:text=장독대를"],
      ["끝의 [우물]", "아무것도 없다.", ":~:text=있다.-,끝의 우물"],
    ]);
  });

  test("a search result shows the beginning of the text when only the title matches", async () => {
    const { results } = await (await createMemorySearcher([text])).search("옆", { limit: 9 });
    expect(results[0]?.passages).toEqual([
      { heading: [], pieces: [{ text: "처음 문단이다.", isHit: false }], fragment: "" },
    ]);
  });
});

describe("interpretations of a word", () => {
  const texts: Text[] = [
    { title: "데이터센터의 밤", tags: ["ai"], blocks: ["스타게이트가 선다. rhythm of JavaScript"] },
    { title: "고양시", blocks: ["고양이가 아니다."] },
  ];

  test.each([
    ["epdlxjtpsxj", "데이터센터의 밤", "keyboard", "데이터센터"],
    ["rythm", "데이터센터의 밤", "typo", "rhythm"],
  ] as const)("%j finds %j and reports the correction", async (query, title, kind, replacement) => {
    const { results, corrections } = await (await createMemorySearcher(texts)).search(query, { limit: 9 });
    expect(results.map(({ index }) => texts[index]?.title)).toEqual([title]);
    expect(corrections).toEqual([{ kind, typed: query, replacement }]);
  });

  test.each([
    ["데이터센ㅌ", ["데이터센터의 밤"]],
    ["ㄷㅇㅌㅅㅌ", ["데이터센터의 밤"]],
    ["스타게이트를", ["데이터센터의 밤"]],
    ["script", ["데이터센터의 밤"]],
    ["고양이", ["고양시"]],
    ["ai 스타게이트", ["데이터센터의 밤"]],
    ["ai 고양시", []],
  ] as const)("%j finds %j and reports no correction", async (query, expected) => {
    const { results, corrections } = await (await createMemorySearcher(texts)).search(query, { limit: 9 });
    expect(results.map(({ index }) => texts[index]?.title)).toEqual(expected);
    expect(corrections).toEqual([]);
  });
});

describe("answer", () => {
  test("an answer without results counts the texts of each word and suggests words with a similar spelling", async () => {
    const texts: Text[] = [{ title: "스타게이트 계획", tags: ["데이터센터"] }, { title: "마당" }];
    const answer = await (await createMemorySearcher(texts)).search("마당 스타케이드", { limit: 9 });
    expect(answer.results).toEqual([]);
    expect(answer.wordCounts).toEqual([
      { typed: "마당", count: 1 },
      { typed: "스타케이드", count: 0 },
    ]);
    expect(answer.suggestions).toEqual({ words: ["스타게이트"], tags: [] });
  });

  test("an answer contains no texts outside the scope", async () => {
    const texts: Text[] = [{ title: "마당" }, { title: "우물" }];
    expect(await titles(texts, "마당", new Set([1]))).toEqual([]);
    expect(await titles(texts, "마당", new Set([0, 1]))).toEqual(["마당"]);
  });
});

describe("missing texts", () => {
  const texts: Text[] = [{ title: "마당", blocks: ["우물"] }];

  test("while texts are loading, titles are searched and only the first alternative of a word is tried", async () => {
    const searcher = createSearcher({ metadata: metadataOf(texts), source: memoryIndexSource(texts) });
    expect(await searcher.search("마당", { limit: 9 })).toMatchObject({ total: 1, isPartial: true });
    expect(await searcher.search("akekd", { limit: 9 })).toMatchObject({ total: 0, isPartial: true });
  });

  test("if texts cannot be fetched, titles are searched and the error is reported", async () => {
    const broken: IndexSource = {
      ...memoryIndexSource(texts),
      isPartial: () => false,
      find: () => Promise.reject(new Error("no network")),
    };
    const answer = await createSearcher({ metadata: metadataOf(texts), source: broken }).search("마당", {
      limit: 9,
    });
    expect(answer).toMatchObject({ total: 1, failure: { message: "no network" } });
  });
});

describe("partially typed last word", () => {
  const texts: Text[] = [
    { title: "사과나무", blocks: ["언덕에 선다."] },
    { title: "나들이", blocks: ["들에 간다."] },
  ];

  test.each(["사과 ㅇ", "사과 어", "사과 언", "사과 얹", "사과 언더", "사과 언덕", "사과 언덕에"])(
    "the half-typed last word of %j does not hide the results of the words before it",
    async (query) => {
      expect(await titles(texts, query)).toEqual(["사과나무"]);
    },
  );

  test("the last syllable of a phrase may be half typed until its closing quotation mark is typed", async () => {
    expect(await titles([{ title: "어린 왕자" }], '"어린 왕ㅈ')).toEqual(["어린 왕자"]);
    expect(await titles([{ title: "어린 왕자" }], '"어린 와')).toEqual(["어린 왕자"]);
    expect(await titles([{ title: "어린 왕자" }], '"어린 와"')).toEqual([]);
  });
});

describe("punctuation", () => {
  test("quotation marks around a compound do not prevent a match across its space", async () => {
    expect(await titles([{ title: "“데이터 센터”를 짓다" }], "데이터센터")).toHaveLength(1);
  });

  test("straight and curly apostrophes match each other", async () => {
    expect(await titles([{ title: "I don’t know" }], "don't")).toHaveLength(1);
    expect(await titles([{ title: "I don't know" }], "don’t")).toHaveLength(1);
  });
});

describe("passages of a post", () => {
  test("passages include every word of the query at least once", async () => {
    const blocks = ["책이다.", "책과 책.", "또 책이다.", "별똥별이다."];
    const { results } = await (
      await createMemorySearcher([{ title: "밤", blocks }])
    ).search("책 별똥별", { limit: 9 });
    expect(joined(results[0]?.passages[1]?.pieces ?? [])).toBe("[별똥별]이다.");
  });

  test("passages with complete words precede passages with parts of longer words", async () => {
    const blocks = ["건물이다.", "물음이다.", "물을 마신다."];
    const { results } = await (
      await createMemorySearcher([{ title: "밤", blocks }])
    ).search("물", { limit: 9 });
    expect(joined(results[0]?.passages[0]?.pieces ?? [])).toBe("[물]을 마신다.");
  });

  test("a heading is a separate passage if it matches more words than the text below it", async () => {
    const blocks = ["# 가을 사과 축제", "사과를 딴다."];
    const { results } = await (
      await createMemorySearcher([{ title: "밤", blocks }])
    ).search("사과 축제", { limit: 9 });
    expect(results[0]?.passages.map(({ fragment }) => decodeURIComponent(fragment))).toEqual([
      ":~:text=가을 사과 축제,-사과를",
      ":~:text=사과를",
    ]);
  });
});

test("searches all words except the last concurrently, then the last word, each with all interpretations", async () => {
  const texts: Text[] = [{ title: "마당" }];
  let waiting: string[] = [];
  const rounds: string[][] = [];
  const slow: IndexSource = {
    ...memoryIndexSource(texts),
    isPartial: () => false,
    find: async ({ text }) => {
      waiting.push(text);
      await new Promise((resolve) => setImmediate(resolve));
      if (waiting.length > 0) rounds.push(waiting);
      waiting = [];
      return new Map([[0, "body"]]);
    },
  };
  await createSearcher({ metadata: metadataOf(texts), source: slow }).search("우물을 장독대 감나무를", {
    limit: 9,
  });
  expect(rounds).toEqual([
    ["우물을", "우물", "장독대"],
    ["감나무를", "감나무"],
  ]);
});
