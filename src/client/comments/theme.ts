const DARK = "(prefers-color-scheme: dark)";

/** Whether the page is dark: according to the reader's preference, or to the system's preference if there is none. */
export function isDark(): boolean {
  const chosen = document.documentElement.dataset["theme"];
  return chosen === undefined ? matchMedia(DARK).matches : chosen === "dark";
}

/** Returns the theme of the widget that matches the page. */
export function theme(): "light" | "dark" {
  return isDark() ? "dark" : "light";
}

/** Calls `onTheme` after each change of the reader's or the system's preference. Returns a function that stops these calls. */
export function followTheme(onTheme: (theme: "light" | "dark") => void): () => void {
  const query = matchMedia(DARK);
  const report = () => onTheme(theme());
  query.addEventListener("change", report);
  const observer = new MutationObserver(report);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => {
    query.removeEventListener("change", report);
    observer.disconnect();
  };
}
