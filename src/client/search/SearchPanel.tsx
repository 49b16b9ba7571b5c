import { type MouseEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { EMPTY_SELECTION, searchHref } from "../../shared/listing/selection.ts";
import { Hints } from "./results/Hints.tsx";
import { Nothing } from "./results/NoResults.tsx";
import { Notes, Progress } from "./results/Notes.tsx";
import { openLink } from "./openLink.ts";
import { type Option, optionsOf } from "./results/options.ts";
import { Recent } from "./results/Recent.tsx";
import { recentSearches, removeAllSearches, removeSearch } from "./results/recentSearches.ts";
import { Results } from "./results/Results.tsx";
import type { Scope } from "./scope.ts";
import { SearchBox } from "./SearchBox.tsx";
import type { SearchClient } from "./worker/client.ts";
import type { SearchSetting } from "./searchContext.ts";
import { useBoxKeys } from "./useBoxKeys.ts";
import { useCount } from "./results/useCount.ts";
import { useMore } from "./results/useMore.ts";
import { useSearch } from "./useSearch.ts";

export interface PanelProps {
  setting: SearchSetting;
  client: SearchClient;
  /** What is searched at first, and within which list. */
  start: { query: string; scope: Scope | undefined };
  /** The list that is searched within, where that is known later. */
  lateScope?: Promise<Scope | undefined>;
  /** How many results are shown at first, and how many more with each step. */
  step: number;
  /** Follows a link out of the panel in place of the browser; it does so by itself where this is left out. */
  onFollow?: (link: HTMLAnchorElement) => void;
  /** Told of what is searched now. */
  onChange?: (asked: { query: string; scope: Scope | undefined }) => void;
  onClose?: () => void;
}

/** The box and all below it: in the dialog, and on the page of a search. */
export function SearchPanel({
  setting,
  client,
  start,
  lateScope,
  step,
  onFollow,
  onChange,
  onClose,
}: PanelProps) {
  const { words, base } = setting;
  const [{ query, scope }, setAsked] = useState(start);
  const [limit, setLimit] = useState(() => {
    const last = client.last()?.question;
    return last && last.query === start.query ? Math.max(last.limit, step) : step;
  });
  const [recent, setRecent] = useState(recentSearches);
  const searching = useSearch(client, { query, scope, limit });
  const { found } = searching;
  /** What was found for just what is asked: what is shown may be of an earlier question. */
  const answer =
    found?.question.query === query && found.question.scope === scope?.indices ? found : undefined;
  const isEmpty = query.trim() === "";
  const options = useMemo<Option[]>(
    () => (isEmpty ? recent.map((key, group) => ({ key, group })) : optionsOf(found)),
    [isEmpty, recent, found],
  );
  const listId = useId();
  // The same for the same options, so that a letter draws the box anew and not what was found before it.
  const idOf = useMemo(() => {
    const ids = new Map(options.map(({ key }, index) => [key, `${listId}-${index}`]));
    return (key: string) => ids.get(key) ?? "";
  }, [options, listId]);

  const ask = (asked: { query: string; scope: Scope | undefined }) => {
    setAsked(asked);
    setLimit(step);
    if (asked.query.trim() === "") setRecent(recentSearches());
    onChange?.(asked);
  };
  const leaveScope = () => ask({ query, scope: undefined });
  const box = useRef<HTMLInputElement>(null);
  const onAsk = (asked: string, isEverywhere: boolean) => {
    ask({ query: asked, scope: isEverywhere ? undefined : scope });
    box.current?.focus();
  };
  const onClick = (event: MouseEvent) => openLink(event, { query, onFollow, onAsk });
  const { active, setActive, onKeyDown } = useBoxKeys({
    options,
    idOf,
    query,
    // Of a part that has nothing yet more is to come.
    isAnswered: answer !== undefined && (options.length > 0 || !answer.isPartial),
    onClose,
    onLeaveScope: scope && leaveScope,
  });
  const isListed = options.length > 0;
  // The button stays until what it has asked for is there.
  const rest = (found?.total ?? 0) - Math.min(limit, found?.question.limit ?? limit);
  const noteMore = useMore({ found, isLast: rest <= 0, idOf, setActive, box });
  useEffect(() => client.warmUp(), [client]);
  useEffect(() => {
    let isGone = false;
    void lateScope?.then((late) => late && !isGone && setAsked((asked) => ({ ...asked, scope: late })));
    return () => {
      isGone = true;
    };
  }, [lateScope]);

  const hrefOf = (q: string) => base + searchHref({ ...(scope?.selection ?? EMPTY_SELECTION), q });
  const list = { setting, active, idOf };
  return (
    // It hears what is clicked within, and is nothing to click itself.
    <div className="maru-search" role="presentation" data-controls="" onClick={onClick} onAuxClick={onClick}>
      <SearchBox
        ref={box}
        setting={setting}
        query={query}
        scope={scope}
        list={{ id: listId, isShown: isListed, activeId: active === undefined ? undefined : idOf(active) }}
        onType={(typed) => ask({ query: typed, scope })}
        onKeyDown={onKeyDown}
        onLeaveScope={leaveScope}
        onClose={onClose}
      />
      <p className="visually-hidden" role="status">
        {useCount({ query, scope, found: answer }, setting)}
      </p>
      <div
        className="m-search-found"
        // Whose results these are, for tests and measurements.
        data-query={found?.question.query}
        onPointerMove={({ target, pointerType, movementX, movementY }) => {
          // A finger scrolls, and a page that scrolls below a resting mouse moves nothing.
          if (pointerType !== "mouse" || (movementX === 0 && movementY === 0)) return;
          const key = (target as Element).closest<HTMLElement>("[data-key]")?.dataset["key"];
          if (key !== undefined) setActive(key);
        }}
      >
        <Notes searching={searching} setting={setting} />
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
        {isEmpty && <Hints setting={setting} />}
        {found && isListed && (
          <div role="listbox" id={listId} aria-label={words.results}>
            <Results found={found} {...list} />
          </div>
        )}
        {found && found.total === 0 && !found.isPartial && (
          <Nothing found={found} setting={setting} hrefOf={hrefOf} />
        )}
        <Progress searching={searching} setting={setting} />
        {isListed &&
          !isEmpty &&
          rest > 0 &&
          (onFollow ? (
            <a className="m-search-all" href={hrefOf(query)}>
              {words.allResults(found?.total ?? 0)}
            </a>
          ) : (
            <button
              type="button"
              className="m-search-all"
              onClick={(event) => {
                noteMore(event);
                setLimit(limit + step);
              }}
            >
              {words.more(rest)}
            </button>
          ))}
      </div>
    </div>
  );
}
