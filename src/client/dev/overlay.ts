const OVERLAY_ID = "maru-overlay";

const STYLE = `
  :host { position: fixed; inset: 0; z-index: 99999; display: grid; place-items: start center; overflow: auto;
    padding: 5vh 16px; background: rgb(0 0 0 / 0.6); }
  pre { box-sizing: border-box; max-width: 900px; width: 100%; margin: 0; padding: 24px; white-space: pre-wrap; overflow-wrap: anywhere;
    border-top: 6px solid #e5484d; border-radius: 6px; background: #1c1c1e; color: #f5f5f5; font: 14px/1.6 ui-monospace, monospace; }
  p { max-width: 900px; width: 100%; margin: 12px 0 0; color: #ddd; font: 13px/1.5 system-ui, sans-serif; }
`;

/** Shows errors above the page; removes the overlay if `text` is empty. It has a shadow root, so the page's styles do not apply to it. */
export function showOverlay(text: string): void {
  hideOverlay();
  if (text === "") return;
  const overlay = document.createElement("div");
  overlay.id = OVERLAY_ID;
  overlay.setAttribute("role", "alert");
  const root = overlay.attachShadow({ mode: "open" });
  const style = document.createElement("style");
  style.textContent = STYLE;
  const message = document.createElement("pre");
  message.textContent = text;
  const hint = document.createElement("p");
  hint.textContent = "Press Esc or click outside to close this message.";
  root.append(style, message, hint);
  overlay.addEventListener("click", (event) => {
    // A click on the text may select it.
    if (event.composedPath()[0] === overlay) hideOverlay();
  });
  document.body.append(overlay);
  addEventListener("keydown", hideOnEscape);
}

function hideOverlay(): void {
  removeEventListener("keydown", hideOnEscape);
  document.getElementById(OVERLAY_ID)?.remove();
}

function hideOnEscape({ key }: KeyboardEvent): void {
  if (key === "Escape") hideOverlay();
}
