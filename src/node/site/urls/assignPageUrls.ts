import type { RoutePath } from "../../../shared/urls/urlTypes.ts";
import { introductionSlug, NOT_FOUND } from "../../../shared/content/introductions.ts";
import { paths, RESERVED_SEGMENTS } from "../../../shared/urls/routes.ts";
import { messagesFor } from "../../../shared/i18n/messages.ts";
import { folderSlug, foldHref } from "./assignPostUrls.ts";
import type { Document } from "../../content/document.ts";
import { isMarkdown } from "../../files/fileName.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import { ROOT_FILES } from "./routes.ts";

interface PageSources {
  /** Folder of the pages, from the content folder. */
  pagesFolder: string;
  /** File of the page that stands at `/`. */
  home: string | undefined;
  /** Addresses of collections' lists, with the collections' names. */
  lists: ReadonlyMap<string, string>;
  /** Language of the site, in which untitled introductions are named. */
  language: string;
}

interface AssignedPages {
  /** With their slugs. Those of introductions are the slugs of the pages that they introduce. */
  pages: Document[];
  /** Files in whose place a list stands. */
  lists: { page: Document; href: RoutePath }[];
  /** The text for missing addresses. */
  notFound: Document | undefined;
  /** Pages at addresses of the app, which they replace there. */
  replacing: Document[];
  problems: Problem[];
}

/**
 * Gives standing pages the address of their path below `pages/`. A page at `/tags/`, `/archive/` or `/search/` introduces what the app shows
 * there, and `404` is the text for missing addresses. A page whose folder holds files of the app is an error.
 */
export function assignPageUrls(
  pages: readonly Document[],
  { pagesFolder, home, lists, language }: PageSources,
): AssignedPages {
  const owners = new Map<string, Document>();
  const problems: Problem[] = [];
  const assigned: Document[] = [];
  const replaced: { page: Document; href: RoutePath }[] = [];
  const replacing: Document[] = [];
  let notFound: Document | undefined;
  const tell = (severity: Problem["severity"], { file }: Document, message: string) =>
    void problems.push({ severity, kind: "address", file, line: 1, message });
  for (const page of pages.toSorted((a, b) => Number(a.hidden) - Number(b.hidden))) {
    if (page.file === home) {
      assigned.push({ ...page, slug: "" });
      continue;
    }
    const written = pageSlug(page, pagesFolder);
    const slug = introductionSlug(written) ?? written;
    const list = lists.get(foldHref(paths.page.href(slug)));
    // Other engines keep a file at a list's address for its heading alone.
    const isHeadingAlone = page.html.trim() === "";
    if (list && !isHeadingAlone) {
      const message = `at \`/${slug}/\` stands the list of \`${list}\`; the text of this file is not shown, move it to another page`;
      tell("warning", page, message);
    }
    if (list || (slug === "index" && isHeadingAlone)) {
      replaced.push({ page, href: list ? paths.page.href(slug) : paths.list.href() });
      continue;
    }
    const owner = owners.get(slug.toLowerCase());
    const taken = owner ? `belongs to ${owner.file}` : routeAt(slug, home !== undefined);
    if (taken) {
      tell("error", page, `the address \`/${slug}/\` ${taken}; rename the file, or give it a \`slug\``);
      continue;
    }
    owners.set(slug.toLowerCase(), page);
    if (slug === NOT_FOUND) {
      // `permalink: /404.html` is where its text is shown.
      notFound = { ...named(page, slug, language), slug, aliases: [] };
      continue;
    }
    const isMoved = slug !== written && slug !== written.toLowerCase();
    const aliases = isMoved ? [...new Set([...page.aliases, paths.page.href(written)])] : page.aliases;
    const placed = { ...named(page, slug, language), slug, aliases };
    assigned.push(placed);
    if (RESERVED_SEGMENTS.includes(firstOf(slug)) && introductionSlug(slug) === undefined)
      replacing.push(placed);
  }
  return { pages: assigned, lists: replaced, notFound, replacing, problems };
}

/** A page with the app's name for what it introduces, unless its author named it. */
function named(page: Document, slug: string, language: string): Document {
  const { site, notFound } = messagesFor(language);
  const names: Record<string, string> = {
    tags: site.tags,
    archive: site.archive,
    search: site.search,
    [NOT_FOUND]: notFound.title,
  };
  const title = page.isUntitled && Object.hasOwn(names, slug) ? names[slug] : undefined;
  return title === undefined ? page : { ...page, title };
}

function firstOf(slug: string): string {
  return slug.toLowerCase().split("/")[0] ?? "";
}

/** Whose the address is, if no page can have it. */
function routeAt(slug: string, hasHome: boolean): string | undefined {
  const first = firstOf(slug);
  if (slug === "index") return "is the list's; to put this page there, write `home` in site.yaml";
  // With a page at `/`, the list is here, and its selections too.
  if (slug.toLowerCase() === "posts" && hasHome) return "is the list's";
  const isFolderOfFiles = first === "assets" || (first === NOT_FOUND && slug !== NOT_FOUND);
  return isFolderOfFiles || ROOT_FILES.includes(first) ? "is one of Maru's own" : undefined;
}

/** `pages/about/team.md` → `about/team`; its front matter may name the last part. */
export function pageSlug({ file, slug }: Document, pagesFolder: string): string {
  const below = pagesFolder === "" ? file : file.slice(pagesFolder.length + 1);
  const folders = below.split("/").slice(0, -1);
  const isIndex = isMarkdown(file) && /(?:^|\/)index\.[^/]+$/i.test(file);
  const parents = isIndex ? folders.slice(0, -1) : folders;
  const last = isIndex && folders.length === 0 ? "index" : slug;
  return [...parents.map(folderSlug), last].join("/");
}
