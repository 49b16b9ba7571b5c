import type { UnreadStatus } from "./unread.ts";

/** Time without a page view after which a visit ends, in milliseconds. */
export const VISIT_TIMEOUT = 30 * 60 * 1000;
/** Maximum number of posts that are marked as unread. */
const MAX_MARKS = 500;
/** Maximum length of the stored visit, in UTF-16 code units. A longer value is ignored. */
const MAX_CHARACTERS = 20_000;

/** A visit to the site: a series of page views without a pause longer than {@link VISIT_TIMEOUT}. */
export interface Visit {
  /** Time of the last page view, in milliseconds since 1970. */
  last: number;
  /** The posts that are marked as unread during this visit, by `unreadKey`. */
  marks: [key: string, unread: UnreadStatus][];
}

/** Decodes the stored visit. Returns undefined if `raw` is `null`, too long or invalid. */
export function decodeVisit(raw: string | null): Visit | undefined {
  if (!raw || raw.length > MAX_CHARACTERS) return undefined;
  try {
    const { last, marks } = JSON.parse(raw) as Partial<Record<keyof Visit, unknown>>;
    if (typeof last !== "number" || !Array.isArray(marks) || !marks.every(isMark)) return undefined;
    return { last, marks };
  } catch {
    return undefined;
  }
}

function isMark(found: unknown): found is Visit["marks"][number] {
  if (!Array.isArray(found) || found.length !== 2) return false;
  const [key, unread] = found as unknown[];
  return typeof key === "string" && key.length <= 8 && (unread === "new" || unread === "revised");
}

/**
 * Returns the visit that includes a page view. If the previous visit has not ended, continues it and preserves its
 * marks; otherwise starts a new one.
 * @param now Time of the page view, in milliseconds since 1970.
 * @param before The previous visit.
 */
export function continueVisit(now: number, before: Visit | undefined): Visit {
  // Uses the absolute difference, so that a visit does not last longer after the clock was set back.
  const continues = before && Math.abs(now - before.last) <= VISIT_TIMEOUT;
  return { last: now, marks: continues ? before.marks : [] };
}

/** Adds marks of unread posts to a visit. Drops the last marks beyond {@link MAX_MARKS}. */
export function withMarks(visit: Visit, unread: ReadonlyMap<string, UnreadStatus>): Visit {
  const marks = new Map([...visit.marks, ...unread]);
  return { ...visit, marks: [...marks].slice(0, MAX_MARKS) };
}

/** Removes the mark of a post. */
export function withoutMark(visit: Visit, key: string): Visit {
  return { ...visit, marks: visit.marks.filter(([each]) => each !== key) };
}
