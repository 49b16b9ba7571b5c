import type { Messages } from "../../data/messages.ts";
import { isEnlargeable } from "../body/imageFile.ts";

/**
 * Gives images that can be enlarged the role and the focus of a button, for keyboards and screen readers. Reverts this
 * for images that can no longer be enlarged. Pointer clicks work without the role.
 */
export function makeEnlargeable(images: Iterable<HTMLImageElement>, messages: Messages): void {
  for (const image of images) {
    // Skips images that are not laid out, because reading their size would force layout.
    if (!image.checkVisibility({ contentVisibilityAuto: true })) continue;
    const isButton = image.role === "button";
    if (isButton === isEnlargeable(image)) continue;
    image.role = isButton ? null : "button";
    image.ariaLabel = isButton ? null : messages.images.enlarge(image.alt);
    if (isButton) image.removeAttribute("tabindex");
    else image.tabIndex = 0;
  }
}

/** Clicks the focused image when Enter or Space is pressed, as browsers do for buttons. */
export function clickByKey(event: KeyboardEvent): void {
  const { target, key, ctrlKey, metaKey, altKey } = event;
  if (!(target instanceof HTMLImageElement) || ctrlKey || metaKey || altKey) return;
  if (key !== "Enter" && key !== " ") return;
  event.preventDefault();
  target.click();
}
