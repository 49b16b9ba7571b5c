/** Longer than any time zone is from UTC, in ms. */
const DAY = 24 * 60 * 60 * 1000;

/** By day and zone: a feed and the others tell the same posts. */
const known = new Map<string, number>();

/**
 * When a day (`YYYY-MM-DD`) begins in a time zone. Where clocks are put forward at midnight that is when they are, where midnight comes
 * twice the first; `timeZone` is an IANA name.
 */
export function startOfDay(day: string, timeZone: string): Date {
  const name = `${day} ${timeZone}`;
  const start = known.get(name) ?? findStart(day, timeZone);
  known.set(name, start);
  return new Date(start);
}

function findStart(day: string, timeZone: string): number {
  const format = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" });
  const inUtc = Date.parse(`${day}T00:00:00Z`);
  // No zone changes its clocks twice within the two days around a midnight.
  const [before, after] = [inUtc - DAY, inUtc + DAY].map((time) => offsetAt(time, format)) as [
    number,
    number,
  ];
  const midnights = [inUtc - before, inUtc - after].filter((time) => time + offsetAt(time, format) === inUtc);
  return midnights.length > 0 ? Math.min(...midnights) : inUtc - before;
}

/** How far a zone's clocks are ahead of UTC, in ms: of `GMT+09:00`, `GMT-07:52:58`, `GMT`. */
function offsetAt(time: number, format: Intl.DateTimeFormat): number {
  const name = format.formatToParts(time).find(({ type }) => type === "timeZoneName")?.value ?? "";
  const [, sign, hours = "0", minutes = "0", seconds = "0"] =
    /([+-])(\d+):(\d+)(?::(\d+))?$/.exec(name) ?? [];
  const offset = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  return sign === "-" ? -offset : offset;
}
