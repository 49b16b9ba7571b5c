import { OptionLink } from "./OptionLink.tsx";
import type { FeatureContext } from "../../data/featureContext.ts";

interface Props {
  searches: readonly string[];
  context: FeatureContext;
  /** Returns the URL of a search within the current scope. */
  hrefOf: (query: string) => string;
  active: string | undefined;
  idOf: (key: string) => string;
  listId: string;
  onRemove: (query?: string) => void;
}

/**
 * Lists recent searches. The buttons that remove searches are outside of the listbox, because an option cannot contain
 * a button.
 */
export function Recent({ searches, context: { messages }, hrefOf, active, idOf, listId, onRemove }: Props) {
  return (
    <section className="m-results-recent">
      <div className="m-results-lead">
        <h2 id={`${listId}-recent`}>{messages.search.recent}</h2>
        <button type="button" className="m-search-plain" onClick={() => onRemove()}>
          {messages.search.removeAllRecent}
        </button>
      </div>
      <div className="m-results-rows">
        <div role="listbox" id={listId} aria-labelledby={`${listId}-recent`}>
          {searches.map((query) => (
            <OptionLink
              key={query}
              name={query}
              active={active}
              idOf={idOf}
              href={hrefOf(query)}
              query={query}
            >
              <span>{query}</span>
            </OptionLink>
          ))}
        </div>
        <div>
          {searches.map((query) => (
            <button
              key={query}
              type="button"
              className="m-search-plain"
              aria-label={messages.search.removeRecent(query)}
              onClick={() => onRemove(query)}
            >
              <span aria-hidden="true">×</span>
            </button>
          ))}
        </div>
      </div>
    </section>
  );
}
