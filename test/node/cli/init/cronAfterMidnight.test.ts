import { expect, test } from "vitest";
import { cronAfterMidnight } from "../../../../src/node/cli/init/cronAfterMidnight.ts";

test.each([
  ["UTC", "17 0 * * *", "0:17"],
  ["Asia/Seoul", "17 15 * * *", "15:17"],
  ["Asia/Kolkata", "47 18 * * *", "18:47"],
  ["America/New_York", "17 5 * * *", "5:17"],
  ["Australia/Sydney", "17 14 * * *", "14:17"],
  ["Pacific/Kiritimati", "17 10 * * *", "10:17"],
  ["Pacific/Pago_Pago", "17 11 * * *", "11:17"],
])("in %s, 0:17 without daylight saving time is %s in UTC", (timeZone, cron, clock) => {
  expect(cronAfterMidnight(timeZone, 2025)).toEqual({ cron, clock });
});
