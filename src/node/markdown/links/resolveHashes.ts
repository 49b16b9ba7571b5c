import type { Root } from "hast";
import { visit } from "unist-util-visit";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import type { FindId } from "../structure/findId.ts";
import { WIKI } from "../wikiLinks.ts";
import { splitHash, withHash } from "./splitHash.ts";

interface Options {
  /** Finds ids of the page; called only when all ids are known. */
  findId: FindId;
  /** Whether the tree is an excerpt: it is shown on other pages, and only its footnotes have ids. False by default. */
  isExcerpt?: boolean;
}

const HASH = new RegExp(`^(?:${WIKI})?#(.+)$`, "s");

/** Resolves links to ids of the page itself. In an excerpt, links to existing ids stay pending: they need the page's URL. */
export function rehypeResolveHashes({ findId, isExcerpt = false }: Options) {
  return (tree: Root): void => {
    visit(tree, { tagName: "a" }, ({ properties }) => {
      const [, hash] = HASH.exec(String(properties["href"] ?? "")) ?? [];
      if (hash === undefined) return;
      const { id, directive } = splitHash(hash);
      const written = decodeUrl(id);
      const found = findId(written);
      properties["href"] =
        isExcerpt && found !== undefined
          ? `${WIKI}#${encodeURIComponent(found)}${directive}`
          : withHash("", found ?? written, directive) || "#";
    });
  };
}
