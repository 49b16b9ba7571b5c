import { HttpError } from "../data/httpError.ts";

/** Whether an error is due to a missing connection. `navigator.onLine` is also true behind a router that has no connection. */
export function isOffline(error: unknown): boolean {
  return !navigator.onLine || (error instanceof HttpError && error.status === 0);
}
