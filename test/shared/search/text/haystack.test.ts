import { expect, test } from "vitest";
import { blockAt, createHaystack, initialsOf } from "../../../../src/shared/search/text/haystack.ts";

const haystack = createHaystack(["Das Haus", "마루 위"]);

test("a haystack contains blocks as lines without spaces, and records where words start", () => {
  expect(haystack.text).toBe("dashaus\n마루위");
  expect([...haystack.starts]).toEqual([1, 0, 0, 1, 0, 0, 0, 0, 1, 0, 1]);
  expect([...haystack.blocks]).toEqual([0, 8]);
});

test("blockAt returns the block of every character", () => {
  const indices = [...haystack.text].map((_, at) => blockAt(haystack, at));
  expect(indices).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1]);
});

test("initials have the offsets of their syllables", () => {
  expect(initialsOf(haystack).text).toBe("dashaus\nㅁㄹㅇ");
});

test("a haystack contains an empty line for an empty block", () => {
  const { text, blocks } = createHaystack(["가", " ", "나"]);
  expect(text).toBe("가\n\n나");
  expect([...blocks]).toEqual([0, 2, 3]);
});
