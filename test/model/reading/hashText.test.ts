import { describe, expect, test } from "vitest";
import { hashBlock, hashText } from "../../../src/model/reading/hashText.ts";

// Of ASCII: https://datatracker.ietf.org/doc/html/draft-eastlake-fnv, appendix of test vectors.
test.each([
  ["", 0x811c9dc5],
  ["a", 0xe40c292c],
  ["foobar", 0xbf9cf968],
])("the hash of %j is that of FNV-1a", (text, hash) => {
  expect(hashText(text)).toBe(hash);
});

describe("a block's hash", () => {
  test("is the same however its lines break and its syllables are composed", () => {
    const text = "마루는 한옥의 마루에서 왔다";
    expect(hashBlock(` ${text.replace(" ", "\n\t ")} `)).toBe(hashBlock(text));
    expect(hashBlock(text.normalize("NFD"))).toBe(hashBlock(text));
  });

  test("is another where a letter is", () => {
    expect(hashBlock("마루가")).not.toBe(hashBlock("마루는"));
  });
});
