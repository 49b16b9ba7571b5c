import { type SiteUrl, type RoutePath, toSiteUrl } from "../../../../shared/urls/urlTypes.ts";
import { groupByYear } from "../../../../shared/listing/archive.ts";
import type { Manifest, Post } from "../../../../shared/manifest/schema.ts";
import { isIntroduction } from "../../../../shared/content/introductions.ts";
import { paths } from "../../../../shared/urls/routes.ts";
import { messagesFor } from "../../../../shared/i18n/messages.ts";
import { markdownUrl } from "../../../../shared/urls/permalinks.ts";
import type { CompiledSite } from "../../../site/compiledSite.ts";
import { hasStatic } from "../../../site/statics/staticFiles.ts";
import type { Emitter } from "../emitter.ts";

/** Maximum number of listed posts. Their links take about 200 KB. The last section of the file links to lists of all posts. */
const MAX_POSTS = 500;

interface Link {
  title: string;
  href: SiteUrl;
  summary?: string;
}

/**
 * Emits `llms.txt` (https://llmstxt.org): the description of the site, and links to the Markdown of its newest posts and its pages. Posts
 * are grouped by collection, or by year if the site has no collections. A static file at the same path overrides it. The heading `Optional`
 * is in English for every site language, because the format defines it. `Pages` is in English too.
 */
export const emitLlms: Emitter = ({ site }) =>
  hasStatic(site.statics, "llms.txt") ? [] : [{ path: "llms.txt", contents: () => write(site) }];

function write({ base, manifest }: CompiledSite): string {
  const { title, description, url } = manifest.site;
  const toMarkdown = (page: Omit<Link, "href"> & { url: SiteUrl }): Link => ({
    title: page.title,
    href: markdownUrl(page.url),
    ...(page.summary && { summary: page.summary }),
  });
  const sections = [
    ...groupsOf(manifest).map(({ name, posts }) => ({ name, links: posts.map(toMarkdown) })),
    { name: "Pages", links: manifest.pages.filter(({ slug }) => !isIntroduction(slug)).map(toMarkdown) },
    { name: "Optional", links: furtherOf(manifest, base) },
  ];
  return [
    `# ${inline(title)}`,
    ...(description ? [`> ${inline(description)}`] : []),
    ...sections
      .filter(({ links }) => links.length > 0)
      .map(({ name, links }) => `## ${inline(name)}\n\n${links.map((link) => item(link, url)).join("\n")}`),
  ]
    .join("\n\n")
    .concat("\n");
}

/**
 * Returns the newest posts in groups. If the site has collections: one group per collection, in the order of the settings, then the posts
 * without a collection. Otherwise: one group per year.
 */
function groupsOf({ site, posts }: Manifest): { name: string; posts: Post[] }[] {
  const messages = messagesFor(site.language);
  const newest = posts.slice(0, MAX_POSTS);
  if (!site.sections?.length) {
    return groupByYear(newest).map(({ year, posts: of }) => ({
      name: year ? messages.list.year(year) : messages.post.undated,
      posts: of,
    }));
  }
  const names = site.sections.map(({ name }) => name);
  const postsOf = (name: string | undefined) => newest.filter(({ section }) => section === name);
  const without = newest.filter(({ section }) => !section || !names.includes(section));
  return [
    ...names.map((name) => ({ name, posts: postsOf(name) })),
    { name: messages.site.list, posts: without },
  ];
}

/** Returns links to the archive, the tags and the machine-readable lists of all pages. */
function furtherOf({ site }: Manifest, base: string): Link[] {
  const messages = messagesFor(site.language);
  const at = (path: RoutePath) => toSiteUrl(base, path);
  return [
    { title: messages.site.archive, href: at(paths.archive.href()) },
    { title: messages.site.tags, href: at(paths.tags.href()) },
    { title: "manifest.json", href: at("/manifest.json") },
    ...(site.url ? [{ title: "sitemap.xml", href: at("/sitemap.xml") }] : []),
  ];
}

function item({ title, href, summary }: Link, url: string | undefined): string {
  const absolute = url ? new URL(href, url).href : href;
  const suffix = summary ? `: ${inline(summary)}` : "";
  // A closing parenthesis in the URL would end the link.
  return `- [${inline(title).replace(/[\\[\]]/g, "\\$&")}](${absolute.replace(/[()]/g, (sign) => (sign === "(" ? "%28" : "%29"))})${suffix}`;
}

function inline(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
