import { SOURCE } from "../sourceLinks.ts";
import { WIKI } from "../wikiLinks.ts";
import { ownAddress, PENDING } from "./marks.ts";

/** What stands for an address until all files are known; `undefined` for one that is the same wherever it is read. */
export function settled(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  if (address.startsWith(SOURCE) || address.startsWith(WIKI) || address.startsWith("#"))
    return PENDING + address + PENDING;
  return address.startsWith("/") ? ownAddress(address) : undefined;
}
