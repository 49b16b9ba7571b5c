import { decodeAddress } from "./decodeUrl.ts";

interface Aliased {
  aliases?: readonly string[] | undefined;
}

/** The post or page that had the address `path` (below the base) before; case, escapes, a closing slash and `index.html` make no difference. */
export function findByAlias<P extends Aliased>(places: readonly P[], path: string): P | undefined {
  const asked = foldAddress(path);
  return places.find(({ aliases }) => aliases?.some((alias) => foldAddress(alias) === asked));
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
  const asked = foldAddress(url);
  return places.find((place) => foldAddress(place.url) === asked);
}

/** Whether hosts answer two addresses with the same file; case, escapes, a closing slash, `index.html` and `.html` make no difference. */
export function isSameAddress(one: string, other: string): boolean {
  return foldAddress(one) === foldAddress(other);
}

/** What hosts leave out, too, makes no difference to where a reader wants to go. */
function foldAddress(address: string): string {
  return foldPath(address).replace(/\.html?$/, "");
}

/** An address without regard to case, as some file systems see it. */
export function foldPath(address: string): string {
  return plainPath(address).toLowerCase();
}

/** An address as hosts tell it apart from others: decoded, NFC, without closing slash and `index.html`; case counts. */
export function plainPath(address: string): string {
  return decodeAddress(address)
    .normalize("NFC")
    .replace(/\/(?:index\.html?)?$/i, "");
}
