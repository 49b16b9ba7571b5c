import { expect, test } from "vitest";
import { parseQuery } from "../../../../src/shared/search/query/parseQuery.ts";

/** Formats the terms of a query: phrases in quotation marks, words without. */
function parsed(query: string): string[] {
  return parseQuery(query).map(({ typed, isPhrase }) => (isPhrase ? `"${typed}"` : typed));
}

test.each<[query: string, ...terms: string[]]>([
  ["데이터 센터", "데이터", "센터"],
  ["  데이터\u3000센터\u00A0전력\u2009수요\n", "데이터", "센터", "전력", "수요"],
  ['"데이터  센터" 전력', '"데이터 센터"', "전력"],
  ["전력“데이터 센터”수요", "전력", '"데이터 센터"', "수요"],
  ["„data center“ x", '"data center"', "x"],
  ["‘데이터’ 'center'", "데이터", "center"],
  ["「데이터 센터」 『전력 수요』 «탄소 중립»", '"데이터 센터"', '"전력 수요"', '"탄소 중립"'],
  ["＂데이터 센터＂", '"데이터 센터"'],
  ['전력 "데이터 센터 수요', "전력", '"데이터 센터 수요"'],
  ['"" 전력 " "', "전력"],
  ['전력 "', "전력"],
  ["데이터".normalize("NFD"), "데이터"],
  ["AI ai ＡＩ 센터", "AI", "센터"],
  ['AI "AI"', "AI", '"AI"'],
  ["C++ C# .NET a/b GPT-4o R&D", "C++", "C#", ".NET", "a/b", "GPT-4o", "R&D"],
  ["(스타게이트란?) 데이터, 전력! 수요…", "스타게이트란", "데이터", "전력", "수요"],
  ["#AI ＃센터 C# #", "AI", "센터", "C#"],
  ["데이터 - & 센터 ?", "데이터", "센터"],
  ["++", "++"],
  ["? !", "?", "!"],
  ["🚀 -", "🚀"],
  [" \u200B \u200D "],
  [""],
  ["a b c d e f g h i j", "a", "b", "c", "d", "e", "f", "g", "h"],
])("%j is split into words and phrases", (query, ...terms) => {
  expect(parsed(query)).toEqual(terms);
});

test("at most 200 characters are read, and no surrogate pair is split", () => {
  expect(parsed("🚀".repeat(300))).toEqual(["🚀".repeat(200)]);
});
