/** Scheme of a wiki link, `[[name]]`, that is not resolved yet. */
export const WIKI = "wiki:";

/**
 * Returns the unresolved URL of `[[name#heading]]`.
 * @param name Name of the page; `""` for the page that contains the link.
 * @param hash Heading without `#`, or `""`.
 */
export function wikiUrl(name: string, hash: string): string {
  return WIKI + encodeURIComponent(name) + (hash && `#${encodeURIComponent(hash)}`);
}

/** Returns the text of a wiki link without a label: the name, or `heading > subheading` if there is no name, as in Obsidian. */
export function wikiLabel(name: string, hash: string): string {
  const headings = hash.split("#").map((heading) => heading.trim());
  return name || headings.filter(Boolean).join(" > ");
}
