/** Replaces the link to a video with its player, and focuses the player. */
export function openPlayer(link: HTMLElement): void {
  const frame = document.createElement("iframe");
  frame.className = "embed";
  Object.assign(frame.dataset, { ratio: link.dataset["ratio"] ?? "" });
  frame.title = (link.querySelector("b") ?? link).textContent;
  frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
  frame.allowFullscreen = true;
  // YouTube only plays on pages that send a referrer; otherwise it shows error 153.
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  frame.src = link.dataset["player"] ?? "";
  link.replaceWith(frame);
  frame.focus();
}
