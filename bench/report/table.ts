import { quantile } from "./statistics.ts";

/** A figure with all its runs, in `unit`. */
export interface Figure {
  name: string;
  /** Measured engine, if several are compared; `Maru / Hugo` for a ratio. */
  engine?: string;
  unit: "ms" | "s" | "MB" | "bytes" | "bytes a post" | "points" | "share" | "times" | "pixels";
  runs: number[];
}

export interface Row extends Figure {
  suite: string;
}

/** Prints each figure's minimum, median, 95th percentile and maximum. */
export function printTable(rows: readonly Row[]): void {
  console.table(
    rows.map(({ suite, engine = "", name, unit, runs }) => {
      const at = (share: number) => Number(quantile(runs, share).toFixed(unit === "share" ? 4 : 2));
      const distribution = { min: at(0), median: at(0.5), p95: at(0.95), max: at(1) };
      return { suite, engine, name, unit, runs: runs.length, ...distribution };
    }),
  );
}
