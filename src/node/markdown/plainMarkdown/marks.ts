/**
 * Noncharacters that mark URLs in plain Markdown until their final form is known. No text contains them, because `cleanText`
 * removes them.
 */

/** Before and after a URL of this site, including the base path. The URL becomes absolute when the file is written. */
export const OWN = "\uFDD0";

/** Before and after the unresolved URL of a link to another file or to an id. */
export const PENDING = "\uFDD1";

/** Before and after a link or definition with an unresolved URL. Without a target, a link becomes text and a definition is removed. */
export const LINK = "\uFDD2";
export const LINK_END = "\uFDD3";

/** Marks a URL of this site. */
export function ownUrl(url: string): string {
  return OWN + url + OWN;
}

/** Replaces the marked URLs of this site by absolute URLs. Parentheses are encoded, because they would end a Markdown link. */
export function writeAbsoluteUrls(markdown: string, toAbsolute: (url: string) => string): string {
  return markdown.replace(/\uFDD0([^\uFDD0]*)\uFDD0/g, (_, url: string) =>
    toAbsolute(url).replace(/[()]/g, (sign) => (sign === "(" ? "%28" : "%29")),
  );
}
