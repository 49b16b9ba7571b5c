import { type Day, parseDay } from "../../../shared/content/calendarDay.ts";
import { PUBLICATION_KEYS } from "./dayKeys.ts";
import { foldKey } from "./foldKey.ts";
import type { Reader, ReportField } from "./reader.ts";
import { type Moment, parseTime, type TimeOfDay } from "./timeOfDay.ts";
import { type Entry, flagOf, isMapping, kindOf, textOf, type Value } from "./value.ts";

const EXPECTED_DAY = "expected a day of the calendar such as `2025-01-22`";

/** Matches values that WordPress and Go write if there is no day. */
const NO_DAY = /^(?:0000-00-00|0001-01-01)(?!\d)/;

/** Matches text in the form of a day, even if the day does not exist. */
const LIKE_A_DAY = /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/;

/** Keys whose value is a day in every engine that supports them. Other keys may contain something else in notes and data. */
const STRICT: ReadonlySet<string> = new Set(
  ["date", "pubDate", "pubDatetime", "publishDate", "published_at", "published"]
    .concat("updated", "lastmod", "modDatetime", "updatedDate", "last_modified_at", "modified")
    .map(foldKey),
);

/**
 * Returns the text of a day, without the brackets of Obsidian's link to the note of that day: `created: [[2025-01-22]]`. YAML parses them
 * as nested lists.
 */
function dayText(value: Value | undefined): string {
  if (Array.isArray(value)) return value.length === 1 ? dayText(value[0]) : "";
  return (textOf(value) ?? "").replace(/^\[\[([^\]|]*)(?:\|[^\]]*)?\]\]$/, "$1");
}

/** Returns the day and time in a value. Ignores the folder in `daily/2025-01-22`. */
function momentOf(value: Value | undefined): Moment | undefined {
  const written = dayText(value);
  if (NO_DAY.test(written)) return undefined;
  const text = parseDay(written) ? written : written.slice(written.lastIndexOf("/") + 1);
  const found = parseDay(text);
  const time = found && parseTime(text);
  return found && { day: found, ...(time && { time }) };
}

/**
 * Whether an entry is intended as a day, even an invalid one. `published` and keys outside {@link STRICT} may be flags instead. A mapping
 * is not a day, except under `date`, where it is an invalid one. The mapping `date: {created: …}` is not a day either, because
 * `date.created` is read as a separate key.
 */
function isDay({ key, value }: Entry): boolean {
  const name = foldKey(key);
  if (isMapping(value)) {
    return name === "date" && !value.entries.some((part) => /^(?:created|updated)$/i.test(part.key));
  }
  if (!STRICT.has(name)) return flagOf(value) === undefined;
  return name !== "published" || /\d{4}/.test(textOf(value) ?? "");
}

/**
 * Returns the day of the first entry that has one. A value that is not a day of the calendar is an error, unless `fallback` replaces it.
 * Two kinds of values only cause a warning: those that match {@link NO_DAY}, and those that do not look like a day under keys outside
 * {@link STRICT}.
 * @param fallback The day in the file name, if the field uses it.
 */
function readMoment(
  written: readonly Entry[],
  report: ReportField,
  fallback: Day | undefined,
): Moment | undefined {
  for (const { key, line, value } of written.filter(isDay)) {
    const found = momentOf(value);
    if (found) return found;
    const dayAsWritten = dayText(value);
    const message = `${key}: found ${kindOf(value)}, ${EXPECTED_DAY}`;
    if (NO_DAY.test(dayAsWritten))
      report(
        "warning",
        line,
        `${key}: found ${kindOf(value)}, which is not a day; write one, or remove the key`,
        "date",
      );
    else if (!STRICT.has(foldKey(key)) && !LIKE_A_DAY.test(dayAsWritten)) {
      report("warning", line, `${message}; it is ignored`, "date");
    } else if (fallback) {
      report("warning", line, `${message}; the file name's day is used`, "date");
      return { day: fallback };
    } else {
      report("error", line, message, "date");
      return undefined;
    }
  }
  return undefined;
}

/**
 * Matches a timestamp of YAML without a time zone. Ruby's YAML library, which Jekyll uses, reads it as UTC:
 * https://github.com/ruby/psych/blob/v4.0.3/lib/psych/scalar_scanner.rb
 */
const TIMESTAMP_WITHOUT_ZONE = /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|\s+)\d{1,2}:\d\d:\d\d(?:\.\d*)?$/;

/** Reads the day and time of a post. */
export const readDate: Reader<{ date?: Day; time?: TimeOfDay }> = (
  written,
  { report, fileDate, isRubyTime, valueOf },
) => {
  const { day: date, time } = readMoment(written, report, fileDate) ?? {};
  const isUtc = time && isRubyTime && TIMESTAMP_WITHOUT_ZONE.test(dayText(valueOf("date")));
  return { ...(date && { date }), ...(time && { time: isUtc ? (`${time}+00:00` as TimeOfDay) : time }) };
};

/** Reads the day and time of the last revision. */
export const readUpdated: Reader<{ updated?: Day; updatedTime?: TimeOfDay }> = (written, { report }) => {
  const { day: updated, time: updatedTime } = readMoment(written, report, undefined) ?? {};
  return { ...(updated && { updated }), ...(updatedTime && { updatedTime }) };
};

/**
 * Reads when a post appears, as in Hugo. If `date` is set too, the page shows `date`, and the post appears on the day of publication.
 * Without `date`, only sites with Hugo's dialect wait for that day.
 */
export const readPublication: Reader<{ publishOn?: Moment; hidden?: true }> = (
  written,
  { report, isHugo, valueOf },
) => {
  const isBesideDate = ["date", "date.created"].some((key) => momentOf(valueOf(key)));
  if (!isBesideDate && !isHugo) return {};
  const found = written.map(({ value }) => momentOf(value)).find((moment) => moment);
  if (found) return { publishOn: found };
  const entry = written.find(({ key }) => foldKey(key) === foldKey(PUBLICATION_KEYS[0]));
  return isBesideDate && entry ? hideInvalid(entry, report) : {};
};

/** Reads when a post disappears, as in Hugo: at the given time, or at the start of the day if there is no time. */
export const readExpiry: Reader<{ expires?: Moment; hidden?: true }> = (written, { report }) => {
  const found = written.map(({ value }) => momentOf(value)).find((moment) => moment);
  if (found) return { expires: found };
  return written[0] && flagOf(written[0].value) !== false ? hideInvalid(written[0], report) : {};
};

/** Hides a post whose day cannot be parsed, so that a typo does not publish it. Values that match {@link NO_DAY} do not hide it. */
function hideInvalid({ key, line, value }: Entry, report: ReportField): { hidden?: true } {
  if (NO_DAY.test(dayText(value))) return {};
  const message = `${key}: found ${kindOf(value)}, which hides the post; write a day such as \`2025-01-22\``;
  report("warning", line, message);
  return { hidden: true };
}
