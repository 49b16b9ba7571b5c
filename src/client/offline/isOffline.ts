import { HttpError } from "../data/httpError.ts";

/**
 * Whether an error was caused by a missing connection. Does not rely on `navigator.onLine` alone,
 * which is also true on a local network without internet access.
 */
export function isOffline(error: unknown): boolean {
  return !navigator.onLine || (error instanceof HttpError && error.status === 0);
}
