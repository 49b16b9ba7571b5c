import { offlineWordsIn } from "../../model/words/offlineWords.ts";
import { clearKeptPages, countKeptPages } from "../offline/keptCaches.ts";
import { ownerOfPage } from "../offline/owner.ts";
import { KeptSection } from "./KeptSection.tsx";
import type { ReadingSetting } from "./readingSetting.ts";

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
