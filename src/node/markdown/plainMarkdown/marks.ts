/**
 * Noncharacters, which no text has (`cleanText` takes them out), around what is not settled yet in Markdown that is to be read away
 * from its folder.
 */

/** Around an address of this site, with base; a whole one comes in its place when the file is written. */
export const OWN = "\uFDD0";

/** Around the address of a link to another file or to an id, until all files are known. */
export const PENDING = "\uFDD1";

/** Before and behind such a link or definition, of which without an address the words alone stay. */
export const LINK = "\uFDD2";
export const LINK_END = "\uFDD3";

export function ownUrl(url: string): string {
  return OWN + url + OWN;
}

/** Puts whole addresses in the place of those of this site. Brackets would end one. */
export function writeChecksummed(markdown: string, whole: (url: string) => string): string {
  return markdown.replace(/\uFDD0([^\uFDD0]*)\uFDD0/g, (_, url: string) =>
    whole(url).replace(/[()]/g, (sign) => (sign === "(" ? "%28" : "%29")),
  );
}
