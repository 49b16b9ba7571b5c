import type { Row } from "./table.ts";

/** The environment of a suite's last run. */
interface Origin {
  commit: string;
  node: string;
  machine: string;
  /** Versions of the compared engines. */
  versions?: Record<string, string>;
}

/** Contents of `results.json`. */
export interface Results {
  suites: Record<string, Origin>;
  rows: Row[];
}

/** Replaces the rows of the suites that ran. Suites are in the order of `order`. */
export function mergeResults(
  before: Results,
  { rows, ...origin }: Origin & { rows: readonly Row[] },
  order: readonly string[],
): Results {
  const ran = new Set(rows.map(({ suite }) => suite));
  const unchanged = before.rows.filter(({ suite }) => !ran.has(suite));
  const merged: Results = { suites: {}, rows: [] };
  for (const suite of order) {
    const known = ran.has(suite) ? origin : before.suites[suite];
    if (!known) continue;
    merged.suites[suite] = known;
    merged.rows.push(...[...unchanged, ...rows].filter((row) => row.suite === suite));
  }
  return merged;
}
