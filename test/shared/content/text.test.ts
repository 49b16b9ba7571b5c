import { describe, expect, test } from "vitest";
import { languageByScript } from "../../../src/shared/content/language.ts";
import { readingMinutes } from "../../../src/shared/content/readingMinutes.ts";
import { SUMMARY_LENGTH, summarize } from "../../../src/shared/content/summary.ts";

describe("language", () => {
  test.each([
    ["오늘은 날씨가 좋다", "ko"],
    ["今日は天気がいい", "ja"],
    ["今天天气很好", "zh"],
    ["The Korean word 마루 stands in an English text that is long enough", undefined],
    ["", undefined],
  ])("the language of %j, detected by its script, is %s", (text, language) => {
    expect(languageByScript(text)).toBe(language);
  });
});

describe("reading minutes", () => {
  test("reading time is one minute for about 500 Korean characters", () => {
    expect(readingMinutes("가나다라 마".repeat(400))).toBe(4);
  });

  test("reading time is one minute for about 230 Latin words", () => {
    expect(readingMinutes("reading isn't a race ".repeat(230))).toBe(4);
  });

  test("reading time is at least one minute", () => {
    expect(readingMinutes("")).toBe(1);
  });
});

describe("summary", () => {
  test("a summary of a short text is the complete text on one line", () => {
    expect(summarize(" 한 줄\n두 줄 ")).toBe("한 줄 두 줄");
  });

  test("a summary of a long text is cut at the end of a word", () => {
    const summary = summarize("여섯글자다, ".repeat(60));
    expect(summary).toMatch(/여섯글자다…$/);
    expect(summary.length).toBeLessThanOrEqual(SUMMARY_LENGTH + 1);
  });

  test("a summary of a text without spaces is cut between characters", () => {
    expect([...summarize("😀".repeat(400))]).toHaveLength(SUMMARY_LENGTH + 1);
  });
});
