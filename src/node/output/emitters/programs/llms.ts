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

/** Posts that are listed, about 200 KB; the rest is in what stands below them. */
const MOST = 500;

interface Link {
  title: string;
  /** With base. */
  href: SiteUrl;
  summary?: string;
}

/**
 * `llms.txt` (https://llmstxt.org): what the site is, and its newest posts as Markdown files, by collection where it has such, else by
 * year; an author's own stands in its place. `Pages` and `Optional` are English in every language, as the format's own words are.
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
    ...partsOf(manifest).map(({ name, posts }) => ({ name, links: posts.map(toMarkdown) })),
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

/** The newest posts, by the collections of the site in its order, else by year. */
function partsOf({ site, posts }: Manifest): { name: string; posts: Post[] }[] {
  const messages = messagesFor(site.language);
  const newest = posts.slice(0, MOST);
  if (!site.sections?.length) {
    return groupByYear(newest).map(({ year, posts: of }) => ({
      name: year ? messages.list.year(year) : messages.post.undated,
      posts: of,
    }));
  }
  const names = site.sections.map(({ name }) => name);
  const partOf = (name: string | undefined) => newest.filter(({ section }) => section === name);
  const without = newest.filter(({ section }) => !section || !names.includes(section));
  return [
    ...names.map((name) => ({ name, posts: partOf(name) })),
    { name: messages.site.list, posts: without },
  ];
}

/** Where the rest is, and what tells of it. */
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
  const whole = url ? new URL(href, url).href : href;
  const said = summary ? `: ${inline(summary)}` : "";
  // Brackets in an address would end it.
  return `- [${inline(title).replace(/[\\[\]]/g, "\\$&")}](${whole.replace(/[()]/g, (sign) => (sign === "(" ? "%28" : "%29"))})${said}`;
}

function inline(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
