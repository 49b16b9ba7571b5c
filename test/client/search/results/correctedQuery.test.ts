import { expect, test } from "vitest";
import { correctedQuery } from "../../../../src/client/search/results/correctedQuery.ts";
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
])("the correction of the query %s with the replacements %j is %s", (query, words, reported) => {
  const corrections = words.map(([typed = "", replacement = ""]) => ({
    kind: "typo" as const,
    typed,
    replacement,
  }));
  expect(correctedQuery(createFound(query, [createResult(1, "하나")], { corrections }))).toBe(reported);
  expect(correctedQuery(createFound(query, [], { corrections }))).toBeUndefined();
});
