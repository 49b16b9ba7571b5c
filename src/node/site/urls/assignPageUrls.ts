import type { RoutePath } from "../../../shared/urls/urlTypes.ts";
import { introductionSlug, NOT_FOUND } from "../../../shared/content/introductions.ts";
import { paths, RESERVED_SEGMENTS } from "../../../shared/urls/routes.ts";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import { messagesFor } from "../../../shared/i18n/messages.ts";
import { foldHref } from "./assignPostUrls.ts";
import type { Document } from "../../content/document.ts";
import { type SlugRuleName, slugRuleOf } from "../../content/slugs/slugRules.ts";
import { toSegment } from "../../content/slugs/toSegment.ts";
import { isMarkdown } from "../../files/fileName.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import { ROOT_FILES } from "./routes.ts";
import { type PostNames, postPermalink } from "./postPermalink.ts";
import { usableUrl } from "./usableUrl.ts";

interface PageRule {
  /** Default: `file`. */
  slugs?: SlugRuleName | undefined;
  /** Time zone of dates in addresses. Default: UTC. */
  timeZone?: string | undefined;
}

interface PageSources extends PageRule {
  /** Source file of the page at `/`. */
  home: string | undefined;
  /** Names of collections, by the URL of their list, normalized by `foldHref`. */
  lists: ReadonlyMap<string, string>;
  /** Language of the site, used for the titles of untitled introductions. */
  language: string;
}

interface AssignedPages {
  /** Pages with their slugs. An introduction has the slug of the generated page above which it is shown. */
  pages: Document[];
  /** Pages at whose URLs lists are shown instead. */
  lists: { page: Document; href: RoutePath }[];
  /** The author's text for the 404 page. */
  notFound: Document | undefined;
  /** The author's pages that replace generated pages. */
  replacing: Document[];
  problems: Problem[];
}

/**
 * Assigns URLs to pages by their paths below the pages folder. A page at `/tags/`, `/archive/` or `/search/` is shown above the generated
 * page, as its introduction. `404.md` contains the text of the 404 page. A page is not shown if a list has its URL. Reports an error for a
 * page whose URL is reserved or belongs to another page.
 */
export function assignPageUrls(
  pages: readonly Document[],
  { home, lists, language, ...rule }: PageSources,
): AssignedPages {
  const owners = new Map<string, Document>();
  const problems: Problem[] = [];
  const assigned: Document[] = [];
  const replaced: { page: Document; href: RoutePath }[] = [];
  const replacing: Document[] = [];
  let notFound: Document | undefined;
  const report = (severity: Problem["severity"], { file }: Document, message: string) =>
    void problems.push({ severity, kind: "address", file, line: 1, message });
  for (const page of pages.toSorted((a, b) => Number(a.hidden) - Number(b.hidden))) {
    if (page.file === home) {
      assigned.push({ ...page, slug: "" });
      continue;
    }
    const written = pageSlug(page, rule);
    const usable = usableUrl(`/${written}/`).slice(1, -1);
    const slug = introductionSlug(usable) ?? usable;
    if (usable !== written) {
      const message = `the address \`/${written}/\` looks like that of a file; this page is at \`/${slug}/\`; rename the file`;
      report("warning", page, message);
    }
    const list = lists.get(foldHref(paths.page.href(slug)));
    // In other engines, the page at the URL of a list often has no text and only sets the heading of the list.
    const isHeadingAlone = page.html.trim() === "";
    if (list && !isHeadingAlone) {
      const message = `\`/${slug}/\` is the list of \`${list}\`, so the text of this file is not shown; move it to another page`;
      report("warning", page, message);
    }
    if (list || (slug === "index" && isHeadingAlone)) {
      replaced.push({ page, href: list ? paths.page.href(slug) : paths.list.href() });
      continue;
    }
    const owner = owners.get(foldHref(slug));
    const taken = owner ? `belongs to ${owner.file}` : pageUrlOwner(slug, home !== undefined);
    if (taken) {
      const remedy = slug === "index" ? "rename the file" : "rename the file, or give it a `slug`";
      report("error", page, `the address \`${slug === "index" ? "/" : `/${slug}/`}\` ${taken}; ${remedy}`);
      continue;
    }
    owners.set(foldHref(slug), page);
    if (slug === NOT_FOUND) {
      // The aliases are dropped, since they may contain `/404.html`, the URL of the generated 404 page.
      notFound = { ...named(page, slug, language), slug, aliases: [] };
      continue;
    }
    const isMoved =
      slug !== written && slug !== written.toLowerCase() && !ROOT_FILES.includes(written.toLowerCase());
    const former = [
      ...(isMoved ? [paths.page.href(written)] : []),
      // Addresses of pages end with a slash.
      ...(page.permalink?.endsWith(".html") ? [`/${written}.html`] : []),
    ];
    const aliases = former.length > 0 ? [...new Set([...page.aliases, ...former])] : page.aliases;
    const withSlug = { ...named(page, slug, language), slug, aliases };
    assigned.push(withSlug);
    if (RESERVED_SEGMENTS.includes(firstOf(slug)) && introductionSlug(slug) === undefined)
      replacing.push(withSlug);
  }
  return { pages: assigned, lists: replaced, notFound, replacing, problems };
}

/** Gives an untitled introduction or 404 page the default title of the generated page. */
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

/** Describes why no page can have the URL of a slug; `undefined` if a page can. */
function pageUrlOwner(slug: string, hasHome: boolean): string | undefined {
  const first = firstOf(slug);
  if (slug === "index") return "belongs to the list, or to the page that `home` in site.yaml names";
  // If a page has the URL `/`, the list of posts has the URL `/posts/`.
  if (slug.toLowerCase() === "posts" && hasHome) return "belongs to the list";
  const isFolderOfFiles = first === "assets" || (first === NOT_FOUND && slug !== NOT_FOUND);
  return isFolderOfFiles || ROOT_FILES.includes(first) ? "is reserved by Maru" : undefined;
}

/**
 * Returns the slug of a page: `about/team` for `pages/about/team.md`. Front matter can replace the last segment, or the whole address by
 * the rules of some engines.
 */
export function pageSlug(page: PostNames, { slugs = "file", timeZone }: PageRule = {}): string {
  const { file, folder = "", slug, permalink } = page;
  if (permalink !== undefined) {
    const href = postPermalink(page, { permalink, slugs, timeZone });
    return decodeUrl(href).replace(/^\/|\/$|\.html$/g, "") || "index";
  }
  const below = folder === "" ? file : file.slice(folder.length + 1);
  const folders = below.split("/").slice(0, -1);
  const isIndex = isMarkdown(file) && /(?:^|\/)index\.[^/]+$/i.test(file);
  const parents = isIndex ? folders.slice(0, -1) : folders;
  const last = isIndex && folders.length === 0 ? "index" : slug;
  return [...parents.map((name) => toSegment(slugRuleOf(slugs).folder(name)) ?? "page"), last].join("/");
}
