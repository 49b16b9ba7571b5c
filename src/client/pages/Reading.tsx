import { recordHistory } from "../readingHistory/recordHistory.ts";
import { StoredData } from "../readingHistory/page/StoredData.tsx";
import { useFeatureContext } from "../data/featureContext.ts";
import type { Page } from "../routing/routePage.ts";
import { useHydrated } from "../ui/useHydrated.ts";
import styles from "./pages.module.css";

/** `/reading/`: all data that the site stores in this browser. The prerendered HTML contains none of this data. */
export const routePage: Page<Record<string, never>> = {
  load: async () => ({}),
  head: (_view, _site, messages) => ({ title: messages.site.history }),
  View: HistoryPage,
};

/** Called by `ReadingHistory`. Exported here so that it shares a chunk with this page, because both use the same storage. */
export { recordHistory };

function HistoryPage() {
  const context = useFeatureContext();
  const isHydrated = useHydrated();
  const { messages } = context;
  return (
    <>
      <header className={styles["lead"]}>
        <h1 tabIndex={-1}>{messages.site.history}</h1>
        <p>{messages.history.intro}</p>
      </header>
      {isHydrated ? (
        <StoredData context={context} />
      ) : (
        <noscript>
          <p>{messages.history.needsScript}</p>
        </noscript>
      )}
    </>
  );
}
