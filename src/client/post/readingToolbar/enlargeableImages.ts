import type { Messages } from "../../../shared/i18n/messages.ts";
import { isEnlargeable } from "../body/imageFile.ts";

/** Makes each image that can be enlarged a button for keyboards and screen readers. A click on it works without this. */
export function nameEnlargeable(images: Iterable<HTMLImageElement>, messages: Messages): void {
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

/** Clicks an image by Enter and Space, as on a button. */
export function pressByKeys(event: KeyboardEvent): void {
  const { target, key, ctrlKey, metaKey, altKey } = event;
  if (!(target instanceof HTMLImageElement) || ctrlKey || metaKey || altKey) return;
  if (key !== "Enter" && key !== " ") return;
  event.preventDefault();
  target.click();
}
