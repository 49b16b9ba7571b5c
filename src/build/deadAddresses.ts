import { splitAddress } from "../model/address.ts";
import { decodeAddress } from "../model/decodeAddress.ts";
import { RESERVED } from "../model/paths.ts";
import { foldHref } from "./addresses.ts";
import type { Problem } from "./problem.ts";
import type { Addressed } from "./resolveLinks.ts";

interface Known {
  base: string;
  /** Addresses of lists, below the base. */
  lists: readonly string[];
  /** Paths of files that lie in the site as they are. */
  files: readonly string[];
}

/** Tells of links such as `/2017/05/05/a/` that lead to no page, list, file or former address of this site. */
export function warnOfDeadAddresses(pages: readonly Addressed[], { base, lists, files }: Known): Problem[] {
  const pagePaths = pages.map(({ url }) => `/${url.slice(base.length)}`);
  const byName = new Map(pagePaths.map((path) => [nameOf(foldWritten(path)), decodeAddress(path)]));
  const aliases = pages.flatMap(({ document }) => document.aliases);
  const indexes = files.map((file) => `/${file.replace(/(?:^|\/)index\.html$/, "/")}`);
  const known = new Set([
    ...[...pagePaths, ...aliases, ...lists, "/"].map(foldWritten),
    ...indexes.map(fold),
  ]);
  return pages.flatMap(({ document: { file, addressLinks } }) =>
    addressLinks.flatMap(({ line, href, written }): Problem[] => {
      const path = foldWritten(href);
      const [, first = "", second] = path.split("/");
      const isOwn = RESERVED.includes(first) && (first !== "posts" || second === undefined);
      if (known.has(path) || isOwn) return [];
      const near = byName.get(nameOf(path));
      const remedy = near ? `did you mean \`${near}\`?` : "mend it, or link to the post's file";
      const message = `link \`${written}\` leads nowhere: this site has no such address; ${remedy}`;
      return [{ severity: "warning", kind: "link", file, line, message }];
    }),
  );
}

/** The path of an address that is percent-encoded, or may be, as it is compared. */
function foldWritten(address: string): string {
  return fold(decodeAddress(splitAddress(address).path));
}

function fold(path: string): string {
  return foldHref(path.normalize("NFC").replace(/\/index\.html$/, "/"));
}

/** The last part of an address: where posts have moved, it is often the same. */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
