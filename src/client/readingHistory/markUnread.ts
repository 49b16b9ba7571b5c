import { unreadKey } from "../../shared/readingHistory/unread.ts";
import { loadedMessages } from "../data/messages.ts";
import type { Store } from "./storage.ts";
import { readVisit } from "./visits.ts";

/** Controls the unread marks on a list. */
export interface UnreadMarks {
  /** Updates all marks. */
  refresh(): void;
  stop(): void;
}

/**
 * Marks the posts of a list that are new or updated since the last visit, including posts that are added to the list
 * later. Sets the attribute `data-news` of their headings, which React does not change. CSS shows its value without
 * moving the layout.
 */
export function markUnread(store: Store, list: HTMLElement, language: string): UnreadMarks {
  const { unread } = loadedMessages(language).history;
  let marks = new Map(readVisit(store)?.marks);
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
      marks = new Map(readVisit(store)?.marks);
      mark(list);
    },
    stop: () => observer.disconnect(),
  };
}
