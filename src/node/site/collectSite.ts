import { type RoutePath, toSiteUrl } from "../../shared/urls/urlTypes.ts";
import { MANIFEST_VERSION, type Site } from "../../shared/manifest/schema.ts";
import { paths } from "../../shared/urls/routes.ts";
import type { NavSource } from "../config/schema/nav.ts";
import { resolveNav } from "./navigation.ts";
import { foldHref, assignPostUrls } from "./urls/assignPostUrls.ts";
import { collectBacklinks } from "./links/backlinks.ts";
import { publishBody, type Published } from "./publishBody.ts";
import { assignPageUrls } from "./urls/assignPageUrls.ts";
import type { Document } from "../content/document.ts";
import type { Asset } from "../assets/images/asset.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { resolveLinks } from "./links/resolveLinks.ts";
import type { PublishedPage } from "./links/publishedPage.ts";
import { applySchedule, newestFirst, type Schedule } from "./schedule.ts";
import { checkLinks } from "./links/checkLinks.ts";
import { homeProblem, lfsProblem, warnOfReplaced } from "./siteProblems.ts";
import { assignTags } from "./assignTags.ts";
import type { CompiledSite } from "./compiledSite.ts";

interface Documents extends Pick<
  CompiledSite,
  "base" | "statics" | "icon" | "fonts" | "publishing" | "timeZone" | "leftOut"
> {
  settings: Site;
  /** Names of tags by the slugs that they replace. */
  tagAliases: ReadonlyMap<string, string>;
  /** Files by their URLs in the permalink lock, folded. */
  locked: ReadonlyMap<string, string>;
  lockedTags: readonly string[];
  places: { pagesFolder: string; home: string | undefined; homeLine: number };
  nav: NavSource[];
  /** Path prefixes that other servers of the origin answer. */
  external: readonly string[];
  posts: Document[];
  pages: Document[];
  schedule: Schedule;
  /** Linked Markdown files that are not pages, in lower case. */
  linkedSources: ReadonlySet<string>;
  /** Whether drafts and scheduled posts are shown, marked as such. */
  showsDrafts: boolean;
}

