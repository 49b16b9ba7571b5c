import { unreadKey } from "../../shared/readingHistory/unread.ts";
import { readingWordsIn } from "../../shared/i18n/readingWords.ts";
import type { Store } from "./storage.ts";
import { visitHere } from "./visits.ts";

export interface Marking {
  /** Marks anew what is there. */
  refresh(): void;
  stop(): void;
}

/**
 * Marks the posts of a list that are new or revised since the last visit, and those that are added to it. The marks stand in an attribute
 * of the headings, which React leaves alone, and are drawn where they move nothing.
 */
export function markUnread(store: Store, list: HTMLElement, language: string): Marking {
  const { unread } = readingWordsIn(language);
  let marks = new Map(visitHere(store)?.marks);
  const mark = (within: Element) => {
    for (const heading of within.querySelectorAll<HTMLElement>("article > h2")) {
      const url = heading.querySelector("a")?.pathname ?? "";
      const kind = marks.size > 0 ? marks.get(unreadKey(url)) : undefined;
      if (kind) heading.dataset["news"] = unread[kind];
      else delete heading.dataset["news"];
    }
  };
  const observer = new MutationObserver((records) => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (node instanceof Element) mark(node);
    }
  });
  observer.observe(list, { childList: true, subtree: true });
  mark(list);
  return {
    refresh() {
      marks = new Map(visitHere(store)?.marks);
      mark(list);
    },
    stop: () => observer.disconnect(),
  };
}
