import { MANIFEST_VERSION, type Manifest, type Site } from "../../shared/manifest/schema.ts";
import type { Document } from "../content/document.ts";
import type { AssignedTags } from "./assignTags.ts";
import type { Published } from "./publishBody.ts";

interface ManifestInputs {
  base: string;
  settings: Site;
  tags: AssignedTags;
  /** Sorted by date, newest first. */
  posts: readonly Published[];
  pages: readonly Published[];
  /** The author's text for the 404 page. */
  notFound: Published | undefined;
  isScheduled: (document: Document) => boolean;
}

/** Creates the manifest of a site: its settings and tags, and the metadata of all posts and pages of the site. */
export function createManifest(inputs: ManifestInputs): Manifest {
  const { base, settings, tags, posts, pages, notFound, isScheduled } = inputs;
  return {
    version: MANIFEST_VERSION,
    site: settings,
    tags: tags.tags,
    posts: posts.map((post) => ({
      ...commonFields(post, base),
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
    pages: pages.map((page) => ({
      ...commonFields(page, base),
      ...(page.document.aliases.length > 0 && { aliases: page.document.aliases }),
    })),
    ...(notFound && { notFound: commonFields(notFound, base) }),
  };
}

/** Returns the fields that posts and pages have in common. */
function commonFields({ document, url, bodyPath }: Published, base: string) {
  const { slug, title, language, summary, hidden } = document;
  return {
    slug,
    title,
    language,
    summary,
    url,
    body: base + bodyPath.split("/").map(encodeURIComponent).join("/"),
    ...(hidden && { draft: true }),
  };
}
