import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import { slugify } from "../../../shared/content/slug.ts";
import type { Document } from "../../content/document.ts";
import { readFileName } from "../../content/fileName.ts";
import { hintAtNames } from "./hintAtNames.ts";
import { type Fault, isName, missingSource, nearestFile } from "./linkFaults.ts";
import { likelyMeant } from "./likelyMeant.ts";
import { ANYWHERE, ROOT, SOURCE, type SourceLink } from "../../markdown/sourceLinks.ts";
import { idAtPath } from "../../markdown/structure/headingPaths.ts";
import { foldId } from "../../markdown/structure/otherIds.ts";
import { resolvePending } from "../../markdown/plainMarkdown/resolvePending.ts";
import { WIKI, wikiLabel } from "../../markdown/wikiLinks.ts";
import { memoize } from "../../cache/memoize.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import { escapeHtml } from "../../output/render/escapeHtml.ts";
import type { PublishedPage } from "./publishedPage.ts";

/** Among as many ids at most the nearest is looked for: a list of changes may have thousands. */
const MOST_ALIKE = 300;

/** Links with suggestions, in all: comparing each with all ids takes long where thousands lead nowhere. */
const MOST_SUGGESTIONS = 100;

interface Others {
  /** Files in whose place lists stand. */
  lists?: readonly PublishedPage[];
  /** Paths of files about the repository. */
  leftOut?: readonly string[];
  /** Paths of Markdown files that are no pages, in lower case. */
  others?: ReadonlySet<string>;
  pagesFolder?: string;
}

/**
 * Puts addresses in the place of links between files and by name. What leads nowhere loses its address and keeps its words, and
 * a warning says where; so does one to an id that its page does not have.
 */
