/** Longer than any time zone is from UTC, in ms. */
const DAY = 24 * 60 * 60 * 1000;

/** Results by day and zone: all feeds contain the same posts. */
const known = new Map<string, number>();

/**
 * When a day (`YYYY-MM-DD`) begins in a time zone. Where clocks are put forward at midnight that is when they are, where midnight comes
 * twice the first; `timeZone` is an IANA name.
 */
export function startOfDay(day: string, timeZone: string): Date {
  const name = `${day} ${timeZone}`;
  const start = known.get(name) ?? timeOfClocks(Date.parse(`${day}T00:00:00Z`), timeZone);
  known.set(name, start);
  return new Date(start);
}

/** Returns the moment of a day and time, in the zone that the time names or else in `timeZone`; without a time, the start of the day. */
export function momentOf(day: string, time: string | undefined, timeZone: string): Date {
  if (!time) return startOfDay(day, timeZone);
  const [, hours, minutes, seconds, zone = ""] = /^(\d\d):(\d\d):([\d.]+)(.*)$/.exec(time) ?? [];
  const sinceMidnight = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  const onClocks = Date.parse(`${day}T00:00:00Z`) + Math.round(sinceMidnight);
  if (/^[+-]/.test(zone)) return new Date(onClocks - offsetOf(zone));
  return new Date(timeOfClocks(onClocks, zone || timeZone));
}

/** When the clocks of a zone show what those of UTC show at `inUtc`. */
function timeOfClocks(inUtc: number, timeZone: string): number {
  const format = formatOf(timeZone);
  // No zone changes its clocks twice within two days.
  const [before, after] = [inUtc - DAY, inUtc + DAY].map((time) => offsetAt(time, format)) as [
    number,
    number,
  ];
  const times = [inUtc - before, inUtc - after].filter((time) => time + offsetAt(time, format) === inUtc);
  return times.length > 0 ? Math.min(...times) : inUtc - before;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than its use. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const format =
    formats.get(timeZone) ?? new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" });
  formats.set(timeZone, format);
  return format;
}

/** How far a zone's clocks are ahead of UTC, in ms. */
function offsetAt(time: number, format: Intl.DateTimeFormat): number {
  return offsetOf(format.formatToParts(time).find(({ type }) => type === "timeZoneName")?.value ?? "");
}

/** In ms, of `GMT+09:00`, `GMT-07:52:58`, `GMT`, `+09:00`. */
function offsetOf(name: string): number {
  const [, sign, hours = "0", minutes = "0", seconds = "0"] =
    /([+-])(\d+):(\d+)(?::(\d+))?$/.exec(name) ?? [];
  const offset = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  return sign === "-" ? -offset : offset;
}
