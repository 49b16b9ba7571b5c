import type { SiteUrl } from "../../shared/urls/urlTypes.ts";
import { shareBefore } from "../../shared/readingHistory/storedPositions.ts";
import { positionAt } from "../../shared/readingHistory/readingPosition.ts";
import { dropPosition, storePosition } from "./storedPositions.ts";
import { blockAtLine, hashOfBody, isEndSeen, LINE, readBlocks, type TextBlocks } from "./readBlocks.ts";
import type { Store } from "./storage.ts";

/** Scrolling has ended after this time without a scroll event, in milliseconds. */
const SCROLL_END_DELAY = 400;

/** The current text. */
export interface OpenText {
  /** The article that contains the body. */
  article: HTMLElement;
  body: HTMLElement;
  /** URL of the text. */
  path: SiteUrl;
}

/** Handle of a running recorder. */
export interface PositionRecorder {
  /** Records the position if it was not recorded since the last scroll event. Called before the page is left. */
  leave(): void;
  stop(): void;
}

/**
 * Stores the reading position whenever scrolling ends or the reader leaves the page. Stores nothing within the first
 * screen of the text. When the end of the text is visible, removes the position and stores no more.
 */
export function recordPosition(store: Store, { article, body, path }: OpenText): PositionRecorder {
  let text: TextBlocks | undefined;
  let isRead = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const record = () => {
    clearTimeout(timer);
    timer = undefined;
    if (isRead || !body.isConnected) return;
    text ??= readBlocks(body);
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
      storedAt: Date.now(),
    });
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(record, SCROLL_END_DELAY);
  };
  const leave = () => {
    if (timer !== undefined) record();
  };
  // Does not use `scrollend`, which Safari only supports since version 26.2. Browsers fire `scroll` for every frame, so
  // its handler only restarts a timer.
  addEventListener("scroll", wait, { passive: true });
  addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", leave);
  // Handles the scroll event that loaded this code.
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
