import type { Unread } from "./unread.ts";

/** A visit ends when no page was opened for this long, in ms. */
export const VISIT = 30 * 60 * 1000;
/** Marks that are kept: who has more new posts before him finds them by their days. */
const MOST_MARKS = 500;
const MOST_CHARACTERS = 20_000;

/** A visit to the site, from one pause to the next. */
export interface Visit {
  /** When its last page was opened, in ms since 1970. */
  last: number;
  /** What is marked during it, by short names of posts. */
  marks: [key: string, unread: Unread][];
}

/** The visit in what storage holds; `undefined` where it holds none. */
export function decodeVisit(raw: string | null): Visit | undefined {
  if (!raw || raw.length > MOST_CHARACTERS) return undefined;
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

/** The visit a page is opened in: the one that goes on, with its marks, or a new one without. */
export function visitAt(now: number, before: Visit | undefined): Visit {
  // A clock that was put back does not prolong a visit without end.
  const goesOn = before && Math.abs(now - before.last) <= VISIT;
  return { last: now, marks: goesOn ? before.marks : [] };
}

export function withMarks(visit: Visit, unread: ReadonlyMap<string, Unread>): Visit {
  const marks = new Map([...visit.marks, ...unread]);
  return { ...visit, marks: [...marks].slice(0, MOST_MARKS) };
}

/** Without the mark of a post that was opened. */
export function withoutMark(visit: Visit, key: string): Visit {
  return { ...visit, marks: visit.marks.filter(([each]) => each !== key) };
}
