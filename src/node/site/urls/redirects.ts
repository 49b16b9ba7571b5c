import { type SiteUrl, type RoutePath, toSiteUrl } from "../../../shared/urls/urlTypes.ts";
import { encodePath, splitUrl } from "../../../shared/urls/splitUrl.ts";
import { plainPath } from "../../../shared/urls/aliases.ts";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import { paths } from "../../../shared/urls/routes.ts";
import { tagSlug } from "../../../shared/content/tag.ts";
import { publicManifest } from "../drafts.ts";
import { tagAt } from "../permalinkLock/lock.ts";
import { trimSlashes } from "../../config/contentPath.ts";
import { compare, type Problem } from "../../diagnostics/problem.ts";
import { takenUrls } from "./routes.ts";
import type { CompiledSite } from "../compiledSite.ts";

/** A former address and the one that stands in its place, both with base and percent-encoded. */
export interface Redirect {
  /** Ends in `/`, or in `.html`. */
  from: SiteUrl;
  to: SiteUrl;
  /** Of the page it leads to. */
  title: string;
  language: string;
}

/**
 * Every former address of posts and pages, and those of tags for which another stands, sorted by address, each once: of two posts
 * that claim one the newer has it. None is an address that the site has now.
 */
export function redirectsOf(site: CompiledSite): Redirect[] {
  return resolveRedirects(site).redirects;
}

interface ResolvedRedirects {
  redirects: Redirect[];
  problems: Problem[];
}

/** Several ask for those of a site. */
const assigned = new WeakMap<CompiledSite, ResolvedRedirects>();

/** The same, with a warning for each alias that forwards nowhere. */
export function resolveRedirects(site: CompiledSite): ResolvedRedirects {
  const known = assigned.get(site) ?? resolve(site);
  assigned.set(site, known);
  return known;
}

function resolve(site: CompiledSite): ResolvedRedirects {
  const { base, documents } = site;
  const live = takenUrls(site);
  const owners = new Map(live.map((url) => [plainPath(url), toSiteUrl(base, url)]));
  const redirects: Redirect[] = [];
  const problems: Problem[] = [];
  for (const { alias, url, title, language } of [...forwardsOfTexts(site), ...forwardsOfLists(site)]) {
    const path = normalizeAlias(alias);
    const from = path && encodePath(path);
    const owner = from && owners.get(plainPath(from));
    const file = documents.get(url)?.file;
    if (from !== undefined && owner === undefined) {
      owners.set(plainPath(from), url);
      redirects.push({ from: toSiteUrl(base, from), to: url, title, language });
      continue;
    }
    // One without a slash is a name to Obsidian, which texts may share.
    if (owner === url || file === undefined || !alias.includes("/")) continue;
    const holder = documents.get(owner ?? "")?.file ?? `\`${decodeUrl(owner ?? "")}\``;
    const fault = owner
      ? `${holder} has that address; take the alias out here or there`
      : "static hosts forward paths alone, such as `/old/address/`, without `..`, `\\` and control characters; mend it, or take it out";
    const message = `the alias \`${alias}\` does not forward: ${fault}`;
    problems.push({ severity: "warning", kind: "address", file, line: 1, message, cause: "alias" });
  }
  return { redirects: redirects.toSorted((a, b) => compare(a.from, b.from)), problems };
}

/** A former address, as it is written, and what stands in its place. */
type Forward = Omit<Redirect, "from" | "to"> & { alias: string; url: SiteUrl };

function forwardsOfTexts(site: CompiledSite): Forward[] {
  const { posts, pages } = publicManifest(site);
  return [...posts, ...pages].flatMap(({ aliases = [], url, title, language }) =>
    aliases.map((alias) => ({ alias, url, title, language })),
  );
}

/** Other spellings of tags, and `/posts/`, to which a reader comes who cuts a post's address short. */
function forwardsOfLists(site: CompiledSite): Forward[] {
  const { tags, site: settings } = publicManifest(site);
  const { language } = settings;
  const hrefOf = (href: RoutePath) => toSiteUrl(site.base, href);
  const ofTags = tags.flatMap(({ name, slug, aliases = [] }) => {
    const spelled = site.lockedTags.filter((each) => tagSlug(tagAt(each) ?? "") === slug);
    return [...aliases.map(paths.tag.href), ...spelled].map((alias) => ({
      alias,
      url: hrefOf(paths.tag.href(slug)),
      title: name,
      language,
    }));
  });
  const list = { alias: paths.posts.pattern, url: hrefOf(paths.list.href(1, settings)) };
  return [...ofTags, { ...list, title: settings.title, language }];
}

/** In UTF-8 bytes: file systems stop at 255 a name, and `.br` may still be added. */
const LONGEST_PART = 250;

/** What hosts or file systems take for an end or for a `/`. */
// eslint-disable-next-line eslint/no-control-regex -- they are what is looked for
const UNFIT = /[\u0000-\u001f\u007f\u2028\u2029\\]/;

/** `/2019/old.html`, `/2019/old/` of `2019/old`, decoded; `undefined` of what is no path within the site, or has a query. */
function normalizeAlias(alias: string): string | undefined {
  const { path: written, query } = splitUrl(alias);
  const path = trimSlashes(decodeUrl(written).normalize("NFC"));
  const isPart = (part: string) => !/^\.{0,2}$/.test(part) && Buffer.byteLength(part) <= LONGEST_PART;
  if (query || UNFIT.test(path) || !path.split("/").every(isPart)) return undefined;
  return /\.html?$/i.test(path) ? `/${path}`.replace(/\/index\.html?$/i, "/") : `/${path}/`;
}
