import { type RoutePath, toSiteUrl } from "../../../../shared/urls/urlTypes.ts";
import type { PageHead } from "../../../../shared/listing/library.ts";
import type { Post } from "../../../../shared/manifest/schema.ts";
import { isIntroduction } from "../../../../shared/content/introductions.ts";
import { paths } from "../../../../shared/urls/routes.ts";
import { type OgImage, ogImageOf } from "../../ogImages/ogImage.ts";
import type { OpenedPage } from "../../render/createRender.ts";
import type { CompiledSite } from "../../../site/compiledSite.ts";
import { type Crumb, createCrumbs, isListPage } from "./crumbs.ts";

/** What a page says of itself to other programs. */
export interface PageFacts {
  /** `site` is the first page, whatever stands on it; `missing` the page that says that there is none. */
  kind: "site" | "post" | "page" | "list" | "missing";
  head: PageHead;
  /** Its title without the site's; a further page of the list, which has a number alone, is named by the site. */
  title: string;
  /** Its one address, whole; undefined where the site has none, and of a page that is missing. */
  url: string | undefined;
  post: Post | undefined;
  /** Whether it is for nobody's index: every page where drafts are shown, since lists name them; the search and what a browser keeps, which hold nothing. */
  isUnlisted: boolean;
  picture: OgImage | undefined;
  /** From the site's first page, itself last. */
  crumbs: Crumb[];
}

/** Gathers what the pages of a site say of themselves; `path` is below the base, percent-encoded. */
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
    const own = post?.title ?? withoutSite(head.title, name);
    return {
      kind,
      head,
      title: isListPage(path) ? `${name} · ${own}` : own,
      url: url && kind !== "missing" ? url + href : undefined,
      post,
      isUnlisted: site.showsDrafts || path === paths.search.href() || path === paths.reading.href(),
      picture: kind === "missing" ? undefined : ogImageOf(site, post || page ? href : undefined),
      crumbs: crumbsOf(path, { title: own, post, isText: kind === "post" || kind === "page" }),
    };
  };
}

/** `title` of `title · site`. */
function withoutSite(title: string, site: string): string {
  return title.endsWith(` · ${site}`) ? title.slice(0, -` · ${site}`.length) : title;
}
