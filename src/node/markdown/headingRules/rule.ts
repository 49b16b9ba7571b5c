import type { OldHeading } from "./oldHeading.ts";

/**
 * Starts a text. Returns a function that makes the id of each heading, in order; `""` if there is none. It is also called for headings with
 * an explicit id, whose result is ignored.
 * @param explicitIds All ids in attribute lists of the text.
 */
export type Rule = (explicitIds: readonly string[]) => (heading: OldHeading) => string;

/** Numbers equal ids: `a`, `a-1`, `a-2`. A number may give an id that a later heading has, too. */
export function createCounter(): (id: string) => string {
  const counts = new Map<string, number>();
  return (id) => {
    const count = counts.get(id) ?? 0;
    counts.set(id, count + 1);
    return count === 0 ? id : `${id}-${count}`;
  };
}
