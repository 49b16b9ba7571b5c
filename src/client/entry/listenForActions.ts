import { listenForShortcuts } from "../shortcuts/listenForShortcuts.ts";
import type { RunningApp } from "./runningApp.ts";

/** Selector of elements that run an action when clicked. The actions are in `runAction.ts`. */
const ACTIVE =
  ".prose :is(.gallery a, .code > button, a.embed, a.anchor, [data-footnote-ref], img:not(a *, summary *, label *)), [data-share], [data-search], [data-reading], a[href*=':~:text=']:not([target])";

/**
 * Loads the code of actions when a reader first clicks an active element, uses a shortcut or selects text. If loading fails, a clicked
 * link opens its URL as usual. Selecting text on a touch screen loads no code: the system's menu would cover the quotation toolbar, and
 * the share menu offers quoting instead. The first scroll loads the reading toolbar.
 */
export function listenForActions(siteLanguage: () => string, running: RunningApp): void {
  const load = () => import("./runAction.ts");
  let pendingElement: Element | undefined;
  document.addEventListener("click", (event) => {
    const { target, button, metaKey, ctrlKey, shiftKey, defaultPrevented } = event;
    if (!(target instanceof Element) || button !== 0 || metaKey || ctrlKey || shiftKey || defaultPrevented)
      return;
    const element = target.closest<HTMLElement>(ACTIVE);
    // A second click while the code is loading follows the link.
    if (!element || (element === pendingElement && element instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    pendingElement = element;
    (element.matches("[data-search]") ? import("../pages/Search.tsx") : load())
      .then(({ act }) => act(element, siteLanguage(), running))
      .catch(() => element instanceof HTMLAnchorElement && location.assign(element.href))
      .finally(() => (pendingElement = undefined));
  });
  listenForShortcuts(siteLanguage, load);
  const startToolbar = () =>
    void import("../post/readingToolbar/startReadingToolbar.ts").then(
      ({ startReadingToolbar }) => startReadingToolbar(siteLanguage(), running),
      () => undefined,
    );
  addEventListener("scroll", startToolbar, { once: true });
  const onSelection = () => {
    if (getSelection()?.isCollapsed !== false || matchMedia("(pointer: coarse)").matches) return;
    document.removeEventListener("selectionchange", onSelection);
    load().then(
      ({ quote }) => quote(siteLanguage()),
      () => undefined,
    );
  };
  document.addEventListener("selectionchange", onSelection);
}
