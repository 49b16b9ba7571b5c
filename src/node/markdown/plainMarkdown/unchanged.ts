import { SOURCE } from "../sourceLinks.ts";
import { WIKI } from "../wikiLinks.ts";
import { ownUrl, PENDING } from "./marks.ts";

/** What stands for an address until all files are known; `undefined` for one that is the same wherever it is read. */
export function assigned(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  if (url.startsWith(SOURCE) || url.startsWith(WIKI) || url.startsWith("#")) return PENDING + url + PENDING;
  return url.startsWith("/") ? ownUrl(url) : undefined;
}
