import type { Day } from "../../../shared/content/calendarDay.ts";
import type { Kind, Problem } from "../../diagnostics/problem.ts";
import type { Entry, Value } from "./value.ts";

/**
 * Reports a problem in front matter.
 * @param kind Default: "front matter".
 */
export type ReportField = (severity: Problem["severity"], line: number, message: string, kind?: Kind) => void;

export interface ReadContext {
  report: ReportField;
  /** The day in the file name. It replaces a nonexistent day in front matter, such as February 30. */
  fileDate?: Day | undefined;
  /** Whether the path is typical of Jekyll posts, in which spaces separate tags. */
  isJekyll: boolean;
  /** Whether the site uses Hugo's dialect, in which a `publishDate` in the future hides a post even if the post has no `date`. */
  isHugo: boolean;
  /** Whether the site has the addresses of Jekyll, where a time without a zone is in UTC. */
  isRubyTime?: boolean | undefined;
  /** Converts a slug as another engine does, if the site has the addresses of one. */
  writtenSlug?: ((slug: string) => string) | undefined;
  /** Converts a whole address to a pattern of Maru by the rule of the site's former engine. */
  writtenPermalink?: ((written: string) => string | undefined) | undefined;
  /** Key of the whole address in that engine. Default: `permalink`. */
  permalinkKey?: string | undefined;
  /** Returns the value of a key. `key.inner` selects a key of a mapping. */
  valueOf: (key: string) => Value | undefined;
}

/** Reads a field. Receives the entries that have a value, in the order of the field's keys. */
export type Reader<Read> = (written: readonly Entry[], context: ReadContext) => Read;
