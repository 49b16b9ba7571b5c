/** Puts the player in the place of the link that leads to its page, and the focus into it. */
export function openPlayer(link: HTMLElement): void {
  const frame = document.createElement("iframe");
  frame.className = "embed";
  Object.assign(frame.dataset, { ratio: link.dataset["ratio"] ?? "" });
  frame.title = (link.querySelector("b") ?? link).textContent;
  frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
  frame.allowFullscreen = true;
  // YouTube plays for pages alone that say who they are (its error 153).
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  frame.src = link.dataset["player"] ?? "";
  link.replaceWith(frame);
  frame.focus();
}
