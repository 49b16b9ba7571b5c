import { isKorean } from "./isKorean.ts";

/** A calendar day in the form `YYYY-MM-DD`, without a time or time zone. */
export type Day = string & { readonly brand: "Day" };

const ENGLISH_MONTHS =
  "January February March April May June July August September October November December".split(" ");

/**
 * Matches dates such as `2025-01-22`, `2025/1/22`, `2025. 1. 22.` and `2025년 1월 22일`. Other text, such as a time or
 * weekday, may follow.
 */
const NUMERIC = /^(\d{4})(?:[-/]|\. ?|년 ?|年)(\d{1,2})(?:[-/]|\. ?|월 ?|月)(\d{1,2})(?:[T .,_(일日].*)?$/;
/**
 * Matches `20250122` and `20250122T100000Z`, which have the basic format of ISO 8601:
 * https://www.iso.org/iso-8601-date-and-time-format.html.
 */
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?:[T ].*)?$/;
/** Matches dates such as `Jul 08 2022`, `Fri, July 8, 2022` and `Sat Mar 09 2021 10:00:00 GMT+0900`. */
const MONTH_FIRST = /^(?:[a-z]+(?:, ?| ))?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?:[ ,].*)?$/i;
/** Matches dates such as `8 July 2022` and `Fri, 8 Jul 2022 10:00:00 GMT`. */
const DAY_FIRST = /^(?:[a-z]+(?:, ?| ))?(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})(?:[ ,].*)?$/i;

/**
 * Parses the date at the beginning of a text (`2025-01-22`, `2025-1-22 10:00 +0900`, `Jul 8 2022`). Ignores time and
 * time zone. Returns undefined if the text does not begin with a date, or if the day does not exist (30 February).
 */
export function parseDay(text: string): Day | undefined {
  // NFKC converts full-width digits to ASCII digits, and non-breaking spaces to spaces.
  const line = text.normalize("NFKC").replace(/\s+/gu, " ").trim();
  const [, year, month, day] = NUMERIC.exec(line) ?? COMPACT.exec(line) ?? [];
  if (year && month && day) return toDay(Number(year), Number(month), Number(day));
  const [, name = "", number, ofYear] = MONTH_FIRST.exec(line) ?? [];
  if (number) return toDay(Number(ofYear), monthOf(name), Number(number));
  const [, first, named = "", ofThatYear] = DAY_FIRST.exec(line) ?? [];
  return first ? toDay(Number(ofThatYear), monthOf(named), Number(first)) : undefined;
}

/**
 * Returns the number of the first month whose English name begins with `name`: 1 for `Jan` and `January`. Returns 0
 * if there is none.
 */
function monthOf(name: string): number {
  return ENGLISH_MONTHS.findIndex((month) => month.toLowerCase().startsWith(name.toLowerCase())) + 1;
}

function toDay(year: number, month: number, day: number): Day | undefined {
  if (year < 1 || day < 1 || day > daysInMonth(year, month)) return undefined;
  const pad = (number: number, length: number) => String(number).padStart(length, "0");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as Day;
}

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** Returns the year of a day: `2025` for `2025-01-22`. */
export function yearOf(day: string): string {
  return day.slice(0, 4);
}

// `Intl` is not used, because its results differ between Node and browsers:
// https://github.com/tc39/ecma402/issues/1028.
/**
 * Formats a day: `2025년 1월 22일` in Korean, `22 January 2025` in any other language.
 * @param language BCP 47 tag.
 */
export function formatDay(day: string, language: string): string {
  return isKorean(language)
    ? `${yearOf(day)}년 ${formatMonthDay(day, language)}`
    : `${formatMonthDay(day, language)} ${yearOf(day)}`;
}

/**
 * Formats a day without its year: `1월 22일` in Korean, `22 January` in any other language. Used in lists with the year
 * as their heading.
 * @param language BCP 47 tag.
 */
export function formatMonthDay(day: string, language: string): string {
  const month = Number(day.slice(5, 7));
  const date = Number(day.slice(8, 10));
  return isKorean(language) ? `${month}월 ${date}일` : `${date} ${ENGLISH_MONTHS[month - 1]}`;
}