export function resolveLinks<Page extends PublishedPage>(
  pages: readonly Page[],
  hidden: readonly Document[],
  { lists = [], leftOut = [], others = new Set(), pagesFolder = "pages" }: Others = {},
): { pages: Page[]; problems: Problem[] } {
  const byFile = new Map<string, PublishedPage>();
  for (const path of [(file: string) => file.replace(ROOT, ""), (file: string) => file])
    for (const page of [...lists, ...pages]) byFile.set(path(page.document.file.toLowerCase()), page);
  // Few sites have links by name.
  const byName = memoize(() => indexBy(pages, namesOf));
  const hiddenFiles = new Set(
    hidden.flatMap(({ file }) => [file.toLowerCase(), file.toLowerCase().replace(ROOT, "")]),
  );
  const leftOutFiles = new Set(leftOut.map((file) => file.toLowerCase()));
  const hiddenEnds = memoize(() => new Set(hidden.flatMap(({ file }) => endsOf(file))));
  const files = memoize(() => pages.map(({ document }) => document.file));
  const known = {
    isHidden: (path: string) =>
      hiddenFiles.has(path) ||
      (path.startsWith(ANYWHERE) && hiddenEnds().has(stemOf(path.slice(ANYWHERE.length)))),
    isLeftOut: (path: string) => leftOutFiles.has(path),
    isNoPage: (path: string) => others.has(path),
    near: (path: string) => (suggestions++ < MOST_SUGGESTIONS ? nearestFile(path, files()) : undefined),
    pagesFolder,
  };
  const byEnd = memoize(() => indexBy(pages, ({ file }) => endsOf(file)));
  const find = (to: NonNullable<SourceLink["to"]>) => {
    if (!("file" in to))
      return byName().get(slugify(to.name) ?? "") ?? byName().get(slugify(decodeUrl(to.name)) ?? "");
    if (!to.file.startsWith(ANYWHERE)) return byFile.get(to.file.toLowerCase());
    // The folders it is named in may be another engine's, `_posts/a.md`.
    const ends = endsOf(to.file.slice(ANYWHERE.length));
    const end = ends.find((each) => byEnd().has(each));
    return end === undefined ? byName().get(slugify(ends.at(-1) ?? "") ?? "") : byEnd().get(end);
  };

  const folded = new Map<PublishedPage, Map<string, string>>();
  const idsOf = (page: PublishedPage) => {
    const { ids, otherIds, title } = page.document;
    // The heading that became the page's title is its top.
    const found =
      folded.get(page) ??
      new Map([
        ...otherIds.toReversed(),
        [foldId(title), ""],
        ...ids.toReversed().map((id) => [isBlock(id) ? id.toLowerCase() : foldId(id), id] as const),
        ...ids.map((id) => [id, id] as const),
      ]);
    folded.set(page, found);
    return found;
  };
  const idFor = (page: PublishedPage, hash: string) => {
    const ids = idsOf(page);
    // GitHub's own prefix; and of Obsidian's `#chapter#section` the last is meant.
    const named = hash.replace(/^user-content-|^.*#(?=.)/, "");
    if (isBlock(named)) return ids.get(named) ?? ids.get(named.toLowerCase());
    const atPath = hash.includes("#") ? idAtPath(hash, page.document.otherIds) : undefined;
    return ids.get(hash) ?? atPath ?? ids.get(named) ?? ids.get(foldId(named));
  };
  let suggestions = 0;

  const faultOf = (page: Page, { to, hash }: SourceLink): Fault | undefined => {
    const target = to ? find(to) : page;
    if (target) {
      if (hash === "" || hash === "top" || idFor(target, hash) !== undefined) return undefined;
      const alike =
        suggestions++ < MOST_SUGGESTIONS ? target.document.ids.filter((id) => isAlike(id, hash)) : [];
      const near = likelyMeant(hash, alike.slice(0, MOST_ALIKE));
      const place = target === page ? "this page" : target.document.file;
      const remedy = near ? `did you mean \`#${near}\`?` : "fix it, or remove it";
      return { why: `${place} has no \`#${hash}\`; ${remedy}`, cause: "link to no id" };
    }
    if (to && "file" in to) return missingSource(to.file, known);
    if (to && !isName(to.name)) return undefined;
    const why = "no post or page has that name; fix it, or write it without brackets";
    return { why, cause: "link to no name" };
  };
  const problems = pages.flatMap((page) =>
    page.document.links.flatMap((link): Problem[] => {
      const fault = faultOf(page, link);
      if (!fault) return [];
      const message = `link \`${link.written.replace(ANYWHERE, "")}\` leads nowhere: ${fault.why}`;
      const { file } = page.document;
      return [{ severity: "warning", kind: "link", file, line: link.line, message, cause: fault.cause }];
    }),
  );
  const resolved = pages.map((page) => {
    const { document } = page;
    const before = resolvedBefore.get(document);
    if (before === document) return page;
    const hrefs = new Set(document.hrefs);
    const findFor =
      (isExcerpt: boolean): Find =>
      (to, hash) => {
        const target = to ? find(to) : page;
        if (!target) return undefined;
        const found = idFor(target, hash);
        const id = found ?? hash;
        // An excerpt stands elsewhere, and has no ids but those of its footnotes.
        const isAway = to !== undefined || (isExcerpt && found !== undefined);
        return (isAway ? target.url : "") + (id || !isAway ? `#${encodeURIComponent(id)}` : "");
      };
    const findInBody = findFor(false);
    const html = resolveHtml(document.html, (to, hash) => {
      const url = findInBody(to, hash);
      if (to && url !== undefined) hrefs.add(url);
      return url;
    });
    const excerpt = resolveHtml(document.excerpt, findFor(true));
    const markdown = resolvePending(document.markdown, (to, hash) => {
      const url = findFor(true)(to, hash);
      return url?.startsWith("#") ? page.url + url : url;
    });
    const found = sameTexts(before ?? document, { ...document, html, excerpt, markdown, hrefs: [...hrefs] });
    resolvedBefore.set(document, found);
    return { ...page, document: found };
  });
  const hints = hintAtNames(pages, (name) => find({ name }) !== undefined);
  return { pages: resolved, problems: [...problems, ...hints] };
}

/**
 * What each came out as, itself where it leads nowhere else. While one writes, nearly all posts come out as they did: the same objects let
 * what is made of them be remembered.
 */
const resolvedBefore = new WeakMap<Document, Document>();

/** The first of two where its texts are those of the other. */
function sameTexts(before: Document, now: Document): Document {
  const isSame =
    before.html === now.html && before.excerpt === now.excerpt && before.markdown === now.markdown;
  return isSame ? before : now;
}

/** Pages by what they may be called; of two that may be called the same the first. */
function indexBy<Page extends PublishedPage>(
  pages: readonly Page[],
  callings: (document: Document) => string[],
): Map<string, Page> {
  return new Map(pages.toReversed().flatMap((page) => callings(page.document).map((name) => [name, page])));
}

/** What `[[…]]` may call a document by: also its file with more or less of its path, and the other names it has. */
function namesOf({ file, title, slug, aliases }: Document): string[] {
  const parts = file.replace(/\/index\.[^/.]+$/i, "").split("/");
  const ends = parts.map((_, index) => parts.slice(index).join("/"));
  const paths = [...ends, ...ends.map((end) => end.replace(/\.[^/.]+$/, ""))];
  const names = [slug, readFileName(file).slug, ...[title, ...paths, ...aliases].map(slugify)];
  return names.flatMap((name) => name?.toLowerCase() ?? []);
}

/** Whether an id is one of Obsidian's blocks, `^id`, and none of a heading. */
function isBlock(id: string): boolean {
  return id.startsWith("^");
}

function isAlike(id: string, hash: string): boolean {
  return Math.abs(id.length - hash.length) < 4;
}

/** A path as it may be named by its end: `a/b` and `b` of `a/b.md` and of `a/b/index.md`. */
function endsOf(file: string): string[] {
  const parts = stemOf(file).split("/");
  return parts.map((_, index) => parts.slice(index).join("/"));
}

function stemOf(path: string): string {
  return path
    .toLowerCase()
    .replace(/\.[^./]+$/, "")
    .replace(/\/_?index$/, "");
}

const SOURCE_HREF = new RegExp(` href="${SOURCE}([^"#]*)(?:#([^"]*))?"`, "g");
const HASH_HREF = /(<a\b[^>]*?) href="#([^"]+)"/g;
const WIKI_LINK = new RegExp(`<a href="${WIKI}([^"#]*)(?:#([^"]*))?">(.*?)</a>`, "gs");

