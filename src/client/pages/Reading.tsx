import { keepContinuity } from "../readingHistory/recordHistory.ts";
import { KeptHere } from "../readingHistory/page/StoredData.tsx";
import { useReadingSetting } from "../readingHistory/page/pageContext.ts";
import type { Page } from "../routing/routePage.ts";
import { useHydrated } from "../ui/useHydrated.ts";
import styles from "./pages.module.css";

/** `/reading/`: all that the site keeps in this browser. Its HTML knows nothing of that. */
export const routePage: Page<Record<string, never>> = {
  load: async () => ({}),
  head: (_view, _site, words) => ({ title: words.history }),
  View: Reading,
};

/** What the first scrolling begins: the code of both is one, since they read the same. */
export { keepContinuity };

function Reading() {
  const setting = useReadingSetting();
  const isHydrated = useHydrated();
  const { words } = setting;
  return (
    <>
      <header className={styles["lead"]}>
        <h1 tabIndex={-1}>{words.history}</h1>
        <p>{words.keptHere}</p>
      </header>
      {isHydrated ? (
        <KeptHere setting={setting} />
      ) : (
        <noscript>
          <p>{words.readingNeedsScript}</p>
        </noscript>
      )}
    </>
  );
}
