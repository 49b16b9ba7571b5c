import { useSyncExternalStore } from "react";

/** False while finished HTML is being hydrated, which knows nothing of this reader; true from then on. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
}
