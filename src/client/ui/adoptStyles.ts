/** Adds a stylesheet to the page in a form that the content security policy allows. Returns a function that removes it. */
export function adoptStyles(css: string): () => void {
  // Old browsers and jsdom do not support this, and show the content without these styles.
  if (!Array.isArray(document.adoptedStyleSheets)) return () => undefined;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}
