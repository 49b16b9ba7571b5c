import type { Messages } from "../../data/messages.ts";
import { createButton } from "../../ui/createButton.ts";
import { isEnlargeable, largestFile, type ImageFile } from "./imageFile.ts";

/**
 * Opens the images of a text in an overlay, one per screen, starting with the clicked one. Swipes, arrow keys and
 * buttons move between images. Escape, the close button and a click outside images, captions and buttons close the
 * overlay. The overlay contains all images of galleries, and other images that can be enlarged. Does nothing if the
 * clicked image is none of these.
 */
export function openLightbox(pressed: HTMLElement, messages: Messages): void {
  const links = [
    ...(pressed.closest(".prose")?.querySelectorAll<HTMLElement>(".gallery a, img") ?? []),
  ].filter((each) => !(each instanceof HTMLImageElement) || isEnlargeable(each));
  const first = links.indexOf(pressed);
  if (first < 0) return;
  // When the dialog closes, the browser returns the focus to this element.
  pressed.focus({ preventScroll: true });
  const dialog = document.createElement("dialog");
  dialog.className = "lightbox";
  dialog.setAttribute("aria-label", messages.images.label);
  const row = document.createElement("div");
  row.tabIndex = 0;
  row.append(...links.map(toSlide));
  const step = (by: number) => {
    const at = Math.round(row.scrollLeft / row.clientWidth);
    row.children[at + by]?.scrollIntoView({ inline: "start", block: "nearest" });
  };
  dialog.append(
    row,
    createButton("‹", () => step(-1), messages.images.previous),
    createButton("›", () => step(1), messages.images.next),
    createButton("×", () => dialog.close(), messages.images.close),
  );
  dialog.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft") step(-1);
    if (key === "ArrowRight") step(1);
  });
  dialog.addEventListener("click", ({ target }) => {
    if (target instanceof Element && !target.closest("img, button, figcaption")) dialog.close();
  });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  row.children[first]?.scrollIntoView({
    inline: "start",
    block: "nearest",
    behavior: "instant",
  });
}

function toSlide(link: HTMLElement): HTMLElement {
  const figure = document.createElement("figure");
  const shown = link instanceof HTMLImageElement ? link : link.querySelector("img");
  const image = document.createElement("img");
  const { url, width, height } = fileOf(link, shown);
  image.src = url;
  image.alt = shown?.alt ?? "";
  // The size of the file, not the displayed size in the text.
  image.width = width;
  image.height = height;
  image.loading = "lazy";
  figure.append(image);
  if (image.alt) {
    const caption = document.createElement("figcaption");
    caption.textContent = image.alt;
    figure.append(caption);
  }
  return figure;
}

function fileOf(link: HTMLElement, shown: HTMLImageElement | null): ImageFile {
  if (!(link instanceof HTMLAnchorElement)) return largestFile(shown as HTMLImageElement);
  const sizeOf = (name: "width" | "height") => Number(shown?.getAttribute(name));
  return { url: link.href, width: sizeOf("width"), height: sizeOf("height") };
}
