import { offlineWordsIn } from "../../../shared/i18n/offlineWords.ts";
import { clearCachedPages, countCachedPages } from "../../offline/cachedPages.ts";
import { ownerOfPage } from "../../serviceWorker/owner.ts";
import { StoredSection } from "./StoredSection.tsx";
import type { HistoryPageContext } from "./pageContext.ts";

/** How many pages are kept for reading without a line; a browser that refuses to tell keeps none. */
export function countOffline(base: string): Promise<number> {
  return countCachedPages(ownerOfPage(base)).catch(() => 0);
}

/** Takes them away. */
export function forgetOffline(base: string): Promise<void> {
  return clearCachedPages(ownerOfPage(base)).catch(() => undefined);
}

export function OfflinePages({
  count,
  setting,
  onRemove,
}: {
  count: number;
  setting: HistoryPageContext;
  onRemove: () => void;
}) {
  const { storedOffline, storedOfflineText, forgetOffline: label } = offlineWordsIn(setting.language);
  return (
    <StoredSection title={storedOffline} text={storedOfflineText(count)} clear={{ label, run: onRemove }} />
  );
}
