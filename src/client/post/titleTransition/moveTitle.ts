/** Duration of the animation, in milliseconds. */
const DURATION = 160;
/**
 * Maximum relative difference between the aspect ratios of two titles. Titles that differ more have different line
 * breaks, and are not animated.
 */
const MAX_DIFFERENCE = 0.1;

/**
 * Animates the title of the current post from a previous position. Returns `undefined` if the title is not fully
 * visible or its line breaks differ from those at the previous position. Animates only a transform, which needs no layout and does not block
 * the page.
 */
export function moveFrom(from: DOMRect): Animation | undefined {
  const title = document.querySelector<HTMLElement>("article h1");
  const to = title && rectInView(title);
  if (!to) return undefined;
  const scale = from.width / to.width;
  if (Math.abs(from.height / to.height / scale - 1) > MAX_DIFFERENCE) return undefined;
  // Scaling is relative to the centre of the box.
  const box = title.getBoundingClientRect();
  const [middle, center] = [box.left + box.width / 2, box.top + box.height / 2];
  const x = from.left - middle - (to.left - middle) * scale;
  const y = from.top - center - (to.top - center) * scale;
  return title.animate(
    { transform: [`translate(${x}px, ${y}px) scale(${scale})`, "none"] },
    { duration: DURATION, easing: "ease-out" },
  );
}

/** Returns the box of a title's text; `undefined` if it extends above or below the screen. */
export function rectInView(title: Element): DOMRect | undefined {
  const text = document.createRange();
  text.selectNodeContents(title);
  const rect = text.getBoundingClientRect();
  return rect.top >= 0 && rect.bottom <= innerHeight ? rect : undefined;
}
