import { listenForShortcuts } from "../shortcuts/listenForShortcuts.ts";
import { withMessages } from "../data/messages.ts";
import type { RunningApp } from "./runningApp.ts";

/** Selector of elements that run an action when clicked. The search dialog's action is in `Search.tsx`; the others are in `runAction.ts`. */
const ACTIVE =
  ".prose :is(.gallery a, .code > button, a.embed, a.anchor, [data-footnote-ref], img:not(a *, summary *, label *)), [data-share], [data-search], [data-reading], a[href*=':~:text=']:not([target])";

/**
 * Runs actions when the reader clicks an {@link ACTIVE} element, uses a shortcut or selects text. Loads their code on first use. If an
 * action fails, a clicked link opens its URL as usual. If the main input is a touch screen, selecting text does nothing, because the
 * system's menu would cover the quotation toolbar. The share menu offers quoting instead. The first scroll loads the reading toolbar.
 */
export function listenForActions(siteLanguage: () => string, running: RunningApp): void {
  const load = () => withMessages(import("./runAction.ts"));
  let pendingElement: Element | undefined;
  document.addEventListener("click", (event) => {
    const { target, button, metaKey, ctrlKey, shiftKey, defaultPrevented } = event;
    if (!(target instanceof Element) || button !== 0 || metaKey || ctrlKey || shiftKey || defaultPrevented)
      return;
    const element = target.closest<HTMLElement>(ACTIVE);
    // A second click on a link follows the link if the code for the first click is still loading.
    if (!element || (element === pendingElement && element instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    pendingElement = element;
    (element.matches("[data-search]") ? withMessages(import("../pages/Search.tsx")) : load())
      .then(({ act }) => act(element, siteLanguage(), running))
      .catch(() => element instanceof HTMLAnchorElement && location.assign(element.href))
      .finally(() => (pendingElement = undefined));
  });
  listenForShortcuts(siteLanguage, load);
  const startToolbar = () =>
    void withMessages(import("../post/readingToolbar/startReadingToolbar.ts")).then(
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
