import { EMPTY_SELECTION, readSelection, searchHref } from "../../shared/listing/selection.ts";
import { pageTitle } from "../routing/head.ts";
import type { Scope } from "./scope.ts";
import type { FeatureContext } from "../data/featureContext.ts";

/**
 * Delay between the last keystroke and the change of the URL, in milliseconds. Safari allows 100 changes in 10 seconds.
 */
const WRITE_DELAY = 300;
/** Maximum length of the query in the URL, in code points. Servers accept URLs of about 8,000 bytes. */
const MAX_QUERY_LENGTH = 200;

/** Writes the current search into the URL. */
export interface UrlWriter {
  write(changed: { query: string; scope: Scope | undefined }): void;
  /** Writes pending changes immediately. */
  flush(): void;
  /** Discards pending changes. */
  stop(): void;
}

/**
 * Creates a writer that updates the URL and the title of the page to match the current search. Bypasses the router,
 * because there is nothing to load.
 */
export function createUrlWriter({ messages, base }: FeatureContext, site: string | undefined): UrlWriter {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending: Parameters<UrlWriter["write"]>[0] | undefined;
  const stop = () => {
    clearTimeout(timer);
    pending = undefined;
  };
  const flush = () => {
    if (!pending) return;
    const { query, scope } = pending;
    stop();
    const q = [...readSelection([["q", query]]).q].slice(0, MAX_QUERY_LENGTH).join("").trim();
    history.replaceState(
      history.state,
      "",
      base + searchHref({ ...(scope?.selection ?? EMPTY_SELECTION), q }),
    );
    document.title = pageTitle(q ? messages.search.title(q) : messages.site.search, site);
  };
  return {
    write(changed) {
      stop();
      pending = changed;
      timer = setTimeout(flush, WRITE_DELAY);
    },
    flush,
    stop,
  };
}
