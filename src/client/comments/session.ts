import { withStorage } from "../data/withStorage.ts";

/** Where and in what form https://giscus.app/client.js keeps it too. */
const KEY = "giscus-session";
const PARAMETER = "giscus";

/**
 * The reader's session: after signing in it comes in the address, which is cleared of it, and is kept for the next visit; else what
 * was kept, `""` where there is none.
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

export function forgetSession(): void {
  withStorage((storage) => storage.removeItem(KEY));
}

function storedSession(): string {
  const kept = withStorage((storage) => JSON.parse(storage.getItem(KEY) ?? '""') as unknown);
  return typeof kept === "string" ? kept : "";
}
