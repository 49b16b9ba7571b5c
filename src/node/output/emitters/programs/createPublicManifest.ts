import type { Post, StandingPage } from "../../../../shared/manifest/schema.ts";
import { paths } from "../../../../shared/urls/routes.ts";
import { toSiteUrl } from "../../../../shared/urls/urlTypes.ts";
import type { CompiledSite } from "../../../site/compiledSite.ts";
import { publishedManifest } from "../../../site/drafts.ts";
import { PUBLIC_MANIFEST_VERSION, type PublicManifest } from "./publicManifest.ts";

/** Creates the content of `manifest.json`: the public fields of all posts, pages and tags, without drafts. */
export function createPublicManifest(site: Pick<CompiledSite, "base" | "manifest">): PublicManifest {
  const { base } = site;
  const { site: settings, tags, posts, pages } = publishedManifest(site);
  const slugs = new Map(tags.map(({ name, slug }) => [name, slug]));
  return {
    version: PUBLIC_MANIFEST_VERSION,
    site: {
      title: settings.title,
      description: settings.description || undefined,
      language: settings.language,
      author: settings.author,
      url: settings.url && new URL(base, settings.url).href,
    },
    tags: tags.map(({ slug, name, count }) => ({
      slug,
      name,
      url: toSiteUrl(base, paths.tag.href(slug)),
      count,
    })),
    posts: posts.map((post) => ({
      ...toPublicPage(post),
      date: post.date,
      updated: post.updated,
      image: post.image,
      tags: post.tags.flatMap((name) => slugs.get(name) ?? []),
      categories: post.categories,
      series: post.series,
      authors: post.authors,
      minutes: post.minutes,
    })),
    pages: pages.map(toPublicPage),
  };
}

function toPublicPage({ url, slug, title, language, summary }: Post | StandingPage) {
  return { url, slug, title, language, summary: summary || undefined };
}
