import { parseDay } from "../../model/date.ts";
import type { Reader } from "./fields.ts";
import { foldKey } from "./keys.ts";
import { type Entry, isMapping, kindOf, textOf } from "./value.ts";

const EXPECTED_DAY = "expected a day of the calendar such as `2025-01-22`";

/** What WordPress and Go write where there is no day. */
const NO_DAY = /^(?:0000-00-00|0001-01-01)(?!\d)/;

/** `published` may be a flag, and `date` a mapping whose parts have come here by themselves. */
function isDay({ key, value }: Entry): boolean {
  if (isMapping(value)) return !value.entries.some((part) => /^(?:created|updated)$/i.test(part.key));
  return foldKey(key) !== "published" || /\d{4}/.test(textOf(value) ?? "");
}

export const day =
  (field: "date" | "updated"): Reader =>
  (written, frontMatter, { report, fileDate }) => {
    const entry = written.find(isDay);
    if (!entry) return;
    const { key, line, value } = entry;
    const said = textOf(value) ?? "";
    const found = parseDay(said);
    const message = `${key}: found ${kindOf(value)}, ${EXPECTED_DAY}`;
    if (NO_DAY.test(said)) report("warning", line, `${key}: found ${kindOf(value)}, which is none`, "date");
    else if (found) frontMatter[field] = found;
    else if (field === "date" && fileDate) {
      frontMatter.date = fileDate;
      report("warning", line, `${message}; the file name's day is used`, "date");
    } else report("error", line, message, "date");
  };
