import type { SiteUrl } from "../../shared/urls/urlTypes.ts";
import { shareBefore } from "../../shared/readingHistory/storedPositions.ts";
import { positionAt } from "../../shared/readingHistory/readingPosition.ts";
import { dropPosition, storePosition } from "./storedPositions.ts";
import { blockAtLine, hashOfBody, isEndSeen, LINE, readText, type Text } from "./readBlocks.ts";
import type { Store } from "./storage.ts";

/** Milliseconds without a scroll event after which a reader has come to rest. */
const REST = 400;

/** The text that is open. */
export interface TocEntry {
  /** Its article. */
  article: HTMLElement;
  body: HTMLElement;
  /** Path of its address, with base. */
  path: SiteUrl;
}

export interface Recording {
  /** Records what has not come to rest as it is. */
  leave(): void;
  stop(): void;
}

/**
 * Keeps the reader's place in a text whenever he comes to rest or leaves, from a screen of reading on; at the end of the text it is
 * dropped.
 */
export function recordPosition(store: Store, { article, body, path }: TocEntry): Recording {
  let text: Text | undefined;
  let isRead = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const record = () => {
    clearTimeout(timer);
    timer = undefined;
    if (isRead || !body.isConnected) return;
    text ??= readText(body);
    if (isEndSeen(text)) {
      isRead = true;
      return dropPosition(store, path);
    }
    if (body.getBoundingClientRect().top > LINE - innerHeight) return;
    const found = blockAtLine(text, body);
    if (!found) return;
    storePosition(store, {
      ...positionAt(text.hashes, found),
      path,
      title: article.querySelector("h1")?.textContent ?? "",
      language: article.lang,
      share: shareBefore(text.lengths, found),
      body: hashOfBody(text),
      kept: Date.now(),
    });
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(record, REST);
  };
  const leave = () => {
    if (timer !== undefined) record();
  };
  // The event comes with each frame of a movement, and this one sets nothing but a timer; Safari has no `scrollend` before 26.2.
  addEventListener("scroll", wait, { passive: true });
  addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", leave);
  // This code comes with the first movement, which it has not heard.
  wait();
  return {
    leave,
    stop() {
      clearTimeout(timer);
      removeEventListener("scroll", wait);
      removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", leave);
    },
  };
}
