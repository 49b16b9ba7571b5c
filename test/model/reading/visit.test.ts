import { describe, expect, test } from "vitest";
import type { News } from "../../../src/model/reading/news.ts";
import {
  decodeVisit,
  VISIT,
  type Visit,
  visitAt,
  withMarks,
  withoutMark,
} from "../../../src/model/reading/visit.ts";

const NOW = 1_760_000_000_000;
const visit: Visit = { last: NOW, marks: [["abcde", "new"]] };

describe("a visit", () => {
  test.each([
    ["goes on within 30 minutes", NOW + VISIT, visit.marks],
    ["is a new one after them", NOW + VISIT + 1, []],
    ["is a new one where the clock was put back", NOW - VISIT - 1, []],
  ])("%s", (_, now, marks) => {
    expect(visitAt(now, visit)).toEqual({ last: now, marks });
  });

  test("begins without marks", () => {
    expect(visitAt(NOW, undefined)).toEqual({ last: NOW, marks: [] });
  });

  test("adds what is new to what is marked, and takes the mark of what was opened", () => {
    const news = new Map<string, News>([
      ["abcde", "revised"],
      ["fghij", "new"],
    ]);
    const marked = withMarks(visit, news);
    expect(marked.marks).toEqual([
      ["abcde", "revised"],
      ["fghij", "new"],
    ]);
    expect(withoutMark(marked, "abcde").marks).toEqual([["fghij", "new"]]);
    expect(decodeVisit(JSON.stringify(marked))).toEqual(marked);
  });

  test("with ten thousand new posts stays small enough to be read again", () => {
    const news = new Map(
      Array.from({ length: 10_000 }, (_, number) => [`${number}`.padStart(5, "0"), "revised"]),
    );
    const marked = withMarks(visit, news as Map<string, News>);
    expect(marked.marks).toHaveLength(500);
    expect(decodeVisit(JSON.stringify(marked))).toEqual(marked);
  });

  test.each([null, "", "{", "[]", '{"last":"x"}', '{"last":1,"marks":[["a","?"]]}', " ".repeat(100_000)])(
    "is none where storage holds %j",
    (raw) => {
      expect(decodeVisit(raw)).toBeUndefined();
    },
  );
});
