/** Puts a stylesheet that came with its code into the page; gives a way to take it out. Styles of the policy's hash are of the build. */
export function adoptStyles(css: string): () => void {
  // Old browsers get the same content with less of a look; so does jsdom.
  if (!Array.isArray(document.adoptedStyleSheets)) return () => undefined;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}
