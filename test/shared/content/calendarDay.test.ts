import { describe, expect, test } from "vitest";
import { formatDay, formatMonthDay, parseDay } from "../../../src/shared/content/calendarDay.ts";

describe("date", () => {
  test.each([
    ["2025-01-22", "2025-01-22"],
    ["2025-1-2", "2025-01-02"],
    ["2024-02-29", "2024-02-29"],
    ["2025-01-22 23:59:59 -0800", "2025-01-22"],
    ["2025-01-22T00:00:00Z", "2025-01-22"],
    ["2017-03-01 10:00:00 +0900", "2017-03-01"],
    ["2022-07-08 16:00 GMT", "2022-07-08"],
    ["\u00a02025-01-22\u00a010:00", "2025-01-22"],
    ["2025/1/2", "2025-01-02"],
    ["2025. 1. 2.", "2025-01-02"],
    ["2025년 1월 2일", "2025-01-02"],
    ["2025年1月2日", "2025-01-02"],
    ["Jul 08 2022", "2022-07-08"],
    ["July 8, 2022", "2022-07-08"],
    ["Fri, 8 July 2022 10:00:00 GMT", "2022-07-08"],
    ["1 May 2020", "2020-05-01"],
    ["Friday 1st May 2020", "2020-05-01"],
    ["Fri 1 May 2020 10:00", "2020-05-01"],
    ["January 22nd 2025, 3:30:00 pm", "2025-01-22"],
    ["Friday, 8th July 2022, 3:00 pm", "2022-07-08"],
  ])("%s is parsed as the day %s, regardless of time and zone", (text, day) => {
    expect(parseDay(text)).toBe(day);
  });

  test.each([
    "2025-02-29",
    "2025-13-01",
    "2025-00-10",
    "2025-01-00",
    "yesterday",
    "",
    "22-01-2025",
    "1900-02-29",
    "Foo 12 2022",
    "2025-01-221",
  ])("%s is not parsed as a day", (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  test("a day is formatted in Korean for Korean language tags, and in English for all others", () => {
    expect(formatDay("2025-01-02", "ko")).toBe("2025년 1월 2일");
    expect(formatDay("2025-01-02", "en")).toBe("2 January 2025");
    expect(formatDay("2025-01-02", "ko-KR")).toBe("2025년 1월 2일");
    expect(formatMonthDay("2025-12-31", "ko-KR")).toBe("12월 31일");
    expect(formatDay("2025-01-02", "kok")).toBe("2 January 2025");
    expect(formatMonthDay("2025-12-31", "ko")).toBe("12월 31일");
  });
});
