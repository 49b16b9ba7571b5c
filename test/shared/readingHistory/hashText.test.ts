import { describe, expect, test } from "vitest";
import { hashBlock, hashText } from "../../../src/shared/readingHistory/hashText.ts";

// Test vectors for ASCII, from the appendix of https://datatracker.ietf.org/doc/html/draft-eastlake-fnv.
test.each([
  ["", 0x811c9dc5],
  ["a", 0xe40c292c],
  ["foobar", 0xbf9cf968],
])("the hash of %j is its FNV-1a test vector", (text, hash) => {
  expect(hashText(text)).toBe(hash);
});

describe("a block's hash", () => {
  test("the hash of a block ignores line breaks and the normalization form of Hangul", () => {
    const text = "마루는 한옥의 마루에서 왔다";
    expect(hashBlock(` ${text.replace(" ", "\n\t ")} `)).toBe(hashBlock(text));
    expect(hashBlock(text.normalize("NFD"))).toBe(hashBlock(text));
  });

  test("the hash of a block changes if a letter changes", () => {
    expect(hashBlock("마루가")).not.toBe(hashBlock("마루는"));
  });
});
