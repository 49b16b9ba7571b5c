import type { BlogPosting, BreadcrumbList, Graph, Person, Thing } from "schema-dts";
import type { Post } from "../../../../shared/manifest/schema.ts";
import type { CompiledSite } from "../../../site/compiledSite.ts";
import { authorsOf } from "./openGraph.ts";
import type { PageFacts } from "./pageFacts.ts";

/**
 * What a page is, in the words of https://schema.org, for search engines; `undefined` of a page that is missing. A day has no hour: dates
 * are `YYYY-MM-DD`. Without the site's address nothing has an address or an `@id`.
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
  const { kind, title, head, url, picture, post } = facts;
  const { title: name, description, language, author } = site.manifest.site;
  if (post) return [posting(post, facts, site)];
  if (kind !== "site") {
    const common = {
      name: title,
      description: head.description,
      inLanguage: head.language,
      ...(url && { url, isPartOf: { "@type": "WebSite", ...idOf("site", site) } as const }),
      ...(kind === "page" && picture && { image: picture.url }),
    };
    return [{ "@type": kind === "page" ? "WebPage" : "CollectionPage", ...common }];
  }
  const whole = { name, ...(description && { description }), inLanguage: language, ...(url && { url }) };
  return [
    { "@type": "WebSite", ...idOf("site", site), ...whole },
    {
      "@type": "Blog",
      ...idOf("blog", site),
      ...whole,
      ...(author && { author: { "@type": "Person", name: author } }),
    },
  ];
}

/** With what https://developers.google.com/search/docs/appearance/structured-data/article asks for. */
function posting(post: Post, { head, url, picture }: PageFacts, site: CompiledSite): BlogPosting {
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
    ...(picture && { image: picture.url }),
    ...(url && { url, mainEntityOfPage: url }),
    isPartOf: { "@type": "Blog", ...idOf("blog", site), name: title, ...(root && { url: root }) },
  };
}

/** Persons by their names; a site that names nobody stands for its own texts. */
function authorOf(authors: readonly string[], site: CompiledSite): BlogPosting["author"] {
  const root = rootOf(site);
  const { title, author } = site.manifest.site;
  const persons = authors.map((name): Person => ({
    "@type": "Person",
    name,
    ...(root && name === author && { url: root }),
  }));
  if (persons.length === 0) return { "@type": "Organization", name: title, ...(root && { url: root }) };
  return persons.length === 1 ? persons[0] : persons;
}

/** https://developers.google.com/search/docs/appearance/structured-data/breadcrumb */
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

/** The whole address of the site's first page. */
function rootOf({ base, manifest: { site } }: CompiledSite): string | undefined {
  return site.url && site.url + base;
}

function idOf(name: "site" | "blog", site: CompiledSite) {
  const root = rootOf(site);
  return root ? { "@id": `${root}#${name}` } : {};
}
