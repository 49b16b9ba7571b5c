/** Returns the run below which `share` of the runs are: 0.95 of 20 runs is the 20th, of 3 runs the last. */
export function quantile(runs: readonly number[], share: number): number {
  const sorted = runs.toSorted((a, b) => a - b);
  return sorted[Math.ceil((sorted.length - 1) * share)] ?? NaN;
}

/** Returns the median run; for an even number, the upper of the two. */
export function median(runs: readonly number[]): number {
  return quantile(runs, 0.5);
}
