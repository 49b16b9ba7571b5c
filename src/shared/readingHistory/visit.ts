import type { UnreadStatus } from "./unread.ts";

/** A visit ends when no page is opened for this time, in milliseconds. */
export const VISIT_TIMEOUT = 30 * 60 * 1000;
/** Maximum number of marks. */
const MAX_MARKS = 500;
const MAX_CHARACTERS = 20_000;

/** A visit to the site: page views without a long pause. */
export interface Visit {
  /** Time of the last page view, in milliseconds since 1970. */
  last: number;
  /** The unread posts of this visit, by key. */
  marks: [key: string, unread: UnreadStatus][];
}

/** Decodes the stored visit; undefined for an invalid value. */
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

/** Returns the visit of a page view: the previous visit with its marks when it continues, otherwise a new one. */
export function continueVisit(now: number, before: Visit | undefined): Visit {
  // The absolute difference: a clock that was set back must not prolong a visit.
  const continues = before && Math.abs(now - before.last) <= VISIT_TIMEOUT;
  return { last: now, marks: continues ? before.marks : [] };
}

/** Adds marks to a visit. */
export function withMarks(visit: Visit, unread: ReadonlyMap<string, UnreadStatus>): Visit {
  const marks = new Map([...visit.marks, ...unread]);
  return { ...visit, marks: [...marks].slice(0, MAX_MARKS) };
}

/** Removes the mark of a post. */
export function withoutMark(visit: Visit, key: string): Visit {
  return { ...visit, marks: visit.marks.filter(([each]) => each !== key) };
}
