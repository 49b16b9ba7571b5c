const DARK = "(prefers-color-scheme: dark)";

/** Whether the page is dark: as its reader chose, else as the system is. */
export function isDark(): boolean {
  const chosen = document.documentElement.dataset["theme"];
  return chosen === undefined ? matchMedia(DARK).matches : chosen === "dark";
}

/** The widget's theme that goes with the page's. */
export function theme(): "light" | "dark" {
  return isDark() ? "dark" : "light";
}

/** Tells of each change of it; gives a way to stop. */
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
