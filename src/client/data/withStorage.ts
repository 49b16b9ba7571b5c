/**
 * Calls `use` with the browser's storage. Returns `undefined` if `use` throws: a browser may forbid storage, the storage may be full,
 * and stored values may be malformed.
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