/** The address of what a link leads to, or of an id on the page itself; `undefined` where that is not there. */
type Find = (to: SourceLink["to"], hash: string) => string | undefined;

/** The address of a hash, with what a browser looks for in the text, `:~:text=a`, as it is written. */
function withDirective(hash: string, find: (id: string) => string | undefined): string | undefined {
  const [id = "", directive] = hash.split(/(?=:~:)/, 2);
  const isDirective = id.startsWith(":~:");
  const url = find(isDirective ? "" : decodeUrl(id));
  const end = isDirective ? id : directive;
  return url === undefined || end === undefined ? url : url + (url.includes("#") ? "" : "#") + end;
}

function resolveHtml(html: string, find: Find): string {
  return html
    .replace(
      HASH_HREF,
      (_, before: string, hash: string) =>
        `${before} href="${withDirective(hash, (id) => find(undefined, id)) ?? ""}"`,
    )
    .replace(SOURCE_HREF, (_, file: string, hash = "") => {
      const url = withDirective(hash, (id) => find({ file: decodeURIComponent(file) }, id));
      return url === undefined ? "" : ` href="${url}"`;
    })
    .replace(WIKI_LINK, (_, escaped: string, hash: string | undefined, said: string) => {
      const name = decodeURIComponent(escaped);
      const place = decodeUrl(hash ?? "");
      const url = find(name ? { name } : undefined, place);
      const isBare = escapeHtml(wikiLabel(name, place)) === said;
      const written = escapeHtml(place ? `${name}#${place}` : name) + (isBare ? "" : `|${said}`);
      return url === undefined ? `[[${written}]]` : `<a href="${url}">${said}</a>`;
    });
}
