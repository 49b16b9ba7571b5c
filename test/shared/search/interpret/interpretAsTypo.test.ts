import { expect, test } from "vitest";
import { interpretAsTypo } from "../../../../src/shared/search/interpret/interpretAsTypo.ts";

const WORDS =
  "center centers data kubernetes openai opens postgres postgresql react reactive stargate text test 데이터".split(
    " ",
  );

function corrected(typed: string, isPhrase = false): string[] {
  return (interpretAsTypo({ typed, isPhrase }, WORDS)?.interpretations ?? []).map(({ text }) => text);
}

const CORRECTIONS: [typed: string, ...words: string[]][] = [
  ["kuberntes", "kubernetes"],
  ["Stragate", "stargate"],
  ["postgers", "postgres"],
  ["tset", "test"],
  ["text", "test"],
  ["opnai", "openai"],
  ["poenai", "openai"],
  ["cemter", "center"],
  ["ddata", "data"],
  ["xata", "data"],
  // Prefixes of longer words are used only if no complete word is similar.
  ["kuberent", "kubernet"],
  ["kubre", "kuber"],
  ["kuubern", "kubern"],
  ["recat", "react"],
  ["kub"],
  ["dta"],
  ["zzzz"],
  ["kubernetse1"],
  ["데이타"],
];

test.each(CORRECTIONS.map(([typed, ...words]) => ({ typed, words })))(
  "the corrections of $typed are $words",
  ({ typed, words }) => {
    expect(corrected(typed)).toEqual(words);
  },
);

test("a phrase is never corrected", () => {
  expect(corrected("kuberntes", true)).toEqual([]);
});

test("at most five corrections are tried and reported", () => {
  const words = [..."abcdefgh"].map((letter) => `tes${letter}`);
  expect(interpretAsTypo({ typed: "tesx", isPhrase: false }, words)?.replacement).toBe(
    "tesa, tesb, tesc, tesd, tese",
  );
});
