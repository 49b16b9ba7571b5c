import { expect, test } from "vitest";
import { momentOf, startOfDay } from "../../../src/node/content/startOfDay.ts";

test.each([
  ["2025-01-22", "UTC", "2025-01-22T00:00:00"],
  ["2025-01-22", "Asia/Seoul", "2025-01-21T15:00:00"],
  ["2024-02-29", "Asia/Seoul", "2024-02-28T15:00:00"],
  ["2025-01-01", "Asia/Kolkata", "2024-12-31T18:30:00"],
  ["2025-01-01", "Pacific/Kiritimati", "2024-12-31T10:00:00"],
  ["2025-01-01", "Pacific/Pago_Pago", "2025-01-01T11:00:00"],
  // Clocks change at 2:00: the day of the change begins in the old offset, the next day in the new one.
  ["2025-03-09", "America/Los_Angeles", "2025-03-09T08:00:00"],
  ["2025-03-10", "America/Los_Angeles", "2025-03-10T07:00:00"],
  ["2025-11-02", "America/Los_Angeles", "2025-11-02T07:00:00"],
  ["2025-11-03", "America/Los_Angeles", "2025-11-03T08:00:00"],
  ["2025-03-30", "Europe/Berlin", "2025-03-29T23:00:00"],
  ["2025-03-31", "Europe/Berlin", "2025-03-30T22:00:00"],
  // Clocks move from midnight to 1:00: the day begins at 1:00.
  ["2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00"],
  ["2024-04-26", "Africa/Cairo", "2024-04-25T22:00:00"],
  // Clocks move from 1:00 back to midnight, which occurs twice; and from midnight back to 23:00 of the day before.
  ["2024-11-03", "America/Havana", "2024-11-03T04:00:00"],
  ["2018-02-18", "America/Sao_Paulo", "2018-02-18T03:00:00"],
  // Samoa skipped this day.
  ["2011-12-30", "Pacific/Apia", "2011-12-30T10:00:00"],
  ["2011-12-31", "Pacific/Apia", "2011-12-30T10:00:00"],
  // Local mean time, precise to the second.
  ["1880-01-01", "America/Los_Angeles", "1880-01-01T07:52:58"],
  ["0001-01-01", "UTC", "0001-01-01T00:00:00"],
])("the day %s begins in %s at %s UTC", (day, timeZone, start) => {
  expect(startOfDay(day, timeZone).toISOString()).toBe(`${start}.000Z`);
});

test.each([
  ["2025-01-22", undefined, "Asia/Seoul", "2025-01-21T15:00:00.000"],
  ["2025-01-22", "10:00:00", "Asia/Seoul", "2025-01-22T01:00:00.000"],
  ["2025-01-22", "10:00:00.250", "UTC", "2025-01-22T10:00:00.250"],
  ["2025-01-22", "10:00:00+09:00", "UTC", "2025-01-22T01:00:00.000"],
  ["2025-01-22", "23:30:00-08:00", "Asia/Seoul", "2025-01-23T07:30:00.000"],
  ["2025-01-22", "10:00:00Asia/Seoul", "UTC", "2025-01-22T01:00:00.000"],
  ["2025-01-22", "24:00:00", "UTC", "2025-01-23T00:00:00.000"],
  ["2025-07-01", "10:00:00", "America/New_York", "2025-07-01T14:00:00.000"],
  // A time that a clock change skips, and one that occurs twice.
  ["2025-03-09", "02:30:00", "America/Los_Angeles", "2025-03-09T10:30:00.000"],
  ["2025-11-02", "01:30:00", "America/Los_Angeles", "2025-11-02T08:30:00.000"],
])("the day %s with the time %s in %s is %s UTC", (day, time, timeZone, at) => {
  expect(momentOf(day, time, timeZone).toISOString()).toBe(`${at}Z`);
});
