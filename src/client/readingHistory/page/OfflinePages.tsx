import { offlineWordsIn } from "../../../shared/i18n/offlineWords.ts";
import { clearKeptPages, countKeptPages } from "../../offline/cachedPages.ts";
import { ownerOfPage } from "../../serviceWorker/owner.ts";
import { KeptSection } from "./StoredSection.tsx";
import type { ReadingSetting } from "./pageContext.ts";

/** How many pages are kept for reading without a line; a browser that refuses to tell keeps none. */
export function countOffline(base: string): Promise<number> {
  return countKeptPages(ownerOfPage(base)).catch(() => 0);
}

/** Takes them away. */
export function forgetOffline(base: string): Promise<void> {
  return clearKeptPages(ownerOfPage(base)).catch(() => undefined);
}

export function KeptOffline({
  count,
  setting,
  onRemove,
}: {
  count: number;
  setting: ReadingSetting;
  onRemove: () => void;
}) {
  const { keptOffline, keptOfflineText, forgetOffline: label } = offlineWordsIn(setting.language);
  return <KeptSection title={keptOffline} text={keptOfflineText(count)} clear={{ label, run: onRemove }} />;
}
