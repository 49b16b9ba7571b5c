import { clearCachedPages, countCachedPages } from "../../offline/cachedPages.ts";
import { ownerOfPage } from "../../serviceWorker/owner.ts";
import { StoredSection } from "./StoredSection.tsx";
import type { FeatureContext } from "../../data/featureContext.ts";

/** Returns the number of pages that can be read offline; 0 if the browser denies access to the caches. */
export function countOfflinePages(base: string): Promise<number> {
  return countCachedPages(ownerOfPage(base)).catch(() => 0);
}

/** Deletes all caches of the site, with the pages and other files for offline reading. Ignores errors. */
export function clearOfflinePages(base: string): Promise<void> {
  return clearCachedPages(ownerOfPage(base)).catch(() => undefined);
}

/** Shows the number of pages that can be read offline. */
export function OfflinePages({
  count,
  context,
  onRemove,
}: {
  count: number;
  context: FeatureContext;
  onRemove: () => void;
}) {
  const { stored, storedText, clear: label } = context.messages.offline;
  return <StoredSection title={stored} text={storedText(count)} clear={{ label, run: onRemove }} />;
}
