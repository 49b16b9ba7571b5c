import { foldPath } from "../model/alias.ts";
import { decodeAddress } from "../model/decodeAddress.ts";
import { paths } from "../model/paths.ts";
import { publicManifest } from "./drafts.ts";
import { compare, type Problem } from "./problem.ts";
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
  return settleRedirects(site).redirects;
}

/** The same, with a warning for each alias that forwards nowhere, since something else has its address. */
export function settleRedirects(site: CompiledSite): { redirects: Redirect[]; problems: Problem[] } {
  const { base, documents } = site;
  const { posts, pages, tags, site: settings } = publicManifest(site);
  const ofPlaces = [...posts, ...pages].flatMap((place) =>
    (place.aliases ?? []).map((alias) => ({ ...place, alias })),
  );
  const ofTags = tags.flatMap(({ name, slug, aliases = [] }) =>
    aliases.map((alias) => ({
      alias: paths.tag.href(alias),
      url: base + paths.tag.href(slug).slice(1),
      title: name,
      language: settings.language,
    })),
  );
  const owners = new Map(liveAddresses(site).map((address) => [foldPath(address), base + address.slice(1)]));
  const redirects: Redirect[] = [];
  const problems: Problem[] = [];
  for (const { alias, url, title, language } of [...ofPlaces, ...ofTags]) {
    const path = normalizeAlias(alias);
    if (path === undefined) continue;
    const owner = owners.get(foldPath(path));
    const file = documents.get(url)?.file;
    if (owner === undefined) {
      owners.set(foldPath(path), url);
      redirects.push({ from: base + encodePath(path).slice(1), to: url, title, language });
    } else if (owner !== url && file !== undefined && alias.includes("/")) {
      // One without a slash is a name to Obsidian, which texts may share.
      const holder = documents.get(owner)?.file ?? `the page \`${decodeAddress(owner)}\``;
      const message = `the alias \`${alias}\` does not forward: ${holder} has that address; take the alias out here or there`;
      problems.push({ severity: "warning", kind: "address", file, line: 1, message });
    }
  }
  return { redirects: redirects.toSorted((a, b) => compare(a.from, b.from)), problems };
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
