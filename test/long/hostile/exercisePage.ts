/**
 * Runs all event handlers in the HTML of a page and of its same-origin frames, and opens all `<details>`. Focuses, hovers and clicks all
 * elements of `<main>` except buttons, and all elements of documents without `<main>`. Does not follow links to pages. The function runs
 * in the browser, so it cannot use anything outside itself.
 */
export function exercisePage(): void {
  const within = (inner: Document) => {
    const view = inner.defaultView as (Window & typeof globalThis) | null;
    if (!view) return;
    const stay = (event: Event) => {
      const link = (event.target as Element | null)?.closest?.("a, area");
      const to = link?.getAttribute("href") ?? "";
      const isPage = URL.canParse(to, inner.baseURI)
        ? /^(?:https?|mailto|tel):/.test(new URL(to, inner.baseURI).protocol)
        : true;
      if (link && isPage) event.preventDefault();
    };
    inner.addEventListener("click", stay, true);
    for (const element of inner.querySelectorAll("body, body *")) {
      for (const name of element.getAttributeNames()) {
        if (/^on/i.test(name)) element.dispatchEvent(new view.Event(name.slice(2).toLowerCase()));
      }
      if (element.tagName === "DETAILS") (element as HTMLDetailsElement).open = true;
      if (element.tagName === "IFRAME") {
        const { contentDocument } = element as HTMLIFrameElement;
        if (contentDocument) within(contentDocument);
      }
      if (!element.closest("main") && !element.closest("body:not(:has(main))")) continue;
      if (element.closest("button") && element.closest("main")) continue;
      (element as HTMLElement).focus?.();
      for (const type of ["mouseover", "click"]) {
        element.dispatchEvent(new view.MouseEvent(type, { bubbles: true, cancelable: true }));
      }
    }
    inner.removeEventListener("click", stay, true);
  };
  within(document);
}
