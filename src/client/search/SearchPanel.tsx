import { type MouseEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { EMPTY_SELECTION, searchHref } from "../../shared/listing/selection.ts";
import { Hints } from "./results/Hints.tsx";
import { NoResults } from "./results/NoResults.tsx";
import { SearchNotes, SearchProgress } from "./results/Notes.tsx";
import { openLink } from "./openLink.ts";
import { type Option, optionsOf } from "./results/options.ts";
import { Recent } from "./results/Recent.tsx";
import { recentSearches, removeAllSearches, removeSearch } from "./results/recentSearches.ts";
import { Results } from "./results/Results.tsx";
import type { Scope } from "./scope.ts";
import { SearchBox } from "./SearchBox.tsx";
import type { SearchClient } from "./worker/searchClientTypes.ts";
import type { FeatureContext } from "../data/featureContext.ts";
import { useBoxKeys } from "./useBoxKeys.ts";
import { useCount } from "./results/useCount.ts";
import { useMore } from "./results/useMore.ts";
import { useSearch } from "./useSearch.ts";

/** Props of {@link SearchPanel}. */
export interface PanelProps {
  context: FeatureContext;
  client: SearchClient;
  /** Initial query and scope. */
  start: { query: string; scope: Scope | undefined };
  /** Resolves with the scope, if it must be loaded first. Replaces the initial scope. */
  lateScope?: Promise<Scope | undefined>;
  /** Number of results to show initially, and to add each time the reader requests more. */
  step: number;
  /**
   * Navigates to a link in the panel. If missing, the browser navigates. If set, a link to the search page replaces the
   * button for more results.
   */
  onFollow?: (link: HTMLAnchorElement) => void;
  /** Called when the query or the scope changes. */
  onChange?: (changed: { query: string; scope: Scope | undefined }) => void;
  onClose?: () => void;
}

/** Search box with its results, used by the dialog and by the search page. */
export function SearchPanel({
  context,
  client,
  start,
  lateScope,
  step,
  onFollow,
  onChange,
  onClose,
}: PanelProps) {
  const { messages, base } = context;
  const [{ query, scope }, setAsked] = useState(start);
  const [limit, setLimit] = useState(() => {
    const last = client.last()?.question;
    return last && last.query === start.query ? Math.max(last.limit, step) : step;
  });
  const [recent, setRecent] = useState(recentSearches);
  const searching = useSearch(client, { query, scope, limit });
  const { found } = searching;
  /** Answer to the current query and scope; `found` may belong to earlier ones. */
  const answer =
    found?.question.query === query && found.question.scope === scope?.indices ? found : undefined;
  const isEmpty = query.trim() === "";
  const options = useMemo<Option[]>(
    () => (isEmpty ? recent.map((key, group) => ({ key, group })) : optionsOf(found)),
    [isEmpty, recent, found],
  );
  const listId = useId();
  // Memoized, so that typing does not render the previous results again.
  const idOf = useMemo(() => {
    const ids = new Map(options.map(({ key }, index) => [key, `${listId}-${index}`]));
    return (key: string) => ids.get(key) ?? "";
  }, [options, listId]);

  const ask = (changed: { query: string; scope: Scope | undefined }) => {
    setAsked(changed);
    setLimit(step);
    if (changed.query.trim() === "") setRecent(recentSearches());
    onChange?.(changed);
  };
  const leaveScope = () => ask({ query, scope: undefined });
  const box = useRef<HTMLInputElement>(null);
  const onAsk = (changed: string, isEverywhere: boolean) => {
    ask({ query: changed, scope: isEverywhere ? undefined : scope });
    box.current?.focus();
  };
  const onClick = (event: MouseEvent) => openLink(event, { query, onFollow, onAsk });
  const { active, setActive, onKeyDown } = useBoxKeys({
    options,
    idOf,
    query,
    // If a partial answer has no results, a later answer to the same query may have some.
    isAnswered: answer !== undefined && (options.length > 0 || !answer.isPartial),
    onClose,
    onLeaveScope: scope && leaveScope,
  });
  const isListed = options.length > 0;
  // The button remains until the requested results arrive.
  const rest = (found?.total ?? 0) - Math.min(limit, found?.question.limit ?? limit);
  const onMoreClick = useMore({ found, isLast: rest <= 0, idOf, setActive, box });
  useEffect(() => client.preload(), [client]);
  useEffect(() => {
    let isCancelled = false;
    void lateScope?.then(
      (late) => late && !isCancelled && setAsked((changed) => ({ ...changed, scope: late })),
    );
    return () => {
      isCancelled = true;
    };
  }, [lateScope]);

  const hrefOf = (q: string) => base + searchHref({ ...(scope?.selection ?? EMPTY_SELECTION), q });
  const list = { context, active, idOf };
  return (
    // The handlers only handle clicks on links within the element.
    <div className="maru-search" role="presentation" data-controls="" onClick={onClick} onAuxClick={onClick}>
      <SearchBox
        ref={box}
        context={context}
        query={query}
        scope={scope}
        list={{ id: listId, isShown: isListed, activeId: active === undefined ? undefined : idOf(active) }}
        onType={(typed) => ask({ query: typed, scope })}
        onKeyDown={onKeyDown}
        onLeaveScope={leaveScope}
        onClose={onClose}
      />
      <p className="visually-hidden" role="status">
        {useCount({ query, scope, found: answer }, context)}
      </p>
      <div
        className="m-search-found"
        // Read by tests and measurements.
        data-query={found?.question.query}
        onPointerMove={({ target, pointerType, movementX, movementY }) => {
          // Ignores touches, which scroll, and events that occur when the content scrolls below a resting mouse.
          if (pointerType !== "mouse" || (movementX === 0 && movementY === 0)) return;
          const key = (target as Element).closest<HTMLElement>("[data-key]")?.dataset["key"];
          if (key !== undefined) setActive(key);
        }}
      >
        <SearchNotes searching={searching} context={context} />
        {isEmpty && recent.length > 0 && (
          <Recent
            {...list}
            searches={recent}
            hrefOf={hrefOf}
            listId={listId}
            onRemove={(each) => {
              setRecent(each === undefined ? removeAllSearches() : removeSearch(each));
              box.current?.focus();
            }}
          />
        )}
        {isEmpty && <Hints context={context} />}
        {found && isListed && (
          <div role="listbox" id={listId} aria-label={messages.search.results}>
            <Results found={found} {...list} />
          </div>
        )}
        {found && found.total === 0 && !found.isPartial && (
          <NoResults found={found} context={context} hrefOf={hrefOf} />
        )}
        <SearchProgress searching={searching} context={context} />
        {isListed &&
          !isEmpty &&
          rest > 0 &&
          (onFollow ? (
            <a className="m-search-all" href={hrefOf(query)}>
              {messages.search.showAll(found?.total ?? 0)}
            </a>
          ) : (
            <button
              type="button"
              className="m-search-all"
              onClick={(event) => {
                onMoreClick(event);
                setLimit(limit + step);
              }}
            >
              {messages.post.more(rest)}
            </button>
          ))}
      </div>
    </div>
  );
}
