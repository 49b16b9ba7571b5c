import { foldHref } from "../urls/assignPostUrls.ts";

/** Normalizes the decoded path of a URL for comparison: composed, in lower case, and without `index.html`. */
export function foldUrlPath(path: string): string {
  return foldHref(path.normalize("NFC").replace(/\/index\.html$/, "/"));
}
