import { posix } from "node:path";
import type { Root } from "hast";
import { visit } from "unist-util-visit";
import { splitUrl } from "../../shared/urls/splitUrl.ts";
import { decodeUrl } from "../../shared/urls/decodeUrl.ts";
import { isMarkdown } from "../files/fileName.ts";
import { WIKI } from "./wikiLinks.ts";

/** Scheme of a link to a Markdown file, until the address of its page is known. */
export const SOURCE = "source:";

/** Begins the path of a file that is named by its end alone, with or without its ending: engines name posts so. */
export const ANYWHERE = "**/";

/** Where other engines keep their texts: `@/blog/a.md` of Zola and `{filename}/a.md` of Pelican begin within it. */
export const ROOT = /^(?:.*\/)?(?:content|docs|source)\//;

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
      // What a browser looks for in the text, `#:~:text=a`, is no id.
      const [plain = "", directive] = href.split(/#?(?=:~:)/, 2);
      const written = decodeUrl(plain);
      const line = position?.start.line ?? 1;
      const pieces = splitUrl(plain);
      if (/^#./.test(plain))
        onLink?.({ line, written, to: undefined, hash: decodeUrl(pieces.hash.slice(1)) });
      if (href.startsWith(WIKI)) {
        const [name, hash] = [pieces.path.slice(WIKI.length), pieces.hash.slice(1)].map(decodeUrl) as [
          string,
          string,
        ];
        onLink?.({
          line,
          written: `[[${name}${hash && `#${hash}`}]]`,
          to: name ? { name } : undefined,
          hash,
        });
      }
      const { path, hash } = fileAndHash(plain);
      const target = fileOf(path, file);
      if (target === undefined) return;
      const end = directive === undefined ? "" : `${hash ? "" : "#"}${directive}`;
      properties["href"] =
        SOURCE + encodeURIComponent(target) + (hash && `#${encodeURIComponent(hash)}`) + end;
      onLink?.({ line, written, to: { file: target }, hash });
    });
  };
}

/**
 * The path and the id of a link to a Markdown file, each decoded once. A `#` or `?` that its author did not escape is part of the name of a
 * file where it would be no Markdown file otherwise: `C#.md`.
 */
function fileAndHash(href: string): { path: string; hash: string } {
  const { path, query, hash } = splitUrl(href);
  const isBare = /^[^#?]*[^#?/]/.test(path);
  const ends = [path, ...(isBare ? [path + query, ...endsWithin(path + query, hash)] : [])];
  const end = ends.find((each) => isMarkdown(decodeUrl(each))) ?? path;
  return { path: decodeUrl(end), hash: decodeUrl(href.slice(end.length).replace(/^[^#]*#?/, "")) };
}

/** Where a name with `#` may end: before each further one, and at the end. */
function endsWithin(before: string, hash: string): string[] {
  const signs = [...hash.matchAll(/#/g)].slice(1).map(({ index }) => index);
  return hash ? [...signs, hash.length].map((index) => before + hash.slice(0, index)) : [];
}

/**
 * The file that an address names, by its path from the content folder: relative to the document, or to the content folder as
 * Zola's `@/blog/x.md` and Pelican's `{filename}/blog/x.md` are.
 */
function fileOf(written: string, file: string): string | undefined {
  // Windows separates folders by `\`. What begins with two slashes of either kind is of another host, and with `\` of none.
  const url = written.replaceAll("\\", "/");
  if (!isMarkdown(url) || /^(?:[a-z][a-z\d+.-]*:|[/\\]{2}|\\)/i.test(written)) return undefined;
  if (url.startsWith(ANYWHERE)) return url.normalize("NFC");
  const [, fromRoot] = /^(?:@|\{filename\})\/(.*)$/s.exec(url) ?? [];
  const relative = url.replace(/^\{filename\}/, "");
  const path = fromRoot ?? posix.join(posix.dirname(file), relative);
  return posix.normalize(url.startsWith("/") ? url.slice(1) : path).normalize("NFC");
}
