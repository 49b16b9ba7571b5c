import type { Document } from "../content/document.ts";
import { compare } from "../diagnostics/problem.ts";
import { momentOf } from "../content/startOfDay.ts";
import { now, today } from "../content/today.ts";

type Dated = Pick<Document, "date" | "time" | "file">;
type Timed = Pick<Document, "date" | "publishOn" | "expires">;

/** What of a site depends on when it is built. */
export interface Schedule {
  /** The day that it was taken to be. */
  today: string;
  /** Whether posts of days to come are left out. */
  hidesFuture: boolean;
  /** Whether a post is still to appear: of a later day, if such are left out, or with a later time of publication in any case. */
  isWaiting: (post: Timed) => boolean;
  /** Whether a text has disappeared since. */
  isExpired: (text: Timed) => boolean;
}

interface Settings {
  /** IANA name of the zone in which the author's days are. */
  timeZone: string;
  hidesFuture: boolean;
}

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

/** Hides the texts that have disappeared, and the pages that wait for their day, as drafts. */
export function applySchedule(
  { isWaiting, isExpired }: Schedule,
  posts: readonly Document[],
  pages: readonly Document[],
) {
  const hasExpired = (document: Document) => !document.hidden && isExpired(document);
  const hideIf = (isHidden: boolean, document: Document) =>
    isHidden ? { ...document, hidden: true } : document;
  return {
    posts: posts.map((post) => hideIf(hasExpired(post), post)),
    pages: pages.map((page) =>
      hideIf(hasExpired(page) || (page.publishOn !== undefined && isWaiting(page)), page),
    ),
    /** Files of those that have disappeared. */
    expired: [...posts, ...pages].filter(hasExpired).map(({ file }) => file),
    /** Whether a post waits for its day. */
    isScheduled: (document: Document) => !document.hidden && isWaiting(document),
  };
}

/**
 * Orders by day as written, then by the time of that day, which begins it where none is written; by path where both are equal. Undated ones
 * are last.
 */
export function newestFirst(timeZone: string): (a: Dated, b: Dated) => number {
  return (a, b) => compare(b.date ?? "", a.date ?? "") || byTime(b, a, timeZone) || compare(a.file, b.file);
}

/** Of two of one day. */
function byTime(a: Dated, b: Dated, timeZone: string): number {
  if (a.date === undefined || b.date === undefined || a.time === b.time) return 0;
  return momentOf(a.date, a.time, timeZone).getTime() - momentOf(b.date, b.time, timeZone).getTime();
}
