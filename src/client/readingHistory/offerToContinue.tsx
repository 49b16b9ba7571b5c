import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { shareBefore } from "../../shared/readingHistory/storedPositions.ts";
import { findPosition } from "../../shared/readingHistory/readingPosition.ts";
import { loadedMessages } from "../data/messages.ts";
import type { PassageState } from "../textFragments/passageState.ts";
import { whenHeadingHasFocus } from "../textFragments/whenDrawn.ts";
import type { RunningApp } from "../entry/runningApp.ts";
import { focusBlock } from "../ui/focus.ts";
import { focusHeading } from "../ui/focusHeading.ts";
import { goToPosition } from "./goToPosition.ts";
import { readPositions } from "./storedPositions.ts";
import { hashOfBody, headingBefore, readBlocks } from "./readBlocks.ts";
import type { OpenText } from "./recordPosition.ts";
import { ContinueOffer } from "./ContinueOffer.tsx";
import type { Store } from "./storage.ts";

/** State of a history entry that was opened by a link to continue reading. */
export interface ContinueState {
  continue?: boolean;
}

/**
 * Restores the stored position of a text. If the reader followed a link to continue reading, restores it immediately.
 * In all other cases, including Back and a reload, shows an offer; the reader accepts it to restore the position. Does
 * nothing if no position is stored or found, the URL has a hash, or the history entry has a text fragment. Returns a
 * function that removes the offer.
 */
export function offerToContinue(
  store: Store,
  { article, body, path }: OpenText,
  { running: { router }, language }: { running: RunningApp; language: string },
): () => void {
  const doNothing = () => undefined;
  const stored = readPositions(store).find((each) => each.path === path);
  const { location, historyAction } = router.state;
  const state = (location.state ?? {}) as ContinueState & PassageState;
  if (!stored || location.hash || state.passage) return doNothing;
  const text = readBlocks(body);
  const found = findPosition(text.hashes, stored);
  const block = text.blocks[found?.index ?? -1];
  if (!found || !block) return doNothing;
  if (state.continue && historyAction !== "POP") {
    goToPosition(block, found.offset);
    whenHeadingHasFocus(() => block.isConnected && focusBlock(block));
    return doNothing;
  }
  const header = article.querySelector("header");
  if (!header) return doNothing;
  const messages = loadedMessages(language);
  return showLine(header, language, (remove) => (
    <ContinueOffer
      messages={messages}
      heading={headingBefore(text, found.index)}
      share={shareBefore(text.lengths, found)}
      isRevised={stored.body !== hashOfBody(text)}
      onFollow={() => {
        remove();
        goToPosition(block, found.offset);
        focusBlock(block);
      }}
      onDismiss={() => {
        remove();
        focusHeading();
      }}
    />
  ));
}

/**
 * Renders content in the header of an article until the content is scrolled out of view. Returns a function that
 * removes it.
 */
function showLine(header: HTMLElement, language: string, draw: (remove: () => void) => React.ReactNode) {
  const line = document.createElement("div");
  line.className = "maru-offer";
  line.lang = language;
  const root = createRoot(line);
  const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting === false && remove());
  function remove(): void {
    observer.disconnect();
    line.remove();
    // A click in the content may cause this call while React renders, and React cannot unmount while it renders.
    queueMicrotask(() => root.unmount());
  }
  flushSync(() => root.render(draw(remove)));
  header.append(line);
  observer.observe(line);
  return remove;
}
