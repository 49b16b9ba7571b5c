import { decodeAddress } from "../../model/decodeAddress.ts";
import { posix } from "node:path";
import type { Root } from "hast";
import { visit } from "unist-util-visit";
import { isMarkdown } from "../fileName.ts";
import { WIKI } from "./wikiLinks.ts";

/** Scheme of a link to a Markdown file, until the address of its page is known. */
export const SOURCE = "source:";

/** Begins the path of a file that is named by its end alone, with or without its ending: engines name posts so. */
export const ANYWHERE = "**/";

/** A link that can be checked when all files are known. */
export interface SourceLink {
  line: number;
  /** As the author wrote it. */
  written: string;
  /** What it leads to: a file, by its path from the content folder; a page by its name; or this page itself. */
  to: { file: string } | { name: string } | undefined;
  /** Id on that page, without `#`. */
  hash: string;
}

interface Options {
  /** Path of the document from the content folder. */
  file: string;
  onLink?: (link: SourceLink) => void;
  onId?: (id: string) => void;
}

/** Puts {@link SOURCE} and a path from the content folder before links to Markdown files; tells of all that can be checked. */
export function rehypeSourceLinks({ file, onLink, onId }: Options) {
  return (tree: Root): void => {
    visit(tree, "element", ({ tagName, properties, position }) => {
      for (const name of ["id", "name"]) if (properties[name]) onId?.(String(properties[name]));
      const href = properties["href"];
      if (tagName !== "a" || typeof href !== "string") return;
      const written = decodeAddress(href);
      const line = position?.start.line ?? 1;
      const [address = "", hash = ""] = written.split(/#(.*)/s, 2);
      if (written.startsWith("#") && written.length > 1) onLink?.({ line, written, to: undefined, hash });
      if (written.startsWith(WIKI)) {
        const name = address.slice(WIKI.length);
        onLink?.({ line, written: `[[${name}${hash && `#${hash}`}]]`, to: { name }, hash });
      }
      const target = fileOf(address, file);
      if (target === undefined) return;
      properties["href"] = SOURCE + encodeURIComponent(target) + (hash && `#${encodeURIComponent(hash)}`);
      onLink?.({ line, written, to: { file: target }, hash });
    });
  };
}

/**
 * The file that an address names, by its path from the content folder: relative to the document, or to the content folder as
 * Zola's `@/blog/x.md` and Pelican's `{filename}/blog/x.md` are.
 */
function fileOf(address: string, file: string): string | undefined {
  if (!isMarkdown(address) || /^(?:[a-z][a-z\d+.-]*:|\/\/|\\)/i.test(address)) return undefined;
  if (address.startsWith(ANYWHERE)) return address.normalize("NFC");
  const [, fromRoot] = /^(?:@|\{filename\})\/(.*)$/s.exec(address) ?? [];
  const relative = address.replace(/^\{filename\}/, "");
  const path = fromRoot ?? posix.join(posix.dirname(file), relative);
  return posix.normalize(address.startsWith("/") ? address.slice(1) : path).normalize("NFC");
}
