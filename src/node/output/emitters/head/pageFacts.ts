import { type RoutePath, toSiteUrl } from "../../../../shared/urls/urlTypes.ts";
import type { PageHead } from "../../../../shared/listing/library.ts";
import type { Post } from "../../../../shared/manifest/schema.ts";
import { isIntroduction } from "../../../../shared/content/introductions.ts";
import { paths } from "../../../../shared/urls/routes.ts";
import { type OgImage, ogImageOf } from "../../ogImages/ogImage.ts";
import type { OpenedPage } from "../../render/createRender.ts";
import type { CompiledSite } from "../../../site/compiledSite.ts";
import { isListPage } from "../../../site/urls/routes.ts";
import { type Crumb, createCrumbs } from "./crumbs.ts";

/** Metadata of a page for other programs. */
export interface PageFacts {
  /** `site` is the home page, whether it is a list or a page by the author; `missing` is the 404 page. */
  kind: "site" | "post" | "page" | "list" | "missing";
  head: PageHead;
  /**
   * Title of the page without the site's title. Exception: on further pages of the list, the site's title comes first, because their own
   * title is only a number.
   */
  title: string;
  /** Canonical absolute URL; undefined for the 404 page, or if the site has no URL. */
  url: string | undefined;
  post: Post | undefined;
  /**
   * Whether search engines must not index the page. True for the search page and the reading history, whose HTML has no content, and for
   * all pages if drafts are shown.
   */
  isUnlisted: boolean;
  ogImage: OgImage | undefined;
  /** Breadcrumbs from the site's home page to the page itself. */
  crumbs: Crumb[];
}

/** Returns a function that collects the metadata of a page. */
export function createFacts(site: CompiledSite): (path: RoutePath, page: OpenedPage) => PageFacts {
  const { base, manifest } = site;
  const posts = new Map(manifest.posts.map((post) => [post.url, post]));
  const pages = new Map(manifest.pages.map((page) => [page.url, page]));
  const crumbsOf = createCrumbs(site);
  return (path, { status, head }) => {
    const href = toSiteUrl(base, path);
    const post = posts.get(href);
    const page = pages.get(href);
    const kind =
      status !== 200
        ? "missing"
        : post
          ? "post"
          : path === "/"
            ? "site"
            : page && !isIntroduction(page.slug)
              ? "page"
              : "list";
    const { url, title: name } = manifest.site;
    const pageTitle = post?.title ?? withoutSite(head.title, name);
    return {
      kind,
      head,
      title: isListPage(path) ? `${name} · ${pageTitle}` : pageTitle,
      url: url && kind !== "missing" ? url + href : undefined,
      post,
      isUnlisted: site.showsDrafts || path === paths.search.href() || path === paths.reading.href(),
      ogImage: kind === "missing" ? undefined : ogImageOf(site, post || page ? href : undefined),
      crumbs: crumbsOf(path, { title: pageTitle, post, isText: kind === "post" || kind === "page" }),
    };
  };
}

/** Removes the site's title from the end of a page's title: returns `title` for `title · site`. */
function withoutSite(title: string, site: string): string {
  return title.endsWith(` · ${site}`) ? title.slice(0, -` · ${site}`.length) : title;
}
