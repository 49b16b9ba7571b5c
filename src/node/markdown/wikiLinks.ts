/** Scheme of a link by name, until it is known what has that name. */
export const WIKI = "wiki:";

/** The address of `[[name#heading]]` until then; without a name it is the page's own, and `hash` has no `#` before it. */
export function wikiUrl(name: string, hash: string): string {
  return WIKI + encodeURIComponent(name) + (hash && `#${encodeURIComponent(hash)}`);
}

/** What a link by name says without a label: the name; within the page, as in Obsidian, `heading > below`. */
export function wikiLabel(name: string, hash: string): string {
  const places = hash.split("#").map((place) => place.trim());
  return name || places.filter(Boolean).join(" > ");
}
