const DARK = "(prefers-color-scheme: dark)";

/** The widget's theme that goes with the page's. */
export function theme(): "light" | "dark" {
  return matchMedia(DARK).matches ? "dark" : "light";
}

/** Tells of each change of it; gives a way to stop. */
export function followTheme(tell: (theme: "light" | "dark") => void): () => void {
  const query = matchMedia(DARK);
  const change = () => tell(theme());
  query.addEventListener("change", change);
  return () => query.removeEventListener("change", change);
}
