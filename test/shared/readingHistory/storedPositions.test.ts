import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  decodePositions,
  encodePositions,
  type StoredPosition,
  MAX_POSITIONS,
  shareBefore,
  withoutPosition,
  withPosition,
} from "../../../src/shared/readingHistory/storedPositions.ts";

const positionOf = (path: string, over: Partial<StoredPosition> = {}): StoredPosition => ({
  path,
  title: "한옥의 마루",
  language: "ko",
  hash: "1x",
  nth: 0,
  offset: 0.5,
  before: ["a"],
  after: ["b"],
  share: 0.62,
  body: "zz",
  storedAt: 1_760_000_000_000,
  ...over,
});

describe("stored reading positions", () => {
  test("positions are ordered newest first, with one position per text", () => {
    const stored = ["/a/", "/b/", "/a/"].reduce<StoredPosition[]>(
      (all, path) => withPosition(all, positionOf(path)),
      [],
    );
    expect(stored.map(({ path }) => path)).toEqual(["/a/", "/b/"]);
    expect(withoutPosition(stored, "/a/").map(({ path }) => path)).toEqual(["/b/"]);
  });

  test("at most a hundred positions are stored, the oldest are dropped, and the result can be decoded", () => {
    let stored: StoredPosition[] = [];
    const around = Array.from({ length: 4 }, () => "zzzzzzz");
    const title = "가".repeat(1000);
    for (let number = 0; number < 120; number++) {
      stored = withPosition(
        stored,
        positionOf(`/${"%ED%95%9C".repeat(60)}/${number}/`, { title, before: around, after: around }),
      );
    }
    expect(stored).toHaveLength(MAX_POSITIONS);
    expect(stored[0]?.path).toMatch(/119/);
    expect(decodePositions(encodePositions(stored))).toEqual(stored);
  });

  test("positions are encoded with the property names of the stored format", () => {
    const [stored] = JSON.parse(encodePositions([positionOf("/a/")])) as [Record<string, unknown>];
    expect(stored).toMatchObject({ path: "/a/", share: 0.62, ["kept"]: 1_760_000_000_000 });
    expect(Object.keys(stored)).not.toContain("storedAt");
  });

  test.each([
    null,
    "",
    "{",
    "null",
    "3",
    '{"length": 3}',
    "[null, 3, []]",
    encodePositions([positionOf("//evil.example/")]),
    ...["/\t/evil.example/", "/\\evil.example/", "/blog//evil.example/", ""].map((path) =>
      encodePositions([positionOf(path)]),
    ),
    encodePositions([positionOf("javascript:alert(1)")]),
    encodePositions([positionOf("/a/", { offset: 2 })]),
    encodePositions([positionOf("/a/", { title: "가".repeat(500) })]),
    encodePositions([positionOf("/a/", { storedAt: 1e300 })]),
    '[{"__proto__": {"path": "/a/"}}]',
    " ".repeat(1_000_000),
  ])("no position is decoded from the invalid value %j", (raw) => {
    expect(decodePositions(raw)).toEqual([]);
  });

  test("valid positions are decoded, and invalid entries next to them are ignored", () => {
    expect(
      decodePositions(`[3, ${encodePositions([positionOf("/a/")]).slice(1, -2)}, "more": 1}, {}]`),
    ).toEqual([positionOf("/a/")]);
  });

  test("decoding random text or JSON returns no positions and throws no error", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (raw) => {
        expect(decodePositions(raw)).toEqual([]);
      }),
    );
  });
});

test.each([
  [[100, 300, 100], { index: 0, offset: 0 }, 0],
  [[100, 300, 100], { index: 1, offset: 0.5 }, 0.5],
  [[100, 300, 100], { index: 2, offset: 1 }, 1],
  [[0, 0], { index: 1, offset: 1 }, 0],
  [[], { index: 0, offset: 0 }, 0],
])(
  "with blocks of %j characters, the share of the text before the position %j is %d",
  (lengths, found, share) => {
    expect(shareBefore(lengths, found)).toBe(share);
  },
);
