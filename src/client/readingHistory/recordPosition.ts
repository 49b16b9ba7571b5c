import type { SiteUrl } from "../../shared/urls/urlTypes.ts";
import { shareBefore } from "../../shared/readingHistory/storedPositions.ts";
import { positionAt } from "../../shared/readingHistory/readingPosition.ts";
import { dropPosition, storePosition } from "./storedPositions.ts";
import { blockAtLine, hashOfBody, isEndSeen, LINE, readBlocks, type TextBlocks } from "./readBlocks.ts";
import type { Store } from "./storage.ts";

/** Time without a scroll event after which scrolling has ended, in milliseconds. */
const SCROLL_END_DELAY = 400;

/** The text that is open. */
export interface OpenText {
  /** The article that contains the body. */
  article: HTMLElement;
  body: HTMLElement;
  /** URL of the text. */
  path: SiteUrl;
}

/** A running recorder. */
export interface PositionRecorder {
  /** Records the position when scrolling has not ended yet. */
  leave(): void;
  stop(): void;
}

/**
 * Stores the reading position whenever scrolling ends or the page is left. Starts after the first screen of
 * the text, and removes the position at its end.
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
  // Cheap enough for every scroll event. Safari supports `scrollend` since version 26.2.
  addEventListener("scroll", wait, { passive: true });
  addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", leave);
  // The scroll event that loaded this code has already passed.
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
