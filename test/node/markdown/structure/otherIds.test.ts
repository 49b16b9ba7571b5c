import { expect, test } from "vitest";
import { otherIdsOf } from "../../../../src/node/markdown/structure/otherIds.ts";

/** Returns Maru's id for another engine's id of a heading. Maru's id of each heading is its index in `texts`. */
function own(other: string, ...texts: string[]): string | undefined {
  const ids = new Map(otherIdsOf(texts.map((text, index) => ({ id: String(index), text }))));
  return ids.get(other);
}

// Ids that MkDocs 1.6 (Python-Markdown 3.7) and Jekyll 3 (kramdown without GFM) produce.
test.each([
  ["_1", ["첫 단계", "둘째 단계"], "0"],
  ["_2", ["첫 단계", "둘째 단계"], "1"],
  ["_3", ["가", "Install", "나", "다"], "3"],
  ["api_1", ["API", "API"], "1"],
  ["api-v2", ["API (v2)"], "0"],
  ["uni", ["Ünï"], "0"],
  ["python", ["Python 설치", "a"], "0"],
  ["section", ["첫 단계", "둘째 단계"], "0"],
  ["section-1", ["첫 단계", "둘째 단계"], "1"],
  ["gemfile-", ["1. Gemfile 고치기"], "0"],
  ["_1", ["Install"], undefined],
  ["cgo", ["C++ & Go"], "0"],
])("the id %j of another engine leads to its heading", (other, texts, expected) => {
  expect(own(other, ...texts)).toBe(expected);
});

test("the heading that became the page's title is counted in numbered ids", () => {
  const ids = otherIdsOf([
    { id: "", text: "제목" },
    { id: "첫-단계", text: "첫 단계" },
  ]);
  expect(new Map(ids).get("_1")).toBe("");
  expect(new Map(ids).get("_2")).toBe("첫-단계");
});

test("thousands of equal headings take at most two seconds", () => {
  const texts = Array.from({ length: 5000 }, () => "가");
  const started = performance.now();
  expect(own("_5000", ...texts)).toBe("4999");
  expect(performance.now() - started).toBeLessThan(2000);
});
