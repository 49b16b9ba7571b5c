import type { Day } from "../../../shared/content/calendarDay.ts";
import type { Kind, Problem } from "../../diagnostics/problem.ts";
import type { Entry, Value } from "./value.ts";

/**
 * Reports a problem in front matter.
 * @param kind "front matter" by default.
 */
export type ReportField = (severity: Problem["severity"], line: number, message: string, kind?: Kind) => void;

export interface ReadContext {
  report: ReportField;
  /** The day in the file's name, which replaces one that is not in the calendar. */
  fileDate: Day | undefined;
  /** Whether the file is where Jekyll's posts are: there tags are separated by spaces. */
  isJekyll: boolean;
  /** Whether the content folder is Hugo's: there a `publishDate` in the future hides a post. */
  isHugo: boolean;
  /** Returns the value of a key, or of `key.inner` in a mapping. */
  valueOf: (key: string) => Value | undefined;
}

/** Reads a field from the entries of its keys that have a value, in the order of the keys. */
export type Reader<Read> = (written: readonly Entry[], context: ReadContext) => Read;
