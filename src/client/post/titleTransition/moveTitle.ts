/** In milliseconds. */
const DURATION = 160;
/** Proportions that differ by more are of lines that break elsewhere. */
const ALIKE = 0.1;

/**
 * Lets the title over a text come from where it stood in a row, if both are in sight: by a transform alone, which holds no frame up, moves
 * nothing else, and which the browser can run beside all that the page does.
 */
export function moveFrom(from: DOMRect): Animation | undefined {
  const title = document.querySelector<HTMLElement>("article h1");
  const to = title && rectInView(title);
  if (!to) return undefined;
  const scale = from.width / to.width;
  if (Math.abs(from.height / to.height / scale - 1) > ALIKE) return undefined;
  // It is scaled from the middle of its box.
  const box = title.getBoundingClientRect();
  const [middle, center] = [box.left + box.width / 2, box.top + box.height / 2];
  const x = from.left - middle - (to.left - middle) * scale;
  const y = from.top - center - (to.top - center) * scale;
  return title.animate(
    { transform: [`translate(${x}px, ${y}px) scale(${scale})`, "none"] },
    { duration: DURATION, easing: "ease-out" },
  );
}

/** The box of a title's words, where all of them are in sight. */
export function rectInView(title: Element): DOMRect | undefined {
  const words = document.createRange();
  words.selectNodeContents(title);
  const place = words.getBoundingClientRect();
  return place.top >= 0 && place.bottom <= innerHeight ? place : undefined;
}
