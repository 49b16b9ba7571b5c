import { firstHref, trailTo } from "../../model/nav.ts";
import { paths } from "../../model/paths.ts";
import { wordsIn } from "../../model/words/words.ts";
import type { Head, RenderedPage } from "../../model/library.ts";
import type { NavItem, Post } from "../../model/manifest.ts";
import { type LinkPicture, linkPictureOf } from "../pictures/linkPicture.ts";
import type { CompiledSite } from "../site.ts";

/** A page on the way from the site's first to the one in question. */
export interface Crumb {
  name: string;
  /** Below the base. */
  path: string;
}

/** What a page says of itself to other programs. */
export interface PageFacts {
  /** `site` is the first page, whatever stands on it; `missing` the page that says that there is none. */
  kind: "site" | "post" | "page" | "list" | "missing";
  head: Head;
  /** Its title without the site's. */
  title: string;
  /** Its one address, whole; undefined where the site has none, and of a page that is missing. */
  url: string | undefined;
  post: Post | undefined;
  /** Whether it is shown to its author alone. */
  isDraft: boolean;
  picture: LinkPicture | undefined;
  /** From the site's first page, itself last. */
  crumbs: Crumb[];
}

/** Gathers what the pages of a site say of themselves; `path` is below the base, percent-encoded. */
export function createFacts(site: CompiledSite): (path: string, rendered: RenderedPage) => PageFacts {
  const { base, manifest } = site;
  const posts = new Map(manifest.posts.map((post) => [post.url, post]));
  const pages = new Map(manifest.pages.map((page) => [page.url, page]));
  const crumbsOf = createCrumbs(site);
  return (path, { status, head }) => {
    const address = base + path.slice(1);
    const post = posts.get(address);
    const page = pages.get(address);
    const kind = status !== 200 ? "missing" : post ? "post" : path === "/" ? "site" : page ? "page" : "list";
    const title = post?.title ?? withoutSite(head.title, manifest.site.title);
    const { url } = manifest.site;
    return {
      kind,
      head,
      title,
      url: url && kind !== "missing" ? url + address : undefined,
      post,
      isDraft: (post ?? page)?.draft ?? false,
      picture: kind === "missing" ? undefined : linkPictureOf(site, post || page ? address : undefined),
      crumbs: crumbsOf(path, { title, post, isText: kind === "post" || kind === "page" }),
    };
  };
}

/** `title` of `title · site`. */
function withoutSite(title: string, site: string): string {
  return title.endsWith(` · ${site}`) ? title.slice(0, -` · ${site}`.length) : title;
}

interface Named {
  title: string;
  post: Post | undefined;
  /** Whether it is a post or a page, of which the app shows the place in the navigation too. */
  isText: boolean;
}

function createCrumbs({ manifest: { site, tags } }: CompiledSite) {
  const words = wordsIn(site.language);
  const tagNames = new Map(tags.map(({ slug, name }) => [paths.tag.href(slug), name]));
  const year = /^\/archive\/([^/]+)\/$/;
  return (path: string, { title, post, isText }: Named): Crumb[] => {
    const first = { name: site.title, path: "/" };
    if (path === first.path) return [first];
    const itself = (name = title) => ({ name, path });
    const above = isText ? partsAbove(site.nav ?? [], path) : [];
    if (above.length > 0) return [first, ...above, itself()];
    const section = post?.section && site.sections?.find(({ name }) => name === post.section);
    if (section && section.path) return [first, { name: section.name, path: section.path }, itself()];
    if (tagNames.has(path)) {
      return [first, { name: words.tags, path: paths.tags.href() }, itself(tagNames.get(path))];
    }
    const [, number] = year.exec(path) ?? [];
    if (number) {
      return [first, { name: words.archive, path: paths.archive.href() }, itself(words.year(number))];
    }
    return [first, itself(site.sections?.find((each) => each.path === path)?.name)];
  };
}

/**
 * The parts of the navigation that hold a page. Google asks for the address of every item but the last: a part has that of its first
 * page, to which the header leads too, and is left out where another item has it, or another site.
 * https://developers.google.com/search/docs/appearance/structured-data/breadcrumb#list-item
 */
function partsAbove(nav: readonly NavItem[], path: string): Crumb[] {
  const taken = new Set(["/", path]);
  return trailTo(nav, path)
    .slice(0, -1)
    .flatMap((part) => {
      const href = firstHref(part);
      if (!href?.startsWith("/") || taken.has(href)) return [];
      taken.add(href);
      return [{ name: part.title, path: href }];
    });
}
