/** Scheme of a link by name that is not resolved yet. */
export const WIKI = "wiki:";

/** Returns the unresolved URL of `[[name#heading]]`; an empty `name` is the same page, and `hash` has no leading `#`. */
export function wikiUrl(name: string, hash: string): string {
  return WIKI + encodeURIComponent(name) + (hash && `#${encodeURIComponent(hash)}`);
}

/** Returns the text of a link by name without a label: the name; within the page `heading > below`, as in Obsidian. */
export function wikiLabel(name: string, hash: string): string {
  const headings = hash.split("#").map((heading) => heading.trim());
  return name || headings.filter(Boolean).join(" > ");
}
