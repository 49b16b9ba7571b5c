import { SOURCE } from "../sourceLinks.ts";
import { WIKI } from "../wikiLinks.ts";
import { ownUrl, PENDING } from "./marks.ts";

/** Marks a URL that is resolved or made absolute later; returns `undefined` for other URLs, which do not change. */
export function markUrl(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  if (url.startsWith(SOURCE) || url.startsWith(WIKI) || url.startsWith("#")) return PENDING + url + PENDING;
  return url.startsWith("/") ? ownUrl(url) : undefined;
}
