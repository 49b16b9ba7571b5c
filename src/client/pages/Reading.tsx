import { recordHistory } from "../readingHistory/recordHistory.ts";
import { StoredData } from "../readingHistory/page/StoredData.tsx";
import { useFeatureContext } from "../data/featureContext.ts";
import type { Page } from "../routing/routePage.ts";
import { useHydrated } from "../ui/useHydrated.ts";
import styles from "./pages.module.css";

/** `/reading/`: all that the site stores in this browser. The prerendered HTML contains none of it. */
export const routePage: Page<Record<string, never>> = {
  load: async () => ({}),
  head: (_view, _site, messages) => ({ title: messages.site.history }),
  View: Interpretation,
};

/** Started by the first scroll. In the chunk of this page, since both read the same storage. */
export { recordHistory };

function Interpretation() {
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
