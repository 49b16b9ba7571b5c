import { type Words, wordsIn } from "../../model/words/words.ts";
import type { ActionWords } from "../../model/words/actionWords.ts";

/** What a click on an element of a body does. */
export type Action = (element: HTMLElement, words: Words & ActionWords) => void;

/** By what is clicked; the code of each is fetched at its first click. */
const ACTIONS: Record<string, () => Promise<Action>> = {
  ".gallery a": async () => (await import("./lightbox.ts")).openLightbox,
  ".code > button": async () => (await import("./copyCode.ts")).copyCode,
  "a.embed": async () => (await import("./player.ts")).openPlayer,
};

/** Lets bodies, which are finished HTML, do what needs a script; without this their links lead where they say. */
export function listenToBodies(siteLanguage: () => string): void {
  document.addEventListener("click", (event) => {
    const { target, button, metaKey, ctrlKey, shiftKey } = event;
    if (!(target instanceof Element) || button !== 0 || metaKey || ctrlKey || shiftKey) return;
    for (const [selector, load] of Object.entries(ACTIONS)) {
      const element = target.closest<HTMLElement>(`.prose ${selector}`);
      if (!element) continue;
      event.preventDefault();
      const language = siteLanguage();
      void Promise.all([load(), import("../../model/words/actionWords.ts")]).then(
        ([act, { actionWordsIn }]) => act(element, { ...wordsIn(language), ...actionWordsIn(language) }),
        () => element instanceof HTMLAnchorElement && location.assign(element.href),
      );
    }
  });
}
