const DARK = "(prefers-color-scheme: dark)";

/** Whether the page is dark: by the reader's preference, or else by that of the system. */
export function isDark(): boolean {
  const chosen = document.documentElement.dataset["theme"];
  return chosen === undefined ? matchMedia(DARK).matches : chosen === "dark";
}

/** Returns the theme of the widget that matches the page. */
export function theme(): "light" | "dark" {
  return isDark() ? "dark" : "light";
}

/** Calls a function with each new theme. Returns a function that stops it. */
export function followTheme(tell: (theme: "light" | "dark") => void): () => void {
  const query = matchMedia(DARK);
  const change = () => tell(theme());
  query.addEventListener("change", change);
  const observer = new MutationObserver(change);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => {
    query.removeEventListener("change", change);
    observer.disconnect();
  };
}
