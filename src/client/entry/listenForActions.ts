import { listenForShortcuts } from "../shortcuts/listenForShortcuts.ts";
import type { RunningApp } from "./runningApp.ts";

/** What does something that needs a script; `readerActions.ts` tells what. */
const ACTIVE =
  ".prose :is(.gallery a, .code > button, a.embed, a.anchor, [data-footnote-ref], img:not(a *, summary *, label *)), [data-share], [data-search], [data-reading], a[href*=':~:text=']:not([target])";

/**
 * Lets finished HTML do what needs a script; without this its links lead where they say. The code is fetched when a reader first
 * clicks such a thing, presses `/` or Ctrl+K to search or one of the other keys, or selects a text, which can be quoted then; but not where fingers select, and
 * the system has a menu of its own at that place: there quoting stands in the menu of sharing. What helps while one reads comes with
 * the first scrolling.
 */
export function listenForActions(siteLanguage: () => string, running: RunningApp): void {
  const load = () => import("./runAction.ts");
  let awaited: Element | undefined;
  document.addEventListener("click", (event) => {
    const { target, button, metaKey, ctrlKey, shiftKey, defaultPrevented } = event;
    if (!(target instanceof Element) || button !== 0 || metaKey || ctrlKey || shiftKey || defaultPrevented)
      return;
    const element = target.closest<HTMLElement>(ACTIVE);
    // Who clicks once more while the code is on its way goes where the link leads.
    if (!element || (element === awaited && element instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    awaited = element;
    (element.matches("[data-search]") ? import("../pages/Search.tsx") : load())
      .then(({ act }) => act(element, siteLanguage(), running))
      .catch(() => element instanceof HTMLAnchorElement && location.assign(element.href))
      .finally(() => (awaited = undefined));
  });
  listenForShortcuts(siteLanguage, load);
  const begin = () =>
    void import("../post/readingToolbar/startReadingToolbar.ts").then(
      ({ startReadingToolbar }) => startReadingToolbar(siteLanguage(), running),
      () => undefined,
    );
  addEventListener("scroll", begin, { once: true });
  const listen = () => {
    if (getSelection()?.isCollapsed !== false || matchMedia("(pointer: coarse)").matches) return;
    document.removeEventListener("selectionchange", listen);
    load().then(
      ({ quote }) => quote(siteLanguage()),
      () => undefined,
    );
  };
  document.addEventListener("selectionchange", listen);
}
