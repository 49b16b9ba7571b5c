import type { KeyboardEventHandler, Ref } from "react";
import type { Scope } from "./scope.ts";
import type { FeatureContext } from "../data/featureContext.ts";

interface Props {
  ref: Ref<HTMLInputElement>;
  context: FeatureContext;
  query: string;
  scope: Scope | undefined;
  list: { id: string; isShown: boolean; activeId: string | undefined };
  onType: (query: string) => void;
  onKeyDown: KeyboardEventHandler;
  onLeaveScope: () => void;
  onClose?: (() => void) | undefined;
}

/**
 * Search box that follows the combobox pattern with list autocomplete and manual selection:
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/.
 */
export function SearchBox({
  ref,
  context: { messages },
  query,
  scope,
  list,
  onType,
  onKeyDown,
  onLeaveScope,
  onClose,
}: Props) {
  return (
    <div className="m-search-box" role="search">
      {scope && (
        <button
          type="button"
          className="m-search-scope"
          aria-label={messages.search.leaveScope(scope.name)}
          onClick={onLeaveScope}
        >
          <span>{messages.post.withinList(scope.name)}</span>
          <span aria-hidden="true">×</span>
        </button>
      )}
      <input
        ref={ref}
        type="text"
        role="combobox"
        aria-label={messages.search.field}
        placeholder={messages.search.field}
        aria-autocomplete="list"
        aria-expanded={list.isShown}
        aria-controls={list.isShown ? list.id : undefined}
        aria-activedescendant={list.activeId}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        inputMode="search"
        enterKeyHint="go"
        value={query}
        onChange={({ target }) => onType(target.value)}
        onKeyDown={onKeyDown}
      />
      {query !== "" && (
        <button
          type="button"
          className="m-search-plain"
          aria-label={messages.search.clear}
          onClick={({ currentTarget }) => {
            onType("");
            currentTarget.parentElement?.querySelector("input")?.focus();
          }}
        >
          <span aria-hidden="true">×</span>
        </button>
      )}
      {onClose && (
        <button type="button" className="m-search-plain m-search-close" onClick={onClose}>
          {messages.search.close}
        </button>
      )}
    </div>
  );
}
