import { describe, expect, test } from "vitest";
import { languageByScript } from "../../../src/shared/content/language.ts";
import { readingMinutes } from "../../../src/shared/content/readingMinutes.ts";
import { nearest } from "../../../src/shared/urls/nearest.ts";
import { SUMMARY_LENGTH, summarize } from "../../../src/shared/content/summary.ts";

describe("language", () => {
  test.each([
    ["오늘은 날씨가 좋다", "ko"],
    ["今日は天気がいい", "ja"],
    ["今天天气很好", "zh"],
    ["The Korean word 마루 stands in an English text that is long enough", undefined],
    ["", undefined],
  ])("is detected by the script of %j", (text, language) => {
    expect(languageByScript(text)).toBe(language);
  });
});

describe("reading minutes", () => {
  test("count about 500 Korean characters per minute", () => {
    expect(readingMinutes("가나다라 마".repeat(400))).toBe(4);
  });

  test("count about 230 Latin words per minute", () => {
    expect(readingMinutes("reading isn't a race ".repeat(230))).toBe(4);
  });

  test("are at least one", () => {
    expect(readingMinutes("")).toBe(1);
  });
});

describe("summary", () => {
  test("shows a short text whole, on one line", () => {
    expect(summarize(" 한 줄\n두 줄 ")).toBe("한 줄 두 줄");
  });

  test("cuts a long text at a word", () => {
    const summary = summarize("여섯글자다, ".repeat(60));
    expect(summary).toMatch(/여섯글자다…$/);
    expect(summary.length).toBeLessThanOrEqual(SUMMARY_LENGTH + 1);
  });

  test("cuts a text without spaces at a whole character", () => {
    expect([...summarize("😀".repeat(400))]).toHaveLength(SUMMARY_LENGTH + 1);
  });
});

describe("nearest", () => {
  test("offers similarly spelled words, best first", () => {
    expect(nearest("stargte", ["oracle", "stargate", "star"])).toEqual(["stargate", "star"]);
  });

  test("offers nothing when no word is similar", () => {
    expect(nearest("zzz", ["stargate", "oracle"])).toEqual([]);
  });
});
