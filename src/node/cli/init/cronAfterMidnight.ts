const MINUTES_PER_DAY = 24 * 60;

/** Minutes after midnight. GitHub may delay runs at full hours. */
const DELAY = 17;

/**
 * Returns the time in UTC that is 0:17 in a time zone, as a daily cron expression and as `h:mm`. During daylight saving time, it is 1:17 in
 * the time zone.
 * @param timeZone IANA name, such as `Asia/Seoul`.
 */
export function cronAfterMidnight(timeZone: string, year: number): { cron: string; clock: string } {
  const offset = Math.min(...[0, 6].map((month) => offsetOf(timeZone, new Date(Date.UTC(year, month, 1)))));
  const time = (DELAY - offset + 2 * MINUTES_PER_DAY) % MINUTES_PER_DAY;
  const [hour, minute] = [Math.floor(time / 60), time % 60];
  return { cron: `${minute} ${hour} * * *`, clock: `${hour}:${String(minute).padStart(2, "0")}` };
}

/** Returns the offset of a time zone from UTC at a time, in minutes. */
function offsetOf(timeZone: string, time: Date): number {
  const format = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" });
  const name = format.formatToParts(time).find(({ type }) => type === "timeZoneName")?.value ?? "GMT";
  const [, sign, hours = 0, minutes = 0] = /^GMT([+-])(\d+):(\d+)/.exec(name) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
