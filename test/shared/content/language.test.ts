import { expect, test } from "vitest";
import { parseLanguage, primaryLanguage } from "../../../src/shared/content/language.ts";

test.each([
  ["ko", "ko"],
  ["KO", "ko"],
  ["ko-KR", "ko-KR"],
  ["ko-kr", "ko-KR"],
  ["ko_KR", "ko-KR"],
  ["ko_kr.UTF-8", "ko-KR"],
  [" ko-KR ", "ko-KR"],
  ["ko-Kore-KR", "ko-Kore-KR"],
  ["zh_hans", "zh-Hans"],
  ["sr_RS@latin", "sr-RS"],
  ["es-419", "es-419"],
  ["zh-cmn-Hans-CN", "zh-Hans-CN"],
  ["de-CH-1996", "de-CH-1996"],
  ["kok", "kok"],
])("the language tag %j is parsed as %j", (text, tag) => {
  expect(parseLanguage(text)).toBe(tag);
});

test.each(["", "한국어", "korean", "k", "ko-", "ko KR", "ko-KR-KR"])(
  "the text %j is not a language tag",
  (text) => {
    expect(parseLanguage(text)).toBeUndefined();
  },
);

test.each([
  ["ko-KR", "ko"],
  ["KO", "ko"],
  ["kok-IN", "kok"],
])("the primary language of the tag %s is %s", (tag, language) => {
  expect(primaryLanguage(tag)).toBe(language);
});
