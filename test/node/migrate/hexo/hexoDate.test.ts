import { expect, test } from "vitest";
import { dateOfMoment, readHexoDate } from "../../../../src/node/migrate/hexo/hexoDate.ts";

const ZONE = "Asia/Seoul";

test.each([
  ["2025-01-22", "2025-01-22 00:00:00"],
  ["2025-01-22 3:04:05", "2025-01-22 03:04:05"],
  ["2025-1-2T03:04:05", "2025-01-02 03:04:05"],
  ["2025-01-22 03:04", "2025-01-22 03:04:00"],
  ["2025/01/22 03:04:05", "2025-01-22 03:04:05"],
  ["2025-01-22T03:00:00+09:00", "2025-01-21 18:00:00"],
  ["2025-01-22 03:00:00 +9", "2025-01-21 18:00:00"],
  ["Wed, 22 Jan 2025 03:00:00 +0900", "2025-01-22 03:00:00"],
])("Hexo reads the date %s as %s", (text, expected) => {
  const { day, time } = readHexoDate(text, ZONE) ?? {};
  expect(`${day} ${time}`).toBe(expected);
});

test("the seconds of a date count from 1970 in the time zone of the site", () => {
  expect(readHexoDate("2025-01-22 09:00:00", ZONE)?.unix).toBe(Date.parse("2025-01-22T00:00:00Z") / 1000);
  expect(dateOfMoment(Date.parse("2025-01-21T16:00:00Z"), ZONE)).toEqual({
    day: "2025-01-22",
    time: "01:00:00",
    unix: 1_737_475_200,
  });
});

test("a text that is not a date has none", () => {
  expect(readHexoDate("soon", ZONE)).toBeUndefined();
});
