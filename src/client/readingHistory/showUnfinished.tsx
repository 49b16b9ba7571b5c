import { focusHeading } from "../ui/focusHeading.ts";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { loadedMessages } from "../data/messages.ts";
import { pathWithinSite } from "../routing/interceptLinks.ts";
import type { RunningApp } from "../entry/runningApp.ts";
import { readPositions } from "./storedPositions.ts";
import type { ContinueState } from "./offerToContinue.tsx";
import type { Store } from "./storage.ts";
import { Unfinished } from "./Unfinished.tsx";

/** Maximum number of posts and pages in the list of unfinished ones. */
const MAX_POSTS = 3;

interface Options {
  running: RunningApp;
  language: string;
  onDismiss: () => void;
}

/**
 * Adds the list of unfinished posts and pages to a page with a list of posts. CSS positions the added list in the
 * margin or at the bottom of the screen, so that it does not move the layout. Returns a function that removes it.
 */
export function showUnfinished(store: Store, { running, language, onDismiss }: Options): () => void {
  const { base, router } = running;
  const positions = readPositions(store).slice(0, MAX_POSTS);
  const main = document.querySelector("main");
  if (!main || positions.length === 0) return () => undefined;
  const aside = document.createElement("aside");
  aside.className = "maru-unfinished";
  aside.lang = language;
  aside.setAttribute("aria-labelledby", "maru-unfinished");
  aside.addEventListener("click", (event) => {
    const isLink = event.target instanceof Element && event.target.closest("[data-continue]");
    const path = isLink ? pathWithinSite(event, { base, hasHtmlPages: true }) : undefined;
    if (path === undefined) return;
    event.preventDefault();
    void router.navigate(path, { state: { continue: true } satisfies ContinueState });
  });
  const root = createRoot(aside);
  const remove = () => {
    aside.remove();
    queueMicrotask(() => root.unmount());
  };
  flushSync(() =>
    root.render(
      <Unfinished
        positions={positions}
        messages={loadedMessages(language)}
        base={base.replace(/\/$/, "")}
        onDismiss={() => {
          remove();
          onDismiss();
          focusHeading();
        }}
      />,
    ),
  );
  main.prepend(aside);
  return remove;
}
