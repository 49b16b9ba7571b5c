import { expect, test } from "vitest";
import { limitTime } from "../../../../src/node/content/compile/limitTime.ts";
import { ContentError } from "../../../../src/node/diagnostics/errors.js";

const LIMITED = { name: "reading site.yaml", remedy: "shorten it", maxMs: 50 };

test.each([
  [
    "a loop",
    () => {
      let count = 0;
      while (count >= 0) count = (count + 1) % 1000;
    },
  ],
  ["a regular expression that backtracks", () => /(?:a+)+$/.test(`${"a".repeat(100)}b`)],
  [
    "a regular expression that is matched at each of a million characters",
    () => `${"/".repeat(1e6)}x`.replace(/\/+$/, ""),
  ],
  ["a step within a step", () => limitTime(() => /(?:a+)+$/.test(`${"a".repeat(100)}b`), LIMITED)],
  [
    "a step that catches all errors",
    () => {
      for (;;) {
        try {
          JSON.parse("{");
        } catch {
          continue;
        }
      }
    },
  ],
])("%s is stopped after the time limit with an error that contains the remedy", (_name, step) => {
  expect(() => limitTime(step, LIMITED)).toThrow(
    new ContentError("reading site.yaml takes longer than 0.05 seconds; shorten it"),
  );
});

test("the result and the errors of a step within the time limit are passed on unchanged", () => {
  const result = { a: 1 };
  const fault = new RangeError("no");
  expect(limitTime(() => result, { ...LIMITED, maxMs: 60_000 })).toBe(result);
  expect(() =>
    limitTime(
      () => {
        throw fault;
      },
      { ...LIMITED, maxMs: 60_000 },
    ),
  ).toThrow(fault);
});
