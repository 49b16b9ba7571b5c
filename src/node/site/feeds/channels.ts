import type { Manifest, Post } from "../../../shared/manifest/schema.ts";
import type { RoutePath } from "../../../shared/urls/urlTypes.ts";
import { paths } from "../../../shared/urls/routes.ts";
import type { CompiledSite } from "../compiledSite.ts";
import { ATOM, EVERY_FORMAT, type Format } from "./formats.ts";

/** A list of posts that has feeds. */
export interface Channel {
  title: string;
  /** URL of the list, which ends with `/`. The URL of a feed is this URL and the file name of the feed's format. */
  list: RoutePath;
  formats: readonly Format[];
  /** Sorted by date, newest first. Excludes undated posts, since a feed entry needs a date. */
  posts: readonly DatedPost[];
}

export type DatedPost = Post & { date: string };

type Site = Pick<CompiledSite, "manifest" | "publishing">;

/**
 * Returns the channels of the site, of its collections with lists, and of its tags, if they have dated posts. Returns none without a site
 * URL.
 */
export function channelsOf(site: Site): Channel[] {
  const siteWide = siteChannel(site);
  if (!siteWide) return [];
  const { site: settings, tags } = site.manifest;
  const lists = (settings.sections ?? []).flatMap(({ path }) => path ?? []);
  const byTag = new Map<string, DatedPost[]>(tags.map(({ name }) => [name, []]));
  const { feedPosts } = site.publishing;
  for (const post of datedPosts(site.manifest)) {
    for (const name of post.tags) {
      const posts = byTag.get(name);
      if (posts && posts.length < feedPosts) posts.push(post);
    }
  }
  const tagChannels = tags.map((tag) => tagChannel(tag, byTag.get(tag.name) ?? [], site.manifest));
  return [siteWide, ...lists.flatMap((list) => sectionChannel(list, site) ?? []), ...tagChannels].filter(
    ({ posts }) => posts.length > 0,
  );
}

/** Returns the channel of the newest dated posts of the site; `undefined` if no post has a date or the site has no URL. */
export function siteChannel({ manifest, publishing }: Site): Channel | undefined {
  const posts = datedPosts(manifest).slice(0, publishing.feedPosts);
  if (!manifest.site.url || posts.length === 0) return undefined;
  return { title: manifest.site.title, list: "/", formats: EVERY_FORMAT, posts };
}

function sectionChannel(list: string, { manifest, publishing }: Site): Channel | undefined {
  const section = manifest.site.sections?.find(({ path }) => path === list);
  if (!section) return undefined;
  const posts = datedPosts(manifest).filter((post) => post.section === section.name);
  return {
    title: `${section.name} · ${manifest.site.title}`,
    list,
    formats: EVERY_FORMAT,
    posts: posts.slice(0, publishing.feedPosts),
  };
}

function tagChannel(
  { name, slug }: Manifest["tags"][number],
  posts: readonly DatedPost[],
  { site }: Manifest,
): Channel {
  return { title: `${name} · ${site.title}`, list: paths.tag.href(slug), formats: [ATOM], posts };
}

function datedPosts({ posts }: Manifest): DatedPost[] {
  return posts.filter((post): post is DatedPost => post.date !== undefined);
}
