import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import { splitUrl } from "../../../shared/urls/splitUrl.ts";
import { foldHref } from "../urls/assignPostUrls.ts";

/** Normalizes a decoded URL path for comparison: Unicode form NFC, lower case, and no final `index.html`, `.html` or `/`. */
export function foldUrlPath(path: string): string {
  return foldHref(path.normalize("NFC").replace(/\/index\.html$/, "/"));
}

/** Decodes a URL that may be percent-encoded, and normalizes its path with {@link foldUrlPath}. */
export function foldUrl(url: string): string {
  return foldUrlPath(decodeUrl(splitUrl(url).path));
}
