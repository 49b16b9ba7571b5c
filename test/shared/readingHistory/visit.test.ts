import { describe, expect, test } from "vitest";
import type { UnreadStatus } from "../../../src/shared/readingHistory/unread.ts";
import {
  decodeVisit,
  VISIT_TIMEOUT,
  type Visit,
  continueVisit,
  withMarks,
  withoutMark,
} from "../../../src/shared/readingHistory/visit.ts";

const NOW = 1_760_000_000_000;
const visit: Visit = { last: NOW, marks: [["abcde", "new"]] };

describe("visit", () => {
  test.each([
    ["continues within 30 minutes", NOW + VISIT_TIMEOUT, visit.marks],
    ["starts without unread marks after a pause of more than 30 minutes", NOW + VISIT_TIMEOUT + 1, []],
    [
      "starts without unread marks when the clock was set back by more than 30 minutes",
      NOW - VISIT_TIMEOUT - 1,
      [],
    ],
  ])("a visit %s", (_, now, marks) => {
    expect(continueVisit(now, visit)).toEqual({ last: now, marks });
  });

  test("the first visit starts without unread marks", () => {
    expect(continueVisit(NOW, undefined)).toEqual({ last: NOW, marks: [] });
  });

  test("unread marks are added for new and revised posts, and removed for an opened post", () => {
    const unread = new Map<string, UnreadStatus>([
      ["abcde", "revised"],
      ["fghij", "new"],
    ]);
    const marked = withMarks(visit, unread);
    expect(marked.marks).toEqual([
      ["abcde", "revised"],
      ["fghij", "new"],
    ]);
    expect(withoutMark(marked, "abcde").marks).toEqual([["fghij", "new"]]);
    expect(decodeVisit(JSON.stringify(marked))).toEqual(marked);
  });

  test("a visit has at most 500 unread marks, so that it can be decoded again", () => {
    const unread = new Map(
      Array.from({ length: 10_000 }, (_, number) => [`${number}`.padStart(5, "0"), "revised"]),
    );
    const marked = withMarks(visit, unread as Map<string, UnreadStatus>);
    expect(marked.marks).toHaveLength(500);
    expect(decodeVisit(JSON.stringify(marked))).toEqual(marked);
  });

  test.each([null, "", "{", "[]", '{"last":"x"}', '{"last":1,"marks":[["a","?"]]}', " ".repeat(100_000)])(
    "no visit is decoded from the invalid value %j",
    (raw) => {
      expect(decodeVisit(raw)).toBeUndefined();
    },
  );
});
