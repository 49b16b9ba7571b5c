import { EMPTY_SELECTION, readSelection, searchHref } from "../../shared/listing/selection.ts";
import { pageTitle } from "../routing/head.ts";
import type { Scope } from "./scope.ts";
import type { SearchSetting } from "./searchContext.ts";

/** So long after the last letter, in ms, the address says what is searched: Safari forbids more than 100 changes in 10 seconds. */
const PAUSE = 300;
/** In characters, of a query in the address: one that is pasted may be of any length, and servers take about 8000 bytes. */
const LONGEST = 200;

export interface UrlWriter {
  write(asked: { query: string; scope: Scope | undefined }): void;
  /** Writes at once what waits to be written. */
  flush(): void;
  /** Forgets what waits to be written. */
  stop(): void;
}

/** Keeps address and title at what is searched. The router is not told: it has nothing to load for it. */
export function createUrlWriter({ words, base }: SearchSetting, site: string | undefined): UrlWriter {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: Parameters<UrlWriter["write"]>[0] | undefined;
  const stop = () => {
    clearTimeout(timer);
    waiting = undefined;
  };
  const flush = () => {
    if (!waiting) return;
    const { query, scope } = waiting;
    stop();
    const q = [...readSelection([["q", query]]).q].slice(0, LONGEST).join("").trim();
    history.replaceState(
      history.state,
      "",
      base + searchHref({ ...(scope?.selection ?? EMPTY_SELECTION), q }),
    );
    document.title = pageTitle(q ? words.searchOf(q) : words.search, site);
  };
  return {
    write(asked) {
      stop();
      waiting = asked;
      timer = setTimeout(flush, PAUSE);
    },
    flush,
    stop,
  };
}
