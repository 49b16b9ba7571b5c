import { foldPath } from "../model/alias.ts";
import { decodeAddress } from "../model/decodeAddress.ts";
import { paths } from "../model/paths.ts";
import { publicManifest } from "./drafts.ts";
import { compare } from "./problem.ts";
import { sitemapAddresses } from "./routes.ts";
import type { CompiledSite } from "./site.ts";

/** A former address and the one that stands in its place, both with base and percent-encoded. */
export interface Redirect {
  /** Ends in `/`, or in `.html`. */
  from: string;
  to: string;
  /** Of the page it leads to. */
  title: string;
  language: string;
}

/**
 * Every former address of posts and pages, and those of tags for which another stands, sorted by address, each once: of two posts
 * that claim one the newer has it. None is an address that the site has now.
 */
export function redirectsOf(site: CompiledSite): Redirect[] {
  const { base, documents } = site;
  const { posts, pages, tags, site: settings } = publicManifest(site);
  const forwards = [
    ...posts.flatMap((post) => post.aliases.map((alias) => ({ ...post, alias }))),
    ...pages.flatMap((page) => (documents.get(page.url)?.aliases ?? []).map((alias) => ({ ...page, alias }))),
    ...tags.flatMap(({ name, slug, aliases = [] }) =>
      aliases.map((alias) => ({
        alias: paths.tag.href(alias),
        url: base + paths.tag.href(slug).slice(1),
        title: name,
        language: settings.language,
      })),
    ),
  ];
  const taken = new Set(liveAddresses(site).map(foldPath));
  const redirects = forwards.flatMap(({ alias, url, title, language }): Redirect[] => {
    const path = normalizeAlias(alias);
    if (path === undefined || taken.has(foldPath(path))) return [];
    taken.add(foldPath(path));
    return [{ from: base + encodePath(path).slice(1), to: url, title, language }];
  });
  return redirects.toSorted((a, b) => compare(a.from, b.from));
}

/** Every address, below the base, at which something stands, drafts among them. */
function liveAddresses(site: CompiledSite): string[] {
  const files = site.statics.map(({ path }) => `/${path}`);
  return [paths.list.href(), paths.posts.pattern, ...sitemapAddresses(site), ...files];
}

/** `/2019/old.html`, `/2019/old/` of `2019/old`, decoded; `undefined` of what is no path within the site. */
function normalizeAlias(alias: string): string | undefined {
  const path = decodeAddress(alias.replace(/[?#].*$/, ""))
    .normalize("NFC")
    .replace(/^\/+|\/+$/g, "");
  if (path.split("/").some((part) => part === ".." || part === "." || part === "")) return undefined;
  return /\.html?$/i.test(path) ? `/${path.replace(/(?:^|\/)index\.html?$/i, "/")}` : `/${path}/`;
}

/** As a browser asks for it: https://url.spec.whatwg.org/#path-percent-encode-set. */
function encodePath(path: string): string {
  return encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}
