import { useSyncExternalStore } from "react";

/** Returns false while prerendered HTML is hydrated, which is the same for all readers; afterwards true. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
}
