/** What does something that needs a script; `readerActions.ts` tells what. */
const ACTIVE = ".prose :is(.gallery a, .code > button, a.embed, a.anchor), [data-share]";

/**
 * Lets finished HTML do what needs a script; without this its links lead where they say. The code is fetched when a reader first
 * clicks such a thing or selects a text, which can be quoted then; but not where fingers select, and the system has a menu of its
 * own at that place: there quoting stands in the menu of sharing.
 */
export function listenToReader(siteLanguage: () => string): void {
  const load = () => import("./readerActions.ts");
  document.addEventListener("click", (event) => {
    const { target, button, metaKey, ctrlKey, shiftKey } = event;
    if (!(target instanceof Element) || button !== 0 || metaKey || ctrlKey || shiftKey) return;
    const element = target.closest<HTMLElement>(ACTIVE);
    if (!element) return;
    event.preventDefault();
    load().then(
      ({ act }) => act(element, siteLanguage()),
      () => element instanceof HTMLAnchorElement && location.assign(element.href),
    );
  });
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
