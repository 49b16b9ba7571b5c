import type { Day } from "../../../shared/content/calendarDay.ts";
import type { Kind, Problem } from "../../diagnostics/problem.ts";
import type { Moment, TimeOfDay } from "./timeOfDay.ts";
import type { Entry, Value } from "./value.ts";

/** When a post is of, was revised, appears and disappears. */
export interface Times {
  date?: Day;
  /** The time that is written behind `date`. */
  time?: TimeOfDay;
  updated?: Day;
  /** The time that is written behind `updated`. */
  updatedTime?: TimeOfDay;
  /** When it appears, where that is not its date alone. */
  publishOn?: Moment;
  /** When it disappears. */
  expires?: Moment;
}

/** What an author says of a post above it. All text is NFC; what is not said is not there. */
export interface FrontMatter extends Times {
  title?: string;
  slug?: string;
  /** Other addresses it had, below the base path. */
  aliases: string[];
  description?: string;
  language?: string;
  tags: string[];
  /** Line of the tags, for what is said of them later; 1 where there are none. */
  tagsLine: number;
  categories: string[];
  series?: string;
  /** Address of its picture, and the line it stands on. */
  image?: { url: string; line: number };
  /** Names, or ids of an authors file. */
  authors: string[];
  pinned?: boolean;
  comments?: boolean;
  /** Whether a list of its contents is wanted; unsaid where its headings decide. */
  toc?: boolean;
  /** Whether `$x$` is a formula. */
  math?: boolean;
  /** Whether it is published nowhere. */
  hidden?: boolean;
}

/** Of the kind «front matter», unless another is named. */
export type Report = (severity: Problem["severity"], line: number, message: string, kind?: Kind) => void;

export interface ReadContext {
  report: Report;
  /** The day in the file's name, which stands in for one that the calendar does not have. */
  fileDate: Day | undefined;
  /** Whether the file lies where Jekyll's posts do: it parts tags at blanks. */
  isJekyll: boolean;
  /** Whether the content folder is Hugo's: a `publishDate` of a later day hides a post there. */
  isHugo: boolean;
  /** What is written under a key, or under `key.inner` of a mapping. */
  valueOf: (key: string) => Value | undefined;
}

/** Takes a field from its entries that have a value, in the order of their keys. */
export type Reader = (written: readonly Entry[], frontMatter: FrontMatter, context: ReadContext) => void;
