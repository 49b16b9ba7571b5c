import { expect, test } from "vitest";
import { corrections } from "../../../../src/client/search/results/corrections.ts";
import { createFound, createResult } from "../foundFixture.ts";

test.each([
  ["ark rk", [["rk", "가"]], "ark 가"],
  ["(rk), rk+ rk", [["rk", "가"]], "(가), rk+ 가"],
  ["C++ rk", [["rk", "$&"]], "C++ $&"],
  ["C+ rk", [["C+", "C++"]], "C++ rk"],
  [
    "ab b",
    [
      ["ab", "b"],
      ["b", "c"],
    ],
    "b c",
  ],
])("the query %s with the interpretations %j is shown as %s", (query, words, told) => {
  const understood = words.map(([typed = "", instead = ""]) => ({ kind: "typo" as const, typed, instead }));
  expect(corrections(createFound(query, [createResult(1, "하나")], { understood }))).toBe(told);
  expect(corrections(createFound(query, [], { understood }))).toBeUndefined();
});
