/**
 * Splits a hash into an id and a fragment directive such as `:~:text=word`, by which browsers find text:
 * https://wicg.github.io/scroll-to-text-fragment/#the-fragment-directive
 */
export function splitHash(hash: string): { id: string; directive: string } {
  const [id = ""] = hash.split(":~:", 1);
  return { id, directive: hash.slice(id.length) };
}

/** Returns a URL with an id and a directive; if both are empty, the URL without `#`. */
export function withHash(url: string, id: string, directive: string): string {
  const hash = encodeURIComponent(id) + directive;
  return hash === "" ? url : `${url}#${hash}`;
}
