type Environment = Record<string, string | undefined>;

/**
 * Returns the time in SOURCE_DATE_EPOCH, in seconds since 1970, or the current time if it is not set. The variable makes builds
 * reproducible: https://reproducible-builds.org/specs/source-date-epoch/
 */
export function now(env: Environment = process.env): Date {
  const epoch = Number(env["SOURCE_DATE_EPOCH"] || NaN);
  return Number.isFinite(epoch) ? new Date(epoch * 1000) : new Date();
}

/** Returns the day of {@link now} in a time zone, `YYYY-MM-DD`. */
export function today(timeZone: string, env: Environment = process.env): string {
  const parts = new Intl.DateTimeFormat("en", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(now(env));
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
}
