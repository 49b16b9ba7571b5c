/** A day of the calendar as its author wrote it, `YYYY-MM-DD`: no time, no time zone. */
export type Day = string & { readonly brand: "Day" };

const DAY = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/;

/** The day a text begins with (`2025-01-22`, `2025-1-22 10:00 +0900`), if the calendar has it. */
export function parseDay(text: string): Day | undefined {
  const [, year, month, day] = DAY.exec(text.trim()) ?? [];
  if (!year || !month || !day) return undefined;
  if (Number(day) < 1 || Number(day) > daysInMonth(Number(year), Number(month))) return undefined;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` as Day;
}

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** `2025` of `2025-01-22`. */
export function yearOf(day: string): string {
  return day.slice(0, 4);
}

const ENGLISH_MONTHS =
  "January February March April May June July August September October November December".split(" ");

// Written by hand: `Intl` gives other words in Node than in a browser for the same call,
// https://github.com/tc39/ecma402/issues/1028.
/** `2025년 1월 22일` or `22 January 2025`. */
export function formatDay(day: string, language: string): string {
  return language === "ko"
    ? `${yearOf(day)}년 ${formatMonthDay(day, language)}`
    : `${formatMonthDay(day, language)} ${yearOf(day)}`;
}

/** `1월 22일` or `22 January`, for lists under the year. */
export function formatMonthDay(day: string, language: string): string {
  const month = Number(day.slice(5, 7));
  const date = Number(day.slice(8, 10));
  return language === "ko" ? `${month}월 ${date}일` : `${date} ${ENGLISH_MONTHS[month - 1]}`;
}
