import { posix } from "node:path";
import type { Root } from "hast";
import { visit } from "unist-util-visit";
import { splitUrl } from "../../shared/urls/splitUrl.ts";
import { decodeUrl } from "../../shared/urls/decodeUrl.ts";
import { isMarkdown } from "../files/fileName.ts";
import { WIKI } from "./wikiLinks.ts";

/** Scheme of a link to a Markdown file until the URL of its page is known. */
export const SOURCE = "source:";

/** Prefix of a path that may begin in any folder, because only the last segments are given. Some engines link to files this way. */
export const ANYWHERE = "**/";

/**
 * Matches the start of a path, up to and including the content folder of another engine. Zola's `@/blog/a.md` and Pelican's
 * `{filename}/a.md` are relative to that folder.
 */
export const ROOT = /^(?:.*\/)?(?:content|docs|source)\//;

/** A link that can be checked once all files are known. */
export interface SourceLink {
  line: number;
  /** The link for messages: the decoded URL without a fragment directive, or `[[name#heading]]`. */
  written: string;
  /** Target: a file, by its path from the content folder; a page, by its name; `undefined` for the page that contains the link. */
  to: { file: string } | { name: string } | undefined;
  /** Id on the target page, or the text of a heading in a wiki link; decoded and without `#`. `""` for the top of the page. */
  hash: string;
}

interface Options {
  /** Path of the document from the content folder. */
  file: string;
  onLink?: (link: SourceLink) => void;
  onId?: (id: string) => void;
  /** Receives the ids of headings in other engines, with those in Maru. */
  onOldId?: (old: string, id: string) => void;
}

/**
 * Replaces the URL of links to Markdown files by {@link SOURCE} and the file's path from the content folder. Reports the ids and
 * names of elements, and all links that can be checked.
 */
export function rehypeSourceLinks({ file, onLink, onId, onOldId }: Options) {
  return (tree: Root): void => {
    visit(tree, "element", ({ tagName, properties, position, data }) => {
      if (data?.headingId !== undefined) {
        onOldId?.(String(properties["id"]), data.headingId);
        return;
      }
      for (const name of ["id", "name"]) if (properties[name]) onId?.(String(properties[name]));
      const href = properties["href"];
      if (tagName !== "a" || typeof href !== "string") return;
      // A fragment directive, `#:~:text=a`, is not an id: browsers search for its text.
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
 * Returns the path and the id of a link, each decoded once. An unescaped `#` or `?` belongs to the path if only then the path is
 * that of a Markdown file: `C#.md`.
 */
function fileAndHash(href: string): { path: string; hash: string } {
  const { path, query, hash } = splitUrl(href);
  const isBare = /^[^#?]*[^#?/]/.test(path);
  const ends = [path, ...(isBare ? [path + query, ...endsWithin(path + query, hash)] : [])];
  const end = ends.find((each) => isMarkdown(decodeUrl(each))) ?? path;
  return { path: decodeUrl(end), hash: decodeUrl(href.slice(end.length).replace(/^[^#]*#?/, "")) };
}

/** Returns the possible paths of a file with `#` in its name: up to each `#` of the hash except the first, and to the end of the hash. */
function endsWithin(before: string, hash: string): string[] {
  const signs = [...hash.matchAll(/#/g)].slice(1).map(({ index }) => index);
  return hash ? [...signs, hash.length].map((index) => before + hash.slice(0, index)) : [];
}

/**
 * Returns the path of a linked Markdown file from the content folder; `undefined` for other links. Links are relative to the
 * document, except for `/blog/x.md`, Zola's `@/blog/x.md` and Pelican's `{filename}/blog/x.md`. Those are relative to the content
 * folder. A path that begins with {@link ANYWHERE} is returned unchanged.
 */
function fileOf(written: string, file: string): string | undefined {
  // `\` separates folders on Windows. A URL that begins with two slashes of either kind names a host. A single leading `\` is not supported.
  const url = written.replaceAll("\\", "/");
  if (!isMarkdown(url) || /^(?:[a-z][a-z\d+.-]*:|[/\\]{2}|\\)/i.test(written)) return undefined;
  if (url.startsWith(ANYWHERE)) return url.normalize("NFC");
  const [, fromRoot] = /^(?:@|\{filename\})\/(.*)$/s.exec(url) ?? [];
  const relative = url.replace(/^\{filename\}/, "");
  const path = fromRoot ?? posix.join(posix.dirname(file), relative);
  return posix.normalize(url.startsWith("/") ? url.slice(1) : path).normalize("NFC");
}
