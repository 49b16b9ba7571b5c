import { listenForShortcuts } from "../shortcuts/listenForShortcuts.ts";
import type { RunningApp } from "./runningApp.ts";

/** Elements that need a script when they are clicked; `runAction.ts` says what each does. */
const ACTIVE =
  ".prose :is(.gallery a, .code > button, a.embed, a.anchor, [data-footnote-ref], img:not(a *, summary *, label *)), [data-share], [data-search], [data-reading], a[href*=':~:text=']:not([target])";

/**
 * Loads and runs the code of actions when a reader first clicks such an element, uses a shortcut or selects text to quote. Without it
 * the links of the HTML still work. On touch screens the system has a menu at a selection: there the share menu offers to quote. The
 * reading toolbar is loaded at the first scroll.
 */
export function listenForActions(siteLanguage: () => string, running: RunningApp): void {
  const load = () => import("./runAction.ts");
  let awaited: Element | undefined;
  document.addEventListener("click", (event) => {
    const { target, button, metaKey, ctrlKey, shiftKey, defaultPrevented } = event;
    if (!(target instanceof Element) || button !== 0 || metaKey || ctrlKey || shiftKey || defaultPrevented)
      return;
    const element = target.closest<HTMLElement>(ACTIVE);
    // A second click while the code is loading follows the link.
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
