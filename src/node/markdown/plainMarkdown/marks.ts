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

export function ownAddress(address: string): string {
  return OWN + address + OWN;
}

/** Puts whole addresses in the place of those of this site. Brackets would end one. */
export function writeWhole(markdown: string, whole: (address: string) => string): string {
  return markdown.replace(/\uFDD0([^\uFDD0]*)\uFDD0/g, (_, address: string) =>
    whole(address).replace(/[()]/g, (sign) => (sign === "(" ? "%28" : "%29")),
  );
}
