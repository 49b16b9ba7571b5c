import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import { splitUrl } from "../../../shared/urls/splitUrl.ts";
import { foldHref } from "../urls/assignPostUrls.ts";

/** Normalizes the decoded path of a URL for comparison: composed, in lower case, and without `index.html`. */
export function foldUrlPath(path: string): string {
  return foldHref(path.normalize("NFC").replace(/\/index\.html$/, "/"));
}

/** Returns the path of a URL that may be percent-encoded, normalized by {@link foldUrlPath}. */
export function foldUrl(url: string): string {
  return foldUrlPath(decodeUrl(splitUrl(url).path));
}
