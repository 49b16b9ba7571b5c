import { paths } from "../../shared/urls/routes.ts";
import { type RoutePath, toSiteUrl } from "../../shared/urls/urlTypes.ts";
import type { Document } from "../content/document.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { collectBacklinks } from "./links/backlinks.ts";
import type { PublishedPage } from "./links/publishedPage.ts";
import { resolveLinks } from "./links/resolveLinks.ts";
import { publishBody, type Published } from "./publishBody.ts";
import { applySchedule, newestFirst } from "./schedule.ts";
import type { SiteInputs } from "./siteInputs.ts";
import { assignPageUrls } from "./urls/assignPageUrls.ts";
import { assignPostUrls, foldHref } from "./urls/assignPostUrls.ts";

/** The documents of a site with their URLs, resolved links and bodies. */
export interface PublishedDocuments {
  /** Sorted by date, newest first. */
  posts: readonly Published[];
  pages: readonly Published[];
  /** The author's text for the 404 page. */
  notFound: Published | undefined;
  /** The author's pages that are not shown because lists have their URLs, with the URLs of these lists. */
  introductions: readonly PublishedPage[];
  /** The author's pages that replace generated pages. */
  replacing: readonly Document[];
  /** Names of collections, by the URL of their list, normalized by `foldHref`. */
  lists: ReadonlyMap<string, string>;
  /** Number of drafts. */
  hidden: number;
  /** Source files of expired documents. */
  expired: readonly string[];
  /** Source files of scheduled documents. */
  scheduled: readonly string[];
  isScheduled: (document: Document) => boolean;
  problems: Problem[];
}

/** Selects the documents that are published, assigns their URLs, resolves their links, and creates their bodies. */
export function publishDocuments(inputs: SiteInputs): PublishedDocuments {
  const { base, settings, pageSettings, schedule, showsDrafts } = inputs;
  const { posts, pages, expired, scheduled, isScheduled } = applySchedule(
    schedule,
    inputs.posts,
    inputs.pages,
  );
  const shownOf = (documents: readonly Document[]) => documents.filter((each) => showsDrafts || !each.hidden);
  const future = posts.filter(isScheduled);
  const hidden = [...posts, ...pages].filter((document) => document.hidden);
  const isHidden = new Set(hidden.map(({ file }) => file));
  const lists = new Map(
    settings.sections?.flatMap(({ name, path }) => (path ? [[foldHref(path), name] as const] : [])),
  );
  const assignedPages = assignPageUrls(shownOf(pages), {
    ...pageSettings,
    lists,
    language: settings.language,
    slugs: inputs.slugs,
    timeZone: inputs.timeZone,
  });
  const assignedPosts = assignPostUrls(
    shownOf(posts).filter((post) => showsDrafts || !isScheduled(post)),
    {
      permalinks: { ...settings, slugs: inputs.slugs, timeZone: inputs.timeZone },
      taken: takenBy(assignedPages.pages, lists),
      locked: inputs.locked,
    },
  );
  const withUrl = (document: Document, path: RoutePath) => ({ document, url: toSiteUrl(base, path) });
  const pageWithUrl = (page: Document) => withUrl(page, paths.page.href(page.slug));
  const introductions = assignedPages.lists.map(({ page, href }) => withUrl(page, href));
  const order = newestFirst(inputs.timeZone);
  const notFound = assignedPages.notFound ? [assignedPages.notFound] : [];
  const linked = resolveLinks(
    [
      ...assignedPosts.posts
        .toSorted((a, b) => order(a.post, b.post))
        .map(({ post, href }) => withUrl(post, href)),
      ...[...assignedPages.pages, ...notFound].map(pageWithUrl),
    ],
    {
      hidden: showsDrafts ? [] : [...hidden, ...future],
      lists: introductions,
      leftOut: inputs.leftOut,
      others: inputs.linkedSources,
      pageSources: pageSettings.pages,
    },
  );
  const isPublic = ({ document }: PublishedPage) =>
    !document.hidden && !isScheduled(document) && notFound.every(({ file }) => file !== document.file);
  const backlinks = collectBacklinks(linked.pages.filter(isPublic), base);
  const published = linked.pages.map((page) => publishBody(page, base, backlinks.get(page.url)));
  const postCount = assignedPosts.posts.length;
  const pageEnd = published.length - notFound.length;
  return {
    posts: published.slice(0, postCount),
    pages: published.slice(postCount, pageEnd),
    notFound: published[pageEnd],
    introductions,
    replacing: assignedPages.replacing,
    lists,
    hidden: hidden.length - [...expired, ...scheduled].filter((file) => isHidden.has(file)).length,
    expired,
    scheduled,
    isScheduled,
    problems: [...assignedPosts.problems, ...assignedPages.problems, ...linked.problems],
  };
}

/** Returns the URLs of pages and lists, which posts cannot have, normalized by `foldHref`, with descriptions of what uses them. */
function takenBy(pages: readonly Document[], lists: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([
    ...pages.map(({ slug, file }) => [foldHref(paths.page.href(slug)), file] as const),
    ...[...lists].map(([href, name]) => [href, `the list of \`${name}\``] as const),
  ]);
}
