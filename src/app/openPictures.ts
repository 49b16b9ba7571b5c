import { wordsIn } from "../model/words/words.ts";

/** Opens a gallery's pictures over the page; without this their links lead to the files. */
export function openPictures(siteLanguage: () => string): void {
  document.addEventListener("click", (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(".gallery a") : null;
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    void import("./lightbox.ts").then(
      ({ openLightbox }) => openLightbox(link, wordsIn(siteLanguage())),
      () => location.assign(link.href),
    );
  });
}
