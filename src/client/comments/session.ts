import { withStorage } from "../data/withStorage.ts";

/** Key in `localStorage`; https://giscus.app/client.js uses the same key and format. */
const KEY = "giscus-session";
const PARAMETER = "giscus";

/**
 * Returns the session of a reader who has signed in; `""` if there is none. Signing in adds the session to the URL as a parameter. This
 * function moves the session from the URL to the storage; `isNew` is then true.
 */
export function takeSession(): { value: string; isNew: boolean } {
  const url = new URL(location.href);
  const value = url.searchParams.get(PARAMETER);
  if (value === null) return { value: storedSession(), isNew: false };
  url.searchParams.delete(PARAMETER);
  history.replaceState(history.state, "", url);
  withStorage((storage) => storage.setItem(KEY, JSON.stringify(value)));
  return { value, isNew: true };
}

/** Removes the stored session. */
export function forgetSession(): void {
  withStorage((storage) => storage.removeItem(KEY));
}

function storedSession(): string {
  const stored = withStorage((storage) => JSON.parse(storage.getItem(KEY) ?? '""') as unknown);
  return typeof stored === "string" ? stored : "";
}
