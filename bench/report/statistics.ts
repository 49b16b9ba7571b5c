/** The value below which `share` of the runs lie, one of them: of 20 runs 0.95 gives the 20th, of 3 the last. */
export function quantile(runs: readonly number[], share: number): number {
  const sorted = runs.toSorted((a, b) => a - b);
  return sorted[Math.ceil((sorted.length - 1) * share)] ?? NaN;
}

/** The run in the middle; of an even number the upper of both. */
export function median(runs: readonly number[]): number {
  return quantile(runs, 0.5);
}
