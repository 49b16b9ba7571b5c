import type { ActionWords } from "../../model/words/actionWords.ts";

/**
 * Opens the pictures of a gallery over the page, one a screen: they are swiped as the browser scrolls, or gone through by the arrow
 * keys and buttons. Escape, the button and a touch beside a picture close it.
 */
export function openLightbox(link: HTMLElement, words: ActionWords): void {
  const links = [...(link.closest(".gallery")?.querySelectorAll<HTMLAnchorElement>("a") ?? [])];
  const dialog = document.createElement("dialog");
  dialog.className = "lightbox";
  dialog.setAttribute("aria-label", words.pictures);
  const row = document.createElement("div");
  row.tabIndex = 0;
  row.append(...links.map(toSlide));
  const step = (by: number) => {
    const at = Math.round(row.scrollLeft / row.clientWidth);
    row.children[at + by]?.scrollIntoView({ inline: "start", block: "nearest" });
  };
  dialog.append(
    row,
    createButton("‹", words.previousPicture, () => step(-1)),
    createButton("›", words.nextPicture, () => step(1)),
    createButton("×", words.close, () => dialog.close()),
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
  row.children[links.findIndex((each) => each === link)]?.scrollIntoView({
    inline: "start",
    block: "nearest",
    behavior: "instant",
  });
}

function toSlide(link: HTMLAnchorElement): HTMLElement {
  const figure = document.createElement("figure");
  const shown = link.querySelector("img");
  const image = document.createElement("img");
  image.src = link.href;
  image.alt = shown?.alt ?? "";
  // Its own size, not the cell's.
  image.width = Number(shown?.getAttribute("width"));
  image.height = Number(shown?.getAttribute("height"));
  image.loading = "lazy";
  figure.append(image);
  if (image.alt) {
    const caption = document.createElement("figcaption");
    caption.textContent = image.alt;
    figure.append(caption);
  }
  return figure;
}

function createButton(sign: string, name: string, press: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = sign;
  button.setAttribute("aria-label", name);
  button.addEventListener("click", press);
  return button;
}
