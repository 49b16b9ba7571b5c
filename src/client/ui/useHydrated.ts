import { useSyncExternalStore } from "react";

/** Whether the page is hydrated. False in the prerender and during hydration, because both must render the same HTML for all readers. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
}
