import { slugify } from "../../../shared/content/slug.ts";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import { memoize } from "../../cache/memoize.ts";
import type { Document } from "../../content/document.ts";
import { readFileName } from "../../files/fileName.ts";
import { ANYWHERE, ROOT, type SourceLink } from "../../markdown/sourceLinks.ts";
import type { PublishedPage } from "./publishedPage.ts";

/** Finds the page of a source file or of a name in `[[…]]`. */
export type FindPage = (to: NonNullable<SourceLink["to"]>) => PublishedPage | undefined;

/**
 * Indexes pages by their source files and names, ignoring case.
 * @param lists Documents at whose URLs lists are shown, with the URLs of these lists. Links to their files lead to the lists.
 */
export function createPageIndex(
  pages: readonly PublishedPage[],
  lists: readonly PublishedPage[] = [],
): FindPage {
  const byFile = new Map<string, PublishedPage>();
  for (const pathOf of [(file: string) => file.replace(ROOT, ""), (file: string) => file])
    for (const page of [...lists, ...pages]) byFile.set(pathOf(page.document.file.toLowerCase()), page);
  // Created on first use, since few sites have links by name.
  const byName = memoize(() => indexBy(pages, namesOf));
  const bySuffix = memoize(() => indexBy(pages, ({ file }) => suffixesOf(file)));
  const findByName = (name: string) => byName().get(slugify(name) ?? "");

  return (to) => {
    if (!("file" in to)) return findByName(to.name) ?? findByName(decodeUrl(to.name));
    if (!to.file.startsWith(ANYWHERE)) return byFile.get(to.file.toLowerCase());
    // The path may start with folders of another engine, as in `_posts/a.md`.
    const suffixes = suffixesOf(to.file.slice(ANYWHERE.length));
    const suffix = suffixes.find((each) => bySuffix().has(each));
    return suffix === undefined ? findByName(suffixes.at(-1) ?? "") : bySuffix().get(suffix);
  };
}

/** Returns the suffixes of a path by which links can reference its file: `a/b` and `b` for both `a/b.md` and `a/b/index.md`. */
export function suffixesOf(file: string): string[] {
  return pathSuffixes(stemOf(file));
}

/** Returns a path, and what remains of it without its first folder, without its first two folders and so on. */
function pathSuffixes(path: string): string[] {
  const segments = path.split("/");
  return segments.map((_, index) => segments.slice(index).join("/"));
}

/** Returns a path in lower case, without its extension and without a final `/index` or `/_index`. */
export function stemOf(path: string): string {
  return path
    .toLowerCase()
    .replace(/\.[^./]+$/, "")
    .replace(/\/_?index$/, "");
}

/** Indexes each page by several keys. A key that several pages share leads to the first of them. */
function indexBy(
  pages: readonly PublishedPage[],
  keysOf: (document: Document) => string[],
): Map<string, PublishedPage> {
  return new Map(pages.toReversed().flatMap((page) => keysOf(page.document).map((key) => [key, page])));
}

/** Returns the names by which `[[…]]` finds a document: its slug, title and aliases, and all suffixes of its path. */
function namesOf({ file, title, slug, aliases }: Document): string[] {
  const suffixes = pathSuffixes(file.replace(/\/index\.[^/.]+$/i, ""));
  const paths = [...suffixes, ...suffixes.map((suffix) => suffix.replace(/\.[^/.]+$/, ""))];
  const names = [slug, readFileName(file).slug, ...[title, ...paths, ...aliases].map(slugify)];
  return names.flatMap((name) => name?.toLowerCase() ?? []);
}
