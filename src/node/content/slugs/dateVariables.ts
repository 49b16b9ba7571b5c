import type { SlugRuleName } from "./slugRules.ts";
import type { Document } from "../document.ts";
import { momentOf } from "../startOfDay.ts";

/** The date of a post in its address. */
type Dated = Pick<Document, "date" | "time">;

/** Time on the clock at which a post was published, as a moment of UTC. */
type Clock = Date;

const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = ["January", "February", "March", "April", "May", "June"].concat([
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
]);

const DAY = 24 * 60 * 60 * 1000;

/**
 * Returns the values of the permalink variables that contain a part of the date; without values for a post without a date.
 * @param timeZone IANA name. By the rule of Jekyll, the date in an address is the one in this time zone.
 */
export function dateVariables(
  post: Dated,
  { slugs, timeZone }: { slugs: SlugRuleName; timeZone: string },
): Record<string, string | undefined> {
  const clock = clockOf(post, slugs === "jekyll" ? timeZone : undefined);
  if (!clock) return {};
  const [yyyy = "", mm = "", dd = "", hour, minute, second] = clock.toISOString().match(/\d+/g) ?? [];
  // https://en.wikipedia.org/wiki/ISO_week_date: a week belongs to the year that contains its Thursday.
  const weekday = clock.getUTCDay() || 7;
  const thursday = new Date(clock.getTime() + (4 - weekday) * DAY);
  const dayOfYear = (date: Date) =>
    Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0)) / DAY) + 1;
  // Hugo converts addresses to lower case, and counts the days of a week from 0 and those of a year without zeros.
  const isHugo = slugs === "hugo" || slugs === "hugo-cased";
  const nameIn = (names: readonly string[], index: number) =>
    slugs === "hugo" ? (names[index] ?? "").toLowerCase() : (names[index] ?? "");
  const monthName = nameIn(MONTHS, clock.getUTCMonth());
  const dayName = nameIn(DAYS, clock.getUTCDay());
  return {
    yyyy,
    mm,
    dd,
    yy: yyyy.slice(-2),
    m: mm.replace(/^0/, ""),
    d: dd.replace(/^0/, ""),
    hour,
    minute,
    second,
    yearDay: String(dayOfYear(clock)).padStart(isHugo ? 1 : 3, "0"),
    week: String(Math.ceil(dayOfYear(thursday) / 7)).padStart(2, "0"),
    weekYear: String(thursday.getUTCFullYear()),
    weekday: String(isHugo ? clock.getUTCDay() : weekday),
    dayName,
    dayShort: dayName.slice(0, 3),
    monthName,
    monthShort: monthName.slice(0, 3),
  };
}

/** Returns the date and time as written, or in a time zone. A day without a time is its midnight in other engines. */
function clockOf({ date, time }: Dated, timeZone: string | undefined): Clock | undefined {
  if (!date) return undefined;
  if (!time || timeZone === undefined) return new Date(`${date}T${time?.slice(0, 8) ?? "00:00:00"}Z`);
  const parts = formatOf(timeZone).formatToParts(momentOf(date, time, timeZone));
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  return new Date(
    Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second")),
  );
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Memoized, because creating a formatter takes longer than using it. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  formats.set(timeZone, format);
  return format;
}
