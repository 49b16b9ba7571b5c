/**
 * Keeps an element above a phone's on-screen keyboard: sets the visible height and top offset, in CSS px, as custom
 * properties. Sets a class if the page has a scrollbar. Returns a function that stops the updates.
 */
export function fitToScreen({ style, classList }: HTMLElement): () => void {
  classList.toggle("m-search-over-scrollbar", innerWidth > document.documentElement.clientWidth);
  const { visualViewport: view } = window;
  // An element with the ID `visualViewport` would shadow the API.
  if (typeof view?.scale !== "number") return () => undefined;
  const fit = () => {
    // Zooming in shrinks the viewport, but must not shrink the element.
    style.setProperty("--visible-height", `${view.height * view.scale}px`);
    style.setProperty("--visible-top", `${view.scale === 1 ? view.offsetTop : 0}px`);
  };
  fit();
  view.addEventListener("resize", fit);
  view.addEventListener("scroll", fit);
  return () => {
    view.removeEventListener("resize", fit);
    view.removeEventListener("scroll", fit);
  };
}
