import type { Row } from "./table.ts";

/** Where a suite ran last. */
interface Origin {
  commit: string;
  node: string;
  machine: string;
  /** What it was measured with and against. */
  versions?: Record<string, string>;
}

/** `results.json`. */
export interface Results {
  suites: Record<string, Origin>;
  rows: Row[];
}

/** The results with the rows of the suites that ran in place of their former ones; suites in the order of `order`. */
export function mergeResults(
  before: Results,
  { rows, ...origin }: Origin & { rows: readonly Row[] },
  order: readonly string[],
): Results {
  const ran = new Set(rows.map(({ suite }) => suite));
  const kept = before.rows.filter(({ suite }) => !ran.has(suite));
  const merged: Results = { suites: {}, rows: [] };
  for (const suite of order) {
    const known = ran.has(suite) ? origin : before.suites[suite];
    if (!known) continue;
    merged.suites[suite] = known;
    merged.rows.push(...[...kept, ...rows].filter((row) => row.suite === suite));
  }
  return merged;
}
