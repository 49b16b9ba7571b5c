import { assert, boolean, constantFrom, oneof, property, string } from "fast-check";
import { expect, test } from "vitest";
import { foldText } from "../../../../src/shared/text/foldText.ts";
import { interpretWord } from "../../../../src/shared/search/interpret/interpretWord.ts";
import { parseQuery } from "../../../../src/shared/search/query/parseQuery.ts";
import type { Interpretation } from "../../../../src/shared/search/interpret/interpretation.ts";

/**
 * Formats an interpretation: `데이터[세-셓]` for a half-typed syllable, `발표-` for `isStem`, `gpt=` for `isWhole`, `ㄷㅇㅌ!`
 * for `isInitials`, `*cript` for `isInside`.
 */
function notation({ text, next, isStem, isWhole, isInitials, isInside, spaces }: Interpretation): string {
  return [
    isInside && "*",
    text,
    next && `[${next.from}-${next.to}]`,
    isStem && "-",
    isWhole && "=",
    isInitials && "!",
    spaces && ` ${spaces.join()}`,
  ]
    .filter(Boolean)
    .join("");
}

function alternatives(typed: string, { isLast = true, isPhrase = false } = {}): string[] {
  return interpretWord({ typed, isPhrase }, { isLast }).map(
    ({ kind, replacement, interpretations }) =>
      `${kind}${replacement ? `(${replacement})` : ""}: ${interpretations.map(notation).join(" ")}`,
  );
}

test.each<[typed: string, ...alternatives: string[]]>([
  ["데이터센ㅌ", "typed: 데이터센ㅌ", "halfTyped: 데이터센[타-팋]", "keyboard(epdlxjtpsx): epdlxjtpsx"],
  ["GPT-4o", "typed: gpt-4o"],
  ["5nm", "typed: 5nm", "inside: *5nm"],
  ["Zürich", "typed: zurich", "inside: *zurich"],
  ["ai", "typed: ai"],
  ["2025", "typed: 2025"],
  ["C++", "typed: c++"],
  ["ㄷㅇㅌ", "typed: ㄷㅇㅌ!"],
  ["ㄷ", "typed: ㄷ!"],
  ["ㄲㄳ", "typed: ㄲㄱㅅ!"],
  ["ㅇㅁㅅㅁ", "typed: ㅇㅁㅅㅁ!", "keyboard(data): data"],
  ["東京", "typed: 東京"],
])("the alternatives for %s, closest first, begin with %j", (typed, ...expected) => {
  expect(alternatives(typed)).toEqual(expected);
});

test("only the last word of a query may be half typed", () => {
  expect(alternatives("데이터센", { isLast: false })).toEqual([
    "typed: 데이터센",
    "keyboard(epdlxjtps): epdlxjtps",
  ]);
});

test("a phrase has one interpretation, with the offsets of its spaces", () => {
  expect(alternatives("데이터 센터를 짓다", { isPhrase: true })).toEqual(["typed: 데이터센터를짓다 3,6"]);
  expect(alternatives("센터", { isPhrase: true })).toEqual(["typed: 센터 "]);
});

test.each<[typed: string, ...keyboard: string[]]>([
  ["epdlxjtpsxj", "keyboard(데이터센터): 데이터센터"],
  ["epdlxjtpsxjfmf", "keyboard(데이터센터를): 데이터센터를 데이터센터"],
  ["epdlxjtpsx", "keyboard(데이터센ㅌ): 데이터센ㅌ", "keyboard(데이터센ㅌ): 데이터센[타-팋]"],
  ["Tkddyd", "keyboard(쌍용): 쌍용", "keyboard(상용): 상용"],
  ["EPDLXJ", "keyboard(뗴이터): 뗴이터", "keyboard(데이터): 데이터"],
  ["ㅐㅔ둠ㅑ", "keyboard(openai): openai"],
  ["ㅗ디ㅣㅐ", "keyboard(hello): hello"],
  ["ㅎㅔㅅ-4ㅐ", "keyboard(gpt-4o): gpt-4o"],
  ["ㅁㅑ", "keyboard(ai): ai"],
  ["openai"],
  ["gkr"],
  ["how"],
  ["before"],
  ["edx"],
  ["GPT-4"],
  ["오픈AI"],
  ["ㄱㅅ"],
  ["ㅏ"],
])("%s is converted to the other keyboard layout only if the result may be a word", (typed, ...expected) => {
  const isLast = typed.endsWith("x");
  expect(alternatives(typed, { isLast }).filter((alternative) => alternative.startsWith("keyboard"))).toEqual(
    expected,
  );
});

test("any term has an interpretation, and all interpretations have folded text without spaces", () => {
  const keys = string({ unit: constantFrom(...'abhnpxOP1-+"「 ㄱㄳㅏㅘ가값힣들는이さ東'), maxLength: 12 });
  assert(
    property(oneof(keys, string({ unit: "grapheme", maxLength: 12 })), boolean(), (query, isLast) => {
      for (const term of parseQuery(query)) {
        const interpretations = interpretWord(term, { isLast }).flatMap(
          (alternative) => alternative.interpretations,
        );
        expect(interpretations.length).toBeGreaterThan(0);
        expect(
          interpretations.filter(({ text }) => text === "" || /\s/.test(text) || text !== foldText(text)),
        ).toEqual([]);
      }
    }),
    { numRuns: 3000 },
  );
});
