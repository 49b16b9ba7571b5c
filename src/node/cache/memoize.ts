/** Memoizes a zero-argument function. */
export function memoize<Result>(compute: () => Result): () => Result {
  let cached: { result: Result } | undefined;
  return () => (cached ??= { result: compute() }).result;
}
