/** One figure: every run of it, in `unit`. */
export interface Figure {
  name: string;
  unit: "ms" | "s" | "bytes" | "bytes a post" | "points" | "share" | "times";
  runs: number[];
}

export interface Row extends Figure {
  suite: string;
}

/** Prints each figure's minimum, median, 95th percentile and maximum. */
export function printTable(rows: readonly Row[]): void {
  console.table(
    rows.map(({ suite, name, unit, runs }) => {
      const sorted = runs.toSorted((a, b) => a - b);
      const at = (share: number) =>
        Number((sorted[Math.ceil((sorted.length - 1) * share)] ?? 0).toFixed(unit === "share" ? 4 : 2));
      return { suite, name, unit, runs: runs.length, min: at(0), median: at(0.5), p95: at(0.95), max: at(1) };
    }),
  );
}
