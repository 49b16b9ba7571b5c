import type { BlogPosting, BreadcrumbList, Graph, Person, Thing } from "schema-dts";
import type { Post } from "../../../../shared/manifest/schema.ts";
import type { CompiledSite } from "../../../site/compiledSite.ts";
import { authorsOf } from "./openGraph.ts";
import type { PageFacts } from "./pageFacts.ts";

/**
 * Returns the https://schema.org description of a page for search engines; `undefined` for the 404 page. Dates are `YYYY-MM-DD`, without a
 * time. If the site has no URL, the description contains no URLs and no `@id`.
 */
export function jsonLd(facts: PageFacts, site: CompiledSite): Graph | undefined {
  if (facts.kind === "missing") return undefined;
  const things = [
    ...thingsOf(facts, site),
    ...(facts.url && facts.crumbs.length > 1 ? [breadcrumbs(facts, site)] : []),
  ];
  return { "@context": "https://schema.org", "@graph": things };
}

function thingsOf(facts: PageFacts, site: CompiledSite): Thing[] {
  const { kind, title, head, url, ogImage, post } = facts;
  const { title: name, description, language, author } = site.manifest.site;
  if (post) return [posting(post, facts, site)];
  if (kind !== "site") {
    const common = {
      name: title,
      description: head.description,
      inLanguage: head.language,
      ...(url && { url, isPartOf: { "@type": "WebSite", ...idOf("site", site) } as const }),
      ...(kind === "page" && ogImage && { image: ogImage.url }),
    };
    return [{ "@type": kind === "page" ? "WebPage" : "CollectionPage", ...common }];
  }
  const properties = { name, ...(description && { description }), inLanguage: language, ...(url && { url }) };
  return [
    { "@type": "WebSite", ...idOf("site", site), ...properties },
    {
      "@type": "Blog",
      ...idOf("blog", site),
      ...properties,
      ...(author && { author: { "@type": "Person", name: author } }),
    },
  ];
}

/**
 * Describes a post with the properties that Google recommends: https://developers.google.com/search/docs/appearance/structured-data/article
 */
function posting(post: Post, { head, url, ogImage }: PageFacts, site: CompiledSite): BlogPosting {
  const { title, author } = site.manifest.site;
  const root = rootOf(site);
  const authors = authorsOf(post.authors, author);
  return {
    "@type": "BlogPosting",
    headline: post.title,
    description: head.description,
    ...(post.date && { datePublished: post.date }),
    ...((post.updated ?? post.date) && { dateModified: post.updated ?? post.date }),
    inLanguage: post.language,
    author: authorOf(authors, site),
    ...(post.tags.length > 0 && { keywords: post.tags }),
    ...(post.section && { articleSection: post.section }),
    ...(ogImage && { image: ogImage.url }),
    ...(url && { url, mainEntityOfPage: url }),
    isPartOf: { "@type": "Blog", ...idOf("blog", site), name: title, ...(root && { url: root }) },
  };
}

/** Returns the authors as persons; if there are none, returns the site as an organization. */
function authorOf(authors: readonly string[], site: CompiledSite): BlogPosting["author"] {
  const root = rootOf(site);
  const { title, author } = site.manifest.site;
  const people = authors.map((name): Person => ({
    "@type": "Person",
    name,
    ...(root && name === author && { url: root }),
  }));
  if (people.length === 0) return { "@type": "Organization", name: title, ...(root && { url: root }) };
  return people.length === 1 ? people[0] : people;
}

/** Returns the breadcrumbs: https://developers.google.com/search/docs/appearance/structured-data/breadcrumb */
function breadcrumbs({ crumbs }: PageFacts, site: CompiledSite): BreadcrumbList {
  const root = rootOf(site) ?? "";
  return {
    "@type": "BreadcrumbList",
    itemListElement: crumbs.map(({ name, path }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: root + path.slice(1),
    })),
  };
}

/** Returns the absolute URL of the site's home page; `undefined` if the site has no URL. */
function rootOf({ base, manifest: { site } }: CompiledSite): string | undefined {
  return site.url && site.url + base;
}

function idOf(name: "site" | "blog", site: CompiledSite) {
  const root = rootOf(site);
  return root ? { "@id": `${root}#${name}` } : {};
}
