/**
 * Noncharacters, which `cleanText` removes from authors' texts; they mark unresolved URLs in Markdown that must be readable outside its
 * folder.
 */

/** Delimits a URL of this site, including the base path; an absolute URL replaces it when the file is written. */
export const OWN = "\uFDD0";

/** Delimits the URL of a link to another file or an id until all files are known. */
export const PENDING = "\uFDD1";

/** Delimits such a link or definition; if its URL cannot be resolved, only its text remains. */
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
