import { HttpError } from "../data/httpError.ts";

/**
 * Whether an error was caused by a missing connection. Does not only use `navigator.onLine`, which is also true if the
 * router has no connection.
 */
export function isOffline(error: unknown): boolean {
  return !navigator.onLine || (error instanceof HttpError && error.status === 0);
}
