/**
 * Calls `use` with the browser's storage and returns the result. Returns `undefined` if accessing the storage or `use` throws: a browser
 * may forbid storage, the storage may be full, and stored values may be malformed.
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
