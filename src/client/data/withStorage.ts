/**
 * Uses the storage of this browser. Returns `undefined` if that fails: a browser may forbid storage, it may be full, and a stored
 * value may have any content.
 */
export function withStorage<Result>(
  use: (storage: Storage) => Result,
  kind: "localStorage" | "sessionStorage" = "localStorage",
): Result | undefined {
  try {
    return use(window[kind]);
  } catch {
    return undefined;
  }
}
