import { recordHistory } from "../readingHistory/recordHistory.ts";
import { StoredData } from "../readingHistory/page/StoredData.tsx";
import { usePageContext } from "../readingHistory/page/pageContext.ts";
import type { Page } from "../routing/routePage.ts";
import { useHydrated } from "../ui/useHydrated.ts";
import styles from "./pages.module.css";

/** `/reading/`: all that the site keeps in this browser. Its HTML knows nothing of that. */
export const routePage: Page<Record<string, never>> = {
  load: async () => ({}),
  head: (_view, _site, words) => ({ title: words.history }),
  View: Interpretation,
};

/** What the first scrolling begins: the code of both is one, since they read the same. */
export { recordHistory };

function Interpretation() {
  const setting = usePageContext();
  const isHydrated = useHydrated();
  const { words } = setting;
  return (
    <>
      <header className={styles["lead"]}>
        <h1 tabIndex={-1}>{words.history}</h1>
        <p>{words.storedHere}</p>
      </header>
      {isHydrated ? (
        <StoredData setting={setting} />
      ) : (
        <noscript>
          <p>{words.readingNeedsScript}</p>
        </noscript>
      )}
    </>
  );
}
