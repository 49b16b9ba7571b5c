import type { Document } from "../content/document.ts";
import { compare } from "../diagnostics/problem.ts";
import { momentOf } from "../content/startOfDay.ts";
import { now, today } from "../content/today.ts";

type Dated = Pick<Document, "date" | "time" | "file">;
type Timed = Pick<Document, "date" | "publishOn" | "expires">;

/** Decisions that depend on the build time. */
export interface Schedule {
  /** The date that the build uses as today. */
  today: string;
  /** Whether posts with a date after `today` are not published. */
  hidesFuture: boolean;
  /** Whether a post is scheduled: its `publishOn` is in the future, or `hidesFuture` is true and its date is after `today`. */
  isWaiting: (post: Timed) => boolean;
  /** Whether the `expiryDate` of a document has passed. */
  isExpired: (text: Timed) => boolean;
}

interface Settings {
  /** IANA name of the author's time zone. */
  timeZone: string;
  hidesFuture: boolean;
}

/** Returns the schedule for the current time, which `env` can override; see `now`. */
export function readSchedule(
  { timeZone, hidesFuture }: Settings,
  env: Record<string, string | undefined> = process.env,
): Schedule {
  const time = now(env).getTime();
  const day = today(timeZone, env);
  const timeOf = (moment: NonNullable<Timed["expires"]>) =>
    momentOf(moment.day, moment.time, timeZone).getTime();
  return {
    today: day,
    hidesFuture,
    isWaiting: ({ date, publishOn }) =>
      (hidesFuture && date !== undefined && date > day) ||
      (publishOn !== undefined && timeOf(publishOn) > time),
    isExpired: ({ expires }) => expires !== undefined && timeOf(expires) <= time,
  };
}

/** Marks expired documents and scheduled pages as hidden, as if they were drafts. A page is scheduled only if it has a `publishOn`. */
export function applySchedule(
  { isWaiting, isExpired }: Schedule,
  posts: readonly Document[],
  pages: readonly Document[],
) {
  const hasExpired = (document: Document) => !document.hidden && isExpired(document);
  const hideIf = (isHidden: boolean, document: Document) =>
    isHidden ? { ...document, hidden: true } : document;
  const isScheduled = (document: Document) => !document.hidden && isWaiting(document);
  const isPageScheduled = (page: Document) => page.publishOn !== undefined && isScheduled(page);
  const filesOf = (documents: readonly Document[]) => documents.map(({ file }) => file);
  return {
    posts: posts.map((post) => hideIf(hasExpired(post), post)),
    pages: pages.map((page) => hideIf(hasExpired(page) || isPageScheduled(page), page)),
    /** Source files of expired documents. */
    expired: filesOf([...posts, ...pages].filter(hasExpired)),
    /** Source files of scheduled documents that are neither drafts nor expired. */
    scheduled: filesOf(
      [...posts.filter(isScheduled), ...pages.filter(isPageScheduled)].filter((each) => !hasExpired(each)),
    ),
    /** Whether a post is scheduled and is not a draft. */
    isScheduled,
  };
}

/**
 * Returns a function that compares documents by the date in their source, newest first, then by time, newest first, then by path.
 * Without a time, the start of the day is compared. Undated documents are last.
 */
export function newestFirst(timeZone: string): (a: Dated, b: Dated) => number {
  return (a, b) => compare(b.date ?? "", a.date ?? "") || byTime(b, a, timeZone) || compare(a.file, b.file);
}

/** Compares two documents with the same date. */
function byTime(a: Dated, b: Dated, timeZone: string): number {
  if (a.date === undefined || b.date === undefined || a.time === b.time) return 0;
  return momentOf(a.date, a.time, timeZone).getTime() - momentOf(b.date, b.time, timeZone).getTime();
}
