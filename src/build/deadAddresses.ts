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
  const byName = new Map(pagePaths.map((path) => [nameOf(fold(path)), decodeAddress(path)]));
  const aliases = pages.flatMap(({ document }) => document.aliases);
  const indexes = files.map((file) => `/${file.replace(/(?:^|\/)index\.html$/, "/")}`);
  const known = new Set([...pagePaths, ...aliases, ...lists, ...indexes, "/"].map(fold));
  return pages.flatMap(({ document: { file, addressLinks } }) =>
    addressLinks.flatMap(({ line, written }): Problem[] => {
      const path = fold(written.split(/[?#]/, 1)[0] ?? "");
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

function fold(address: string): string {
  return foldHref(
    decodeAddress(address)
      .normalize("NFC")
      .replace(/\/index\.html$/, "/"),
  );
}

/** The last part of an address: where posts have moved, it is often the same. */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
