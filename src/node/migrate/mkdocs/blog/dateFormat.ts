/** A day and a time as numbers, as they are written in a post. */
export interface WrittenMoment {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

/** A date format of Babel, such as `yyyy/MM/dd`. */
export interface DateFormat {
  /** The same format with variables of Maru's permalinks; `undefined` if Maru has no such variables. */
  permalink: string | undefined;
  /** Formats a date; `undefined` if the format has a field that is not supported here, such as a week. */
  format(moment: WrittenMoment): string | undefined;
}

interface Field {
  variable?: string;
  value(moment: WrittenMoment, language: string): string;
}

const padded = (name: keyof WrittenMoment, length: number) => (moment: WrittenMoment) =>
  String(moment[name]).padStart(length, "0");
const named = (month: "long" | "short" | "narrow") => (moment: WrittenMoment, language: string) =>
  nameOf(moment, language, { month });
const weekday = (length: "long" | "short" | "narrow") => (moment: WrittenMoment, language: string) =>
  nameOf(moment, language, { weekday: length });

/** Fields by their letters: https://babel.pocoo.org/en/latest/dates.html#date-fields */
const FIELDS: Readonly<Record<string, Field>> = {
  y: { variable: "yyyy", value: padded("year", 1) },
  yy: { variable: "yy", value: ({ year }) => String(year).padStart(2, "0").slice(-2) },
  yyy: { variable: "yyyy", value: padded("year", 3) },
  yyyy: { variable: "yyyy", value: padded("year", 4) },
  M: { variable: "m", value: padded("month", 1) },
  MM: { variable: "mm", value: padded("month", 2) },
  L: { variable: "m", value: padded("month", 1) },
  LL: { variable: "mm", value: padded("month", 2) },
  MMM: { value: named("short") },
  MMMM: { value: named("long") },
  MMMMM: { value: named("narrow") },
  d: { variable: "d", value: padded("day", 1) },
  dd: { variable: "dd", value: padded("day", 2) },
  D: { value: (moment) => String(dayOfYear(moment)) },
  DD: { value: (moment) => String(dayOfYear(moment)).padStart(2, "0") },
  DDD: { value: (moment) => String(dayOfYear(moment)).padStart(3, "0") },
  E: { value: weekday("short") },
  EE: { value: weekday("short") },
  EEE: { value: weekday("short") },
  EEEE: { value: weekday("long") },
  Q: { value: ({ month }) => String(Math.ceil(month / 3)) },
  QQ: { value: ({ month }) => `0${Math.ceil(month / 3)}` },
  H: { value: padded("hour", 1) },
  HH: { variable: "hour", value: padded("hour", 2) },
  m: { value: padded("minute", 1) },
  mm: { variable: "minute", value: padded("minute", 2) },
  s: { value: padded("second", 1) },
  ss: { variable: "second", value: padded("second", 2) },
};

/** Matches a quoted text, two quotes for one, and a run of the same letter. Other characters stand for themselves. */
const TOKEN = /'((?:[^']|'')+)'|''|([a-z])\2*/gi;

/** Predefined formats, which have spaces and names of months: https://babel.pocoo.org/en/latest/dates.html#date-formatting */
const PREDEFINED = ["short", "medium", "long", "full"];

/** Reads a date format in the syntax of Babel: https://babel.pocoo.org/en/latest/dates.html#pattern-syntax */
export function readDateFormat(pattern: string, language: string): DateFormat {
  if (PREDEFINED.includes(pattern)) return { permalink: undefined, format: () => undefined };
  let isConvertible = true;
  const permalink = pattern.replace(TOKEN, (token: string, quoted: string | undefined) => {
    if (token.startsWith("'")) return unquoted(token, quoted);
    const { variable } = fieldOf(token) ?? {};
    isConvertible &&= variable !== undefined;
    return `{${variable}}`;
  });
  const format = (moment: WrittenMoment) => {
    let isKnown = true;
    const text = pattern.replace(TOKEN, (token: string, quoted: string | undefined) => {
      if (token.startsWith("'")) return unquoted(token, quoted);
      const field = fieldOf(token);
      isKnown &&= field !== undefined;
      return field?.value(moment, language) ?? "";
    });
    return isKnown ? text : undefined;
  };
  return { permalink: isConvertible ? permalink : undefined, format };
}

function fieldOf(token: string): Field | undefined {
  return Object.hasOwn(FIELDS, token) ? FIELDS[token] : undefined;
}

function unquoted(token: string, quoted: string | undefined): string {
  return token === "''" ? "'" : (quoted ?? "").replaceAll("''", "'");
}

function nameOf(
  { year, month, day }: WrittenMoment,
  language: string,
  options: Intl.DateTimeFormatOptions,
): string {
  const date = new Date(Date.UTC(year, month - 1, day));
  const formatter = new Intl.DateTimeFormat(language, {
    ...options,
    day: options.month && "numeric",
    timeZone: "UTC",
  });
  const parts = formatter.formatToParts(date);
  const found = parts.find(({ type }) => type === (options.month ? "month" : "weekday"))?.value ?? "";
  // For some languages, `Intl` returns the sign after the month separately.
  const after = parts[parts.findIndex(({ type }) => type === "month") + 1]?.value ?? "";
  return options.month && /^[월月]/.test(after) ? found + after.slice(0, 1) : found;
}

function dayOfYear({ year, month, day }: WrittenMoment): number {
  return (Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 0)) / 86_400_000;
}