/** Makes the list of published documents, and from it the manifest, the bodies and the assets. */
export function collectSite({
  base,
  settings,
  tagAliases,
  locked,
  lockedTags,
  places,
  nav,
  external,
  statics,
  icon,
  fonts,
  publishing,
  timeZone,
  leftOut,
  posts: writtenPosts,
  pages: writtenPages,
  linkedSources,
  schedule,
  showsDrafts,
}: Documents): {
  site: CompiledSite;
  problems: Problem[];
} {
  const { posts, pages, expired, isScheduled } = applySchedule(schedule, writtenPosts, writtenPages);
  const shownOf = (documents: readonly Document[]) => documents.filter((each) => showsDrafts || !each.hidden);
  const future = posts.filter(isScheduled);
  const lists = new Map(
    settings.sections?.flatMap(({ name, path }) => (path ? [[foldHref(path), name] as const] : [])),
  );
  const assignedPages = assignPageUrls(shownOf(pages), { ...places, lists, language: settings.language });
  const missing = assignedPages.notFound ? [assignedPages.notFound] : [];
  const assignedPosts = assignPostUrls(
    shownOf(posts).filter((post) => showsDrafts || !isScheduled(post)),
    { permalinks: settings, taken: takenBy(assignedPages.pages, lists), locked },
  );
  const addressed = (document: Document, path: RoutePath) => ({ document, url: toSiteUrl(base, path) });
  const order = newestFirst(timeZone);
  const everyPage = [
    ...assignedPosts.posts
      .toSorted((a, b) => order(a.post, b.post))
      .map(({ post, href }) => addressed(post, href)),
    ...[...assignedPages.pages, ...missing].map((page) => addressed(page, paths.page.href(page.slug))),
  ];
  const hidden = [...posts, ...pages].filter((document) => document.hidden);
  const listPages = assignedPages.lists.map(({ page, href }) => addressed(page, href));
  const linked = resolveLinks(everyPage, {
    hidden: showsDrafts ? [] : [...hidden, ...future],
    lists: listPages,
    leftOut,
    others: linkedSources,
    pagesFolder: places.pagesFolder,
  });
  const isPublic = ({ document }: PublishedPage) => !document.hidden && !isScheduled(document);
  const hasUrl = ({ document }: PublishedPage) => !missing.some(({ file }) => file === document.file);
  const backlinks = collectBacklinks(linked.pages.filter(isPublic).filter(hasUrl), base);
  const all = linked.pages.map((page) => publishBody(page, base, backlinks.get(page.url)));
  const navigation = resolveNav(nav, {
    base,
    pagesFolder: places.pagesFolder,
    external,
    pages: [...listPages, ...linked.pages.filter(hasUrl)],
  });
  const hasHome = assignedPages.pages.some(({ slug }) => slug === "");
  const listed = all.slice(0, assignedPosts.posts.length);
  const standing = all.slice(listed.length).filter(hasUrl);
  const [notFound] = all.slice(listed.length + standing.length);

  const tags = assignTags(
    listed.map(({ document }) => document),
    tagAliases,
  );
  const located = ({ document, url, bodyPath }: Published) => ({
    slug: document.slug,
    title: document.title,
    language: document.language,
    summary: document.summary,
    url,
    body: base + encodeURI(bodyPath),
    ...(document.hidden && { draft: true }),
  });
  const site: CompiledSite = {
    base,
    manifest: {
      version: MANIFEST_VERSION,
      site: {
        ...settings,
        ...(navigation.nav.length > 0 && { nav: navigation.nav }),
        ...(hasHome && { home: true }),
        ...(assignedPages.replacing.length > 0 && {
          pageUrls: assignedPages.replacing.map(({ slug }) => `/${slug}/`),
        }),
      },
      tags: tags.tags,
      posts: listed.map((post) => ({
        ...located(post),
        ...(isScheduled(post.document) && { draft: true, scheduled: true }),
        date: post.document.date,
        updated: post.document.updated,
        tags: tags.namesOf(post.document.tags),
        categories: post.document.categories,
        section: post.document.section,
        series: post.document.series,
        authors: post.document.authors,
        image: post.document.image,
        aliases: post.document.aliases,
        pinned: post.document.pinned,
        minutes: post.document.minutes,
        comments: post.document.comments,
      })),
      pages: standing.map((page) => ({
        ...located(page),
        ...(page.document.aliases.length > 0 && { aliases: page.document.aliases }),
      })),
      ...(notFound && { notFound: located(notFound) }),
    },
    documents: new Map([...listed, ...standing].map(({ url, document }) => [url, document])),
    bodies: new Map(all.map(({ bodyPath, body }) => [bodyPath, body])),
    bodyKeys: new Map(all.map(({ bodyPath, bodyKey }) => [bodyPath, bodyKey])),
    assets: uniqueAssets(all),
    statics,
    icon,
    fonts,
    publishing,
    timeZone,
    hidden: hidden.length - expired.length,
    ...(expired.length > 0 && { expired }),
    leftOut,
    future:
      schedule.hidesFuture || future.length > 0 ? { count: future.length, today: schedule.today } : undefined,
    lockedTags,
    showsDrafts,
  };
  return {
    site,
    problems: [
      ...assignedPosts.problems,
      ...assignedPages.problems,
      ...linked.problems,
      ...checkLinks(linked.pages, {
        base,
        lists: [
          ...lists.keys(),
          ...lockedTags,
          ...[...tags.tags.map(({ slug }) => slug), ...tagAliases.keys()].map(paths.tag.href),
        ],
        external,
        others: linkedSources,
        files: statics.map(({ path }) => path),
      }),
      ...tags.problems,
      ...navigation.problems,
      ...homeProblem(places, hasHome),
      ...lfsProblem(all),
      ...warnOfReplaced(assignedPages.replacing, site),
    ],
  };
}

/** Returns the URLs that no post may have, with their owners. */
function takenBy(pages: readonly Document[], lists: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([
    ...pages.map(({ slug, file }) => [foldHref(paths.page.href(slug)), file] as const),
    ...[...lists].map(([href, name]) => [href, `the list of \`${name}\``] as const),
  ]);
}

function uniqueAssets(published: readonly Published[]): Asset[] {
  const assets = new Map(
    published.flatMap(({ document }) => document.assets.map((asset) => [asset.path, asset])),
  );
  return [...assets.values()];
}
