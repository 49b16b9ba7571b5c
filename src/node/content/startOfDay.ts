/** A day, in milliseconds. No time zone differs from UTC by more. */
const DAY = 24 * 60 * 60 * 1000;

/** Cached results by day and time zone, because several feeds contain the dates of the same posts. */
const known = new Map<string, number>();

/**
 * Returns the moment at which a day (`YYYY-MM-DD`) begins in a time zone. If a clock change skips midnight, this is the moment of the
 * change. If midnight occurs twice, this is the first one.
 * @param timeZone IANA name.
 */
export function startOfDay(day: string, timeZone: string): Date {
  const name = `${day} ${timeZone}`;
  const start = known.get(name) ?? timeOfClocks(Date.parse(`${day}T00:00:00Z`), timeZone);
  known.set(name, start);
  return new Date(start);
}

/**
 * Returns the moment of a day and time. The time zone is the one in `time` if it contains one, otherwise `timeZone`. Without a time,
 * returns the start of the day.
 */
export function momentOf(day: string, time: string | undefined, timeZone: string): Date {
  if (!time) return startOfDay(day, timeZone);
  const [, hours, minutes, seconds, zone = ""] = /^(\d\d):(\d\d):([\d.]+)(.*)$/.exec(time) ?? [];
  const sinceMidnight = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  const onClocks = Date.parse(`${day}T00:00:00Z`) + Math.round(sinceMidnight);
  if (/^[+-]/.test(zone)) return new Date(onClocks - offsetOf(zone));
  return new Date(timeOfClocks(onClocks, zone || timeZone));
}

/** Returns the moment at which clocks in the time zone show the same time as UTC clocks at `inUtc`. Both are in milliseconds since 1970. */
function timeOfClocks(inUtc: number, timeZone: string): number {
  const format = formatOf(timeZone);
  // No time zone has two clock changes within two days.
  const [before, after] = [inUtc - DAY, inUtc + DAY].map((time) => offsetAt(time, format)) as [
    number,
    number,
  ];
  const times = [inUtc - before, inUtc - after].filter((time) => time + offsetAt(time, format) === inUtc);
  return times.length > 0 ? Math.min(...times) : inUtc - before;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Memoized, because creating a formatter takes longer than using it. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const format =
    formats.get(timeZone) ?? new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" });
  formats.set(timeZone, format);
  return format;
}

/** Returns the offset of a time zone from UTC, in milliseconds; positive if east. */
function offsetAt(time: number, format: Intl.DateTimeFormat): number {
  return offsetOf(format.formatToParts(time).find(({ type }) => type === "timeZoneName")?.value ?? "");
}

/** Parses an offset such as `GMT+09:00`, `GMT-07:52:58`, `GMT` or `+09:00`. Returns milliseconds. */
function offsetOf(name: string): number {
  const [, sign, hours = "0", minutes = "0", seconds = "0"] =
    /([+-])(\d+):(\d+)(?::(\d+))?$/.exec(name) ?? [];
  const offset = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  return sign === "-" ? -offset : offset;
}
