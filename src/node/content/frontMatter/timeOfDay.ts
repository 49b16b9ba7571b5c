import type { Day } from "../../../shared/content/calendarDay.ts";

/** A time of day, followed by its time zone if it has one: `10:00:00`, `10:00:00.250+09:00`, `10:00:00Asia/Seoul`. */
export type TimeOfDay = string & { readonly brand: "TimeOfDay" };

/** A day, and a time on that day if the source contains one. */
export interface Moment {
  day: Day;
  time?: TimeOfDay;
}

const HALF = "오전|오후|午前|午後|上午|下午";
/** Matches `10:00`, `9:00:00.250`, `오후 3:00`, `3:00 PM` and `PM 3:00`, but not an offset, which follows a sign. */
const DIGITAL = new RegExp(
  `(?:(${HALF}|(?<![a-z])[ap]\\.?m(?![a-z])\\.?) ?)?(?<![\\d:+−-])(\\d{1,2}):(\\d\\d)(?::(\\d\\d)(?:[.,](\\d+))?)?(?!\\d)(?: ?([ap])\\.?m\\b\\.?)?`,
  "i",
);
/** Matches `오후 3시 5분` and `10時30分`. */
const SPELLED = new RegExp(
  `(?:(${HALF}) ?)?(?<!\\d)(\\d{1,2})[시時点](?: ?(\\d{1,2})[분分](?: ?(\\d{1,2})[초秒])?)?`,
);
/** Matches `T100000` and `T1000` after `20170301`, the basic format of ISO 8601: https://www.iso.org/iso-8601-date-and-time-format.html */
const COMPACT = /^\d{8}[T ]()(\d\d)(\d\d)(\d\d)?(?:[.,](\d+))?(?!\d)/;

const OFFSET = /^[ (]*(?:GMT|UTC?)? ?([+−-])(\d{1,2})(?::?(\d\d))?(?!\d)/;
const NAME = /^[ ([]*([A-Za-z]+(?:\/[\w+-]+)*)/;

/** Offsets by abbreviation: those of https://www.rfc-editor.org/rfc/rfc822#section-5, which feeds and mails use, and `KST` and `JST`. */
const OFFSETS: ReadonlyMap<string, string> = new Map([
  ...["Z", "UT", "UTC", "GMT"].map((name) => [name, "+00:00"] as const),
  ["EDT", "-04:00"],
  ["EST", "-05:00"],
  ["CDT", "-05:00"],
  ["CST", "-06:00"],
  ["MDT", "-06:00"],
  ["MST", "-07:00"],
  ["PDT", "-07:00"],
  ["PST", "-08:00"],
  ["KST", "+09:00"],
  ["JST", "+09:00"],
]);

/** Returns the time after the day in a text; `undefined` if there is none or it is invalid. */
export function parseTime(text: string): TimeOfDay | undefined {
  const line = text.normalize("NFKC").replace(/\s+/gu, " ").trim();
  const match = COMPACT.exec(line) ?? DIGITAL.exec(line) ?? SPELLED.exec(line);
  if (!match) return undefined;
  const [whole, half = "", written = "", minute = "0", second = "0", fraction = "", letter = ""] = match;
  const hour = hourOf(Number(written), half, letter);
  const isEnd = hour === 24 && Number(minute) === 0 && Number(second) === 0;
  // Second 60 is a leap second.
  if ((hour > 23 && !isEnd) || Number(minute) > 59 || Number(second) > 60) return undefined;
  const clock = [hour, Number(minute), Math.min(Number(second), 59)].map(pad).join(":");
  const milliseconds = fraction.slice(0, 3).padEnd(3, "0");
  const zone = zoneOf(line.slice(match.index + whole.length));
  return `${clock}${milliseconds === "000" ? "" : `.${milliseconds}`}${zone}` as TimeOfDay;
}

function hourOf(written: number, half: string, letter: string): number {
  const isMorning = /^(?:오전|午前|上午|a.*)$/i.test(half) || /a/i.test(letter);
  const isAfternoon = /^(?:오후|午後|下午|p.*)$/i.test(half) || /p/i.test(letter);
  if (isMorning && written === 12) return 0;
  return isAfternoon && written < 12 ? written + 12 : written;
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}

/** Returns the time zone, such as `+09:00` or `Asia/Seoul`; `""` if there is none or it is invalid. */
function zoneOf(rest: string): string {
  const [, sign, hours = "", minutes = "00"] = OFFSET.exec(rest) ?? [];
  if (sign) {
    const isReal = Number(hours) <= 14 && Number(minutes) <= 59;
    return isReal ? `${sign === "+" ? "+" : "-"}${pad(Number(hours))}:${minutes}` : "";
  }
  const [, name = ""] = NAME.exec(rest) ?? [];
  const offset = OFFSETS.get(name.toUpperCase());
  if (offset || !name.includes("/")) return offset ?? "";
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone && name;
  } catch {
    return "";
  }
}
