import { describe, expect, test } from "vitest";
import type { Document } from "../../../../src/node/content/document.ts";
import { dateVariables } from "../../../../src/node/content/slugs/dateVariables.ts";

const valuesOf = (
  post: Pick<Document, "date" | "time">,
  slugs: "file" | "jekyll" = "file",
  timeZone = "Asia/Seoul",
) => dateVariables(post, { slugs, timeZone });
const at = (date: string, time?: string) => ({ date, time }) as Pick<Document, "date" | "time">;

describe("date variables of permalinks", () => {
  test("a week belongs to the year that contains its Thursday", () => {
    expect(valuesOf(at("2021-01-03"))).toMatchObject({ weekYear: "2020", week: "53", weekday: "7" });
    expect(valuesOf(at("2024-12-30"))).toMatchObject({ weekYear: "2025", week: "01", weekday: "1" });
  });

  test("the day of a year has three digits", () => {
    expect(valuesOf(at("2024-12-31")).yearDay).toBe("366");
    expect(valuesOf(at("2025-01-02")).yearDay).toBe("002");
  });

  test("days and months have English names", () => {
    expect(valuesOf(at("2025-09-03"))).toMatchObject({
      dayName: "Wednesday",
      dayShort: "Wed",
      monthName: "September",
      monthShort: "Sep",
    });
  });

  test("a date is as written, and by the rule of Jekyll in the time zone of the site", () => {
    const post = at("2025-01-31", "20:15:00+00:00");
    expect(valuesOf(post)).toMatchObject({ mm: "01", dd: "31", hour: "20" });
    expect(valuesOf(post, "jekyll")).toMatchObject({ mm: "02", dd: "01", d: "1", hour: "05", minute: "15" });
    expect(valuesOf(at("2025-01-31"), "jekyll")).toMatchObject({ dd: "31", hour: "00" });
  });

  test("a post without a date has no values", () => {
    expect(valuesOf({ date: undefined, time: undefined })).toEqual({});
  });
});
