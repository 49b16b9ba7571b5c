import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { adoptStyles } from "../../ui/adoptStyles.ts";
import { removeAllSearches, removeSearch } from "../../search/results/recentSearches.ts";
import { clearAll, forgetLists, forgetVisit, readStored, resetSettings, signOut } from "./storedData.ts";
import { countOffline, forgetOffline, OfflinePages } from "./OfflinePages.tsx";
import { ReadingPositions } from "./ReadingPositions.tsx";
import { dropPosition } from "../storedPositions.ts";
import { StoredRow, StoredSection } from "./StoredSection.tsx";
import { LastVisit } from "./LastVisit.tsx";
import css from "./storedData.css?inline";
import type { HistoryPageContext } from "./pageContext.ts";
import { storeOf } from "../storage.ts";

/** All that the site keeps in this browser, with a button for each kind and one for everything. */
export function StoredData({ setting }: { setting: HistoryPageContext }) {
  const { words } = setting;
  const base = `${setting.base}/`;
  const [kept, setKept] = useState(() => readStored(base));
  const [offline, setOffline] = useState(0);
  const [said, setSaid] = useState("");
  const page = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => adoptStyles(css), []);
  useEffect(() => void countOffline(base).then(setOffline), [base]);

  /** Does it, shows what is left, and puts the focus where what was pressed is gone. */
  const clearing = (clear: () => unknown) => async () => {
    const section = document.activeElement?.closest("section");
    await clear();
    setKept(readStored(base));
    setOffline(await countOffline(base));
    setSaid(words.cleared);
    requestAnimationFrame(() => {
      const heading = section?.isConnected ? section.querySelector<HTMLElement>("h2") : null;
      (heading ?? document.querySelector<HTMLElement>("main h1"))?.focus();
    });
  };
  const { places, visit, posts, searches, hasSettings, hasSession, lists } = kept;
  const isEmpty =
    places.length + posts + searches.length + lists + offline === 0 && !visit && !hasSettings && !hasSession;
  return (
    <div ref={page} className="maru-kept">
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {isEmpty && <p>{kept.isAllowed ? words.nothingStored : words.storageRefused}</p>}
      {places.length > 0 && (
        <ReadingPositions
          places={places}
          setting={setting}
          onRemove={(path) =>
            void clearing(() => {
              const store = storeOf(base);
              if (path === undefined) store.write("places", undefined);
              else dropPosition(store, path);
            })()
          }
        />
      )}
      {(posts > 0 || visit) && (
        <LastVisit
          visit={visit}
          count={posts}
          setting={setting}
          onRemove={clearing(() => forgetVisit(base))}
        />
      )}
      {searches.length > 0 && (
        <StoredSection
          title={words.searches}
          clear={{
            label: words.forgetAll,
            name: `${words.searches}: ${words.forgetAll}`,
            run: clearing(removeAllSearches),
          }}
        >
          <ul>
            {searches.map((query) => (
              <StoredRow
                key={query}
                name={words.forgetSearch(query)}
                onRemove={clearing(() => removeSearch(query))}
              >
                {query}
              </StoredRow>
            ))}
          </ul>
        </StoredSection>
      )}
      {hasSettings && (
        <StoredSection
          title={words.settings}
          text={words.settingsText}
          clear={{ label: words.resetSettings, run: clearing(resetSettings) }}
        />
      )}
      {lists > 0 && (
        <StoredSection
          title={words.listOffsets}
          text={words.listOffsetsText(lists)}
          clear={{ label: words.forgetListOffsets, run: clearing(forgetLists) }}
        />
      )}
      {offline > 0 && (
        <OfflinePages count={offline} setting={setting} onRemove={clearing(() => forgetOffline(base))} />
      )}
      {hasSession && (
        <StoredSection
          title={words.session}
          text={words.sessionText}
          clear={{ label: words.signOut, run: clearing(signOut) }}
        />
      )}
      {!isEmpty && (
        <div className="m-kept-here-all">
          <p>{words.clearAllText}</p>
          <button type="button" onClick={clearing(() => (clearAll(base), forgetOffline(base)))}>
            {words.clearAll}
          </button>
        </div>
      )}
    </div>
  );
}
