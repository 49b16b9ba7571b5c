import type { Messages } from "../../../shared/i18n/messages.ts";
import { isEnlargeable } from "../body/imageFile.ts";

/** Makes images that can be enlarged buttons for keyboards and screen readers. A click works without this. */
export function makeEnlargeable(images: Iterable<HTMLImageElement>, messages: Messages): void {
  for (const image of images) {
    // Reading the size of an image that is not laid out would force its layout.
    if (!image.checkVisibility({ contentVisibilityAuto: true })) continue;
    const isButton = image.role === "button";
    if (isButton === isEnlargeable(image)) continue;
    image.role = isButton ? null : "button";
    image.ariaLabel = isButton ? null : messages.images.enlarge(image.alt);
    if (isButton) image.removeAttribute("tabindex");
    else image.tabIndex = 0;
  }
}

/** Clicks the focused image on Enter and Space, as on a button. */
export function clickByKey(event: KeyboardEvent): void {
  const { target, key, ctrlKey, metaKey, altKey } = event;
  if (!(target instanceof HTMLImageElement) || ctrlKey || metaKey || altKey) return;
  if (key !== "Enter" && key !== " ") return;
  event.preventDefault();
  target.click();
}
