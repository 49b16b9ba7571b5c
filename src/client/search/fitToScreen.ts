/**
 * Tells the styles of an element how much of the screen the keyboard of a phone leaves, in px, and whether the page below has a
 * scrollbar beside it; gives a way to stop.
 */
export function fitToScreen({ style, classList }: HTMLElement): () => void {
  classList.toggle("m-search-over-scrollbar", innerWidth > document.documentElement.clientWidth);
  const { visualViewport: view } = window;
  // An element with that id has no scale.
  if (typeof view?.scale !== "number") return () => undefined;
  const fit = () => {
    // One who zooms in sees less of the page, which gets no smaller by it, and moves about in it.
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
