import { useSyncExternalStore } from "react";

/** Whether the page is hydrated. False during hydration, which must render the prerendered HTML, the same for all readers. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
}
