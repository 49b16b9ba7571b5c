import { describe, expect, test } from "vitest";
import { findInterpretation } from "../../../src/shared/search/text/findInterpretation.ts";
import { createHaystack } from "../../../src/shared/search/text/haystack.ts";
import { closeness, clustersOf, weightOf } from "../../../src/shared/search/rank.ts";

function closenessIn(text: string, ...words: string[]): number {
  const haystack = createHaystack(text.split("\n"));
  return closeness(
    haystack,
    words.map((word) => findInterpretation(haystack, { text: word })),
  );
}

test("a title weighs more than a tag, a tag more than a heading, and a heading more than the body", () => {
  const weights = (["title", "tag", "heading", "body"] as const).map((field) => weightOf([field]));
  expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  expect(new Set(weights).size).toBe(4);
});

describe("closeness", () => {
  test("for a query of one word, closeness is 1 for a match inside a word, 2 at its start or end, and 3 for a complete word", () => {
    const texts = ["초대형마당집", "마당집", "큰마당을", "마당을 쓴다"];
    expect(texts.map((text) => closenessIn(text, "마당"))).toEqual([1, 2, 2, 3]);
  });

  test("closeness is higher if the words are closer to each other", () => {
    const texts = [
      "마당이다\n우물이다",
      `마당이다 ${"아주 ".repeat(40)} 우물이다`,
      "마당에는 오래된 우물이 있다",
      "마당과 우물",
      "마당 우물",
    ];
    const found = texts.map((text) => closenessIn(text, "마당", "우물"));
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(new Set(found).size).toBe(5);
  });
});

test("the cluster of a block contains the most words with the smallest gaps, in any order", () => {
  const haystack = createHaystack(["마당과 집과 우물, 우물과 마당", "집"]);
  const spans = ["마당", "우물"].map((text) => findInterpretation(haystack, { text }));
  const [cluster, ...others] = clustersOf(haystack, spans);
  expect(others).toEqual([]);
  expect(haystack.text.slice(cluster?.start, cluster?.end)).toBe("우물과마당");
});
