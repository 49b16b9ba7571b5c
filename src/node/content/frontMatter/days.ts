import { parseDay } from "../../../shared/content/calendarDay.ts";
import type { FrontMatter, Reader, Report } from "./fields.ts";
import { foldKey, OF_PUBLICATION } from "./keys.ts";
import { type Moment, parseTime } from "./timeOfDay.ts";
import { type Entry, flagOf, isMapping, kindOf, textOf, type Value } from "./value.ts";

const EXPECTED_DAY = "expected a day of the calendar such as `2025-01-22`";

/** What WordPress and Go write where there is no day. */
const NO_DAY = /^(?:0000-00-00|0001-01-01)(?!\d)/;

/** What is meant as a day, whether a calendar has it or not. */
const LIKE_A_DAY = /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/;

/** Keys whose value is a day in any engine that has them; notes and data have something else under all others. */
const STRICT: ReadonlySet<string> = new Set(
  ["date", "pubDate", "pubDatetime", "publishDate", "published_at", "published"]
    .concat("updated", "lastmod", "modDatetime", "updatedDate", "last_modified_at", "modified")
    .map(foldKey),
);

/** A text, also alone in a list: `created: [[2025-01-22]]` is Obsidian's link to the note of that day. */
function dayText(value: Value | undefined): string {
  if (Array.isArray(value)) return value.length === 1 ? dayText(value[0]) : "";
  return (textOf(value) ?? "").replace(/^\[\[([^\]|]*)(?:\|[^\]]*)?\]\]$/, "$1");
}

/** The day of a value and its time; of `daily/2025-01-22` what follows the folder. */
function momentOf(value: Value | undefined): Moment | undefined {
  const said = dayText(value);
  if (NO_DAY.test(said)) return undefined;
  const text = parseDay(said) ? said : said.slice(said.lastIndexOf("/") + 1);
  const found = parseDay(text);
  const time = found && parseTime(text);
  return found && { day: found, ...(time && { time }) };
}

/** `published` may be a flag, as others may be, and `date` a mapping whose parts have come here by themselves. */
function isDay({ key, value }: Entry): boolean {
  const name = foldKey(key);
  if (isMapping(value)) {
    return name === "date" && !value.entries.some((part) => /^(?:created|updated)$/i.test(part.key));
  }
  if (!STRICT.has(name)) return flagOf(value) === undefined;
  return name !== "published" || /\d{4}/.test(textOf(value) ?? "");
}

export const day =
  (field: "date" | "updated"): Reader =>
  (written, frontMatter, { report, fileDate }) => {
    for (const { key, line, value } of written.filter(isDay)) {
      const said = dayText(value);
      const found = momentOf(value);
      const message = `${key}: found ${kindOf(value)}, ${EXPECTED_DAY}`;
      if (found) {
        frontMatter[field] = found.day;
        if (found.time) frontMatter[field === "date" ? "time" : "updatedTime"] = found.time;
        return;
      }
      if (NO_DAY.test(said)) report("warning", line, `${key}: found ${kindOf(value)}, which is none`, "date");
      else if (!STRICT.has(foldKey(key)) && !LIKE_A_DAY.test(said)) {
        report("warning", line, `${message}; it is ignored`, "date");
      } else if (field === "date" && fileDate) {
        frontMatter.date = fileDate;
        return report("warning", line, `${message}; the file name's day is used`, "date");
      } else return report("error", line, message, "date");
    }
  };

/** Hugo's: where `date` is written too, that is the day which is shown, and this the one on which the post appears. */
export const publication: Reader = (written, frontMatter, { report, isHugo, valueOf }) => {
  const isBesideDate = ["date", "date.created"].some((key) => momentOf(valueOf(key)));
  if (!isBesideDate && !isHugo) return;
  const found = written.map(({ value }) => momentOf(value)).find((moment) => moment);
  if (found) return void (frontMatter.publishOn = found);
  const entry = written.find(({ key }) => foldKey(key) === foldKey(OF_PUBLICATION[0]));
  if (isBesideDate && entry) hideUnread(entry, frontMatter, report);
};

/** Hugo's: from that day on the post is shown no more. */
export const expiry: Reader = (written, frontMatter, { report }) => {
  const found = written.map(({ value }) => momentOf(value)).find((moment) => moment);
  if (found) frontMatter.expires = found;
  else if (written[0] && flagOf(written[0].value) !== false) hideUnread(written[0], frontMatter, report);
};

/** A day that is not understood hides, as a `draft` does, so that nothing is published by a slip of the pen. */
function hideUnread({ key, line, value }: Entry, frontMatter: FrontMatter, report: Report): void {
  if (NO_DAY.test(dayText(value))) return;
  frontMatter.hidden = true;
  report(
    "warning",
    line,
    `${key}: found ${kindOf(value)}, which hides the post; write a day such as \`2025-01-22\``,
  );
}
