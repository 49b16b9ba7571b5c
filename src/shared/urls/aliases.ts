import { decodeUrl } from "./decodeUrl.ts";

interface Aliased {
  aliases?: readonly string[] | undefined;
}

/** The post or page that had the address `path` (below the base) before; case, escapes, a closing slash and `index.html` make no difference. */
export function findByAlias<P extends Aliased>(places: readonly P[], path: string): P | undefined {
  const asked = foldUrl(path);
  return places.find(({ aliases }) => aliases?.some((alias) => foldUrl(alias) === asked));
}

/** Places by address, of each list that was asked of: a build asks one for every page. */
const indices = new WeakMap<object, Map<string, unknown>>();

/** What stands at an address with base; case, escapes, a closing slash and what hosts leave out (`.html`) make no difference. */
export function findByUrl<P extends { url: string }>(places: readonly P[], url: string): P | undefined {
  // Almost always it is asked for as it is; folding thousands of addresses takes milliseconds.
  const index = indices.get(places) ?? new Map(places.map((place) => [place.url, place]));
  indices.set(places, index);
  const exact = index.get(url) as P | undefined;
  if (exact) return exact;
  const asked = foldUrl(url);
  return places.find((place) => foldUrl(place.url) === asked);
}

/** Whether hosts answer two addresses with the same file; case, escapes, a closing slash, `index.html` and `.html` make no difference. */
export function isSameUrl(one: string, other: string): boolean {
  return foldUrl(one) === foldUrl(other);
}

/** What hosts leave out, too, makes no difference to where a reader wants to go. */
function foldUrl(url: string): string {
  return foldPath(url).replace(/\.html?$/, "");
}

/** An address without regard to case, as some file systems see it. */
export function foldPath(url: string): string {
  return plainPath(url).toLowerCase();
}

/** An address as hosts tell it apart from others: decoded, NFC, without closing slash and `index.html`; case counts. */
export function plainPath(url: string): string {
  return decodeUrl(url)
    .normalize("NFC")
    .replace(/\/(?:index\.html?)?$/i, "");
}
