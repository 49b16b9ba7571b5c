import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { shareBefore } from "../../shared/readingHistory/storedPositions.ts";
import { findPosition } from "../../shared/readingHistory/readingPosition.ts";
import { type ReadingWords, readingWordsIn } from "../../shared/i18n/readingWords.ts";
import type { PassageState } from "../textFragments/passageState.ts";
import { whenHeadingHasFocus } from "../textFragments/whenDrawn.ts";
import type { RunningApp } from "../entry/runningApp.ts";
import { focusBlock } from "../ui/focus.ts";
import { focusHeading } from "../ui/focusHeading.ts";
import { goToPosition } from "./goToPosition.ts";
import { readPositions } from "./storedPositions.ts";
import { hashOfBody, headingBefore, readText } from "./readBlocks.ts";
import type { TocEntry } from "./recordPosition.ts";
import { Offer } from "./ContinueOffer.tsx";
import type { Store } from "./storage.ts";

/** What a visit by a link of «continue reading» remembers, in the history's entry. */
export interface ContinueState {
  continue?: boolean;
}

/**
 * Leads to where a text was left: at once where the reader has come by a link that says so, else by a line at its top that offers it.
 * What the address or a link names within the text goes before, and so does where the browser had been. Gives a way to take it away.
 */
export function offerToContinue(
  store: Store,
  { article, body, path }: TocEntry,
  { running: { router }, language }: { running: RunningApp; language: string },
): () => void {
  const nothing = () => undefined;
  const kept = readPositions(store).find((each) => each.path === path);
  const { location, historyAction } = router.state;
  const state = (location.state ?? {}) as ContinueState & PassageState;
  if (!kept || location.hash || state.passage) return nothing;
  const text = readText(body);
  const found = findPosition(text.hashes, kept);
  const block = text.blocks[found?.index ?? -1];
  if (!found || !block) return nothing;
  if (state.continue && historyAction !== "POP") {
    goToPosition(block, found.offset);
    whenHeadingHasFocus(() => block.isConnected && focusBlock(block));
    return nothing;
  }
  const header = article.querySelector("header");
  if (!header) return nothing;
  const words: ReadingWords = readingWordsIn(language);
  return showLine(header, language, (remove) => (
    <Offer
      words={words}
      heading={headingBefore(text, found.index)}
      share={shareBefore(text.lengths, found)}
      isRevised={kept.body !== hashOfBody(text)}
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

/** Draws a line into the head of an article until it is out of sight; where the browser stands further down, not at all. */
function showLine(header: HTMLElement, language: string, draw: (remove: () => void) => React.ReactNode) {
  const line = document.createElement("div");
  line.className = "maru-offer";
  line.lang = language;
  const root = createRoot(line);
  const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting === false && remove());
  function remove(): void {
    observer.disconnect();
    line.remove();
    // Not while it draws, if what is pressed in it takes it away.
    queueMicrotask(() => root.unmount());
  }
  flushSync(() => root.render(draw(remove)));
  header.append(line);
  observer.observe(line);
  return remove;
}
