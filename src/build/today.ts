/**
 * The day it is in a time zone, `YYYY-MM-DD`: that of SOURCE_DATE_EPOCH (seconds,
 * https://reproducible-builds.org/specs/source-date-epoch/) where it is set, so that a build can be made again.
 */
export function today(timeZone: string, env: Record<string, string | undefined> = process.env): string {
  const epoch = Number(env["SOURCE_DATE_EPOCH"] || NaN);
  const now = Number.isFinite(epoch) ? new Date(epoch * 1000) : new Date();
  const parts = new Intl.DateTimeFormat("en", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(now);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
}
