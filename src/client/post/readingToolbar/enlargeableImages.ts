import type { Messages } from "../../../shared/i18n/messages.ts";
import { isEnlargeable } from "../body/imageFile.ts";

/** Makes a button, by its keys and its name, of each picture that can be seen larger; a press on it does so without this too. */
export function nameEnlargeable(images: Iterable<HTMLImageElement>, messages: Messages): void {
  for (const image of images) {
    // To ask for the size of what is not laid out would lay it out.
    if (!image.checkVisibility({ contentVisibilityAuto: true })) continue;
    const isButton = image.role === "button";
    if (isButton === isEnlargeable(image)) continue;
    image.role = isButton ? null : "button";
    image.ariaLabel = isButton ? null : messages.images.enlarge(image.alt);
    if (isButton) image.removeAttribute("tabindex");
    else image.tabIndex = 0;
  }
}

/** As a button does, a picture that was made one does when a key is pressed. */
export function pressByKeys(event: KeyboardEvent): void {
  const { target, key, ctrlKey, metaKey, altKey } = event;
  if (!(target instanceof HTMLImageElement) || ctrlKey || metaKey || altKey) return;
  if (key !== "Enter" && key !== " ") return;
  event.preventDefault();
  target.click();
}
