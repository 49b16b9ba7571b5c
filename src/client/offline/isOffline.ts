import { HttpError } from "../data/httpError.ts";

/**
 * Whether the browser is offline, or an error reports that no server responded. `navigator.onLine` alone is not
 * sufficient, because it is also true on a local network without internet access.
 */
export function isOffline(error: unknown): boolean {
  return !navigator.onLine || (error instanceof HttpError && error.status === 0);
}
