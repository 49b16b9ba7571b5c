/** Tells the styles of an element how much of the screen the keyboard of a phone leaves, in px; gives a way to stop. */
export function fitToScreen({ style }: HTMLElement): () => void {
  const { visualViewport: view } = window;
  if (!view) return () => undefined;
  const fit = () => {
    style.setProperty("--visible-height", `${view.height}px`);
    style.setProperty("--visible-top", `${view.offsetTop}px`);
  };
  fit();
  view.addEventListener("resize", fit);
  view.addEventListener("scroll", fit);
  return () => {
    view.removeEventListener("resize", fit);
    view.removeEventListener("scroll", fit);
  };
}
