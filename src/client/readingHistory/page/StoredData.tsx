import { useEffect, useLayoutEffect, useState } from "react";
import { adoptStyles } from "../../ui/adoptStyles.ts";
import { removeAllSearches, removeSearch } from "../../search/results/recentSearches.ts";
import { clearAll, clearLists, clearVisit, readStored, resetPreferences, signOut } from "./storedData.ts";
import { countOfflinePages, clearOfflinePages, OfflinePages } from "./OfflinePages.tsx";
import { ReadingPositions } from "./ReadingPositions.tsx";
import { dropPosition } from "../storedPositions.ts";
import { StoredRow, StoredSection } from "./StoredSection.tsx";
import { LastVisit } from "./LastVisit.tsx";
import css from "./storedData.css?inline";
import type { FeatureContext } from "../../data/featureContext.ts";
import { openStore } from "../storage.ts";

/** Shows all data that the site stores in this browser, with buttons that clear each kind or everything. */
export function StoredData({ context }: { context: FeatureContext }) {
  const { messages } = context;
  const base = `${context.base}/`;
  const [stored, setStored] = useState(() => readStored(base));
  const [offline, setOffline] = useState(0);
  const [announcement, setAnnouncement] = useState("");
  useLayoutEffect(() => adoptStyles(css), []);
  useEffect(() => void countOfflinePages(base).then(setOffline), [base]);

  /**
   * Returns a handler of a button. The handler clears data, updates the page, and moves the focus to the heading of the
   * button's section. If the section was removed, the focus moves to the heading of the page.
   */
  const clearAnd = (clear: () => unknown) => async () => {
    const section = document.activeElement?.closest("section");
    await clear();
    setStored(readStored(base));
    setOffline(await countOfflinePages(base));
    setAnnouncement(messages.history.cleared);
    requestAnimationFrame(() => {
      const heading = section?.isConnected ? section.querySelector<HTMLElement>("h2") : null;
      (heading ?? document.querySelector<HTMLElement>("main h1"))?.focus();
    });
  };
  const { positions, visit, posts, searches, hasPreferences, hasSession, lists } = stored;
  const isEmpty =
    positions.length + posts + searches.length + lists + offline === 0 &&
    !visit &&
    !hasPreferences &&
    !hasSession;
  return (
    <div className="maru-kept">
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
      {isEmpty && <p>{stored.isAllowed ? messages.history.empty : messages.history.storageBlocked}</p>}
      {positions.length > 0 && (
        <ReadingPositions
          positions={positions}
          context={context}
          onRemove={(path) =>
            void clearAnd(() => {
              const store = openStore(base);
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
          context={context}
          onRemove={clearAnd(() => clearVisit(base))}
        />
      )}
      {searches.length > 0 && (
        <StoredSection
          title={messages.search.recent}
          clear={{
            label: messages.history.removeAll,
            name: `${messages.search.recent}: ${messages.history.removeAll}`,
            run: clearAnd(removeAllSearches),
          }}
        >
          <ul>
            {searches.map((query) => (
              <StoredRow
                key={query}
                name={messages.search.removeRecent(query)}
                onRemove={clearAnd(() => removeSearch(query))}
              >
                {query}
              </StoredRow>
            ))}
          </ul>
        </StoredSection>
      )}
      {hasPreferences && (
        <StoredSection
          title={messages.history.preferences}
          text={messages.history.preferencesText}
          clear={{ label: messages.history.resetPreferences, run: clearAnd(resetPreferences) }}
        />
      )}
      {lists > 0 && (
        <StoredSection
          title={messages.history.listOffsets}
          text={messages.history.listOffsetsText(lists)}
          clear={{ label: messages.history.removeListOffsets, run: clearAnd(clearLists) }}
        />
      )}
      {offline > 0 && (
        <OfflinePages count={offline} context={context} onRemove={clearAnd(() => clearOfflinePages(base))} />
      )}
      {hasSession && (
        <StoredSection
          title={messages.history.signIn}
          text={messages.history.signInText}
          clear={{ label: messages.history.signOut, run: clearAnd(signOut) }}
        />
      )}
      {!isEmpty && (
        <div className="m-kept-here-all">
          <p>{messages.history.clearAllText}</p>
          <button type="button" onClick={clearAnd(() => (clearAll(base), clearOfflinePages(base)))}>
            {messages.history.clearAll}
          </button>
        </div>
      )}
    </div>
  );
}
