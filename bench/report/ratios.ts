import { median, quantile } from "./statistics.ts";
import type { Figure } from "./table.ts";

/** The engine that others are compared with. */
export const OURS = "Maru";

/**
 * Returns ratios of Maru's figures to those of another engine: `Maru / Hugo` is 0.5 if Maru takes half as long. They compare medians, or
 * the quantile `share`.
 */
export function ratiosOf(figures: readonly Figure[], share?: number): Figure[] {
  const take = ({ runs }: Figure) => (share === undefined ? median(runs) : quantile(runs, share));
  return figures
    .filter(({ engine }) => engine === OURS)
    .flatMap((own) =>
      figures
        .filter(
          ({ engine, name, unit }) => !engine?.startsWith(OURS) && name === own.name && unit === own.unit,
        )
        .filter((theirs) => take(theirs) > 0)
        .map((theirs) => ({
          engine: `${OURS} / ${theirs.engine}`,
          name: own.name,
          unit: "times" as const,
          runs: [take(own) / take(theirs)],
        })),
    );
}

/** Returns ratios of Maru's figures to the best of the named engines: `Maru / the better of Eleventy, Hugo`. */
export function ratiosToBest(figures: readonly Figure[], names: readonly string[]): Figure[] {
  return figures
    .filter(({ engine }) => engine === OURS)
    .flatMap((own) => {
      const theirs = figures.filter(
        ({ engine = "", name, unit }) => names.includes(engine) && name === own.name && unit === own.unit,
      );
      const best = Math.min(...theirs.map(({ runs }) => median(runs)));
      const engine = `${OURS} / the better of ${names.join(", ")}`;
      return theirs.length === names.length && best > 0
        ? [{ engine, name: own.name, unit: "times" as const, runs: [median(own.runs) / best] }]
        : [];
    });
}
