import { type SiteUrl, type RoutePath, toSiteUrl } from "../../../shared/urls/urlTypes.ts";
import { encodePath, splitUrl } from "../../../shared/urls/splitUrl.ts";
import { plainPath } from "../../../shared/urls/aliases.ts";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import { paths } from "../../../shared/urls/routes.ts";
import { tagSlug } from "../../../shared/content/tag.ts";
import { publishedManifest } from "../drafts.ts";
import { tagAt } from "../permalinkLock/lock.ts";
import { trimSlashes } from "../../config/contentPath.ts";
import { compare, type Problem } from "../../diagnostics/problem.ts";
import { takenUrls } from "./routes.ts";
import type { CompiledSite } from "../compiledSite.ts";

/** A redirect from a previous URL. */
export interface Redirect {
  /** The previous URL. Ends with `/`, `.html` or `.htm`. */
  from: SiteUrl;
  to: SiteUrl;
  /** Title of the target page. */
  title: string;
  language: string;
}

/**
 * Returns the redirects from aliases of posts and pages, from aliases and former spellings of tags, and from `/posts/`, sorted by URL,
 * without duplicates. If two posts have the same alias, it redirects to the newer post. An alias that is a URL of the site does not
 * redirect.
 */
export function redirectsOf(site: CompiledSite): Redirect[] {
  return resolveRedirects(site).redirects;
}

interface ResolvedRedirects {
  redirects: Redirect[];
  problems: Problem[];
}

/** Memoized by site, since several emitters use the redirects. */
const resolved = new WeakMap<CompiledSite, ResolvedRedirects>();

/**
 * Returns the redirects, with a warning for each alias of a post or page that contains `/` but cannot redirect: something else
 * has the URL, or it is not a path that a file can serve.
 */
export function resolveRedirects(site: CompiledSite): ResolvedRedirects {
  const known = resolved.get(site) ?? resolve(site);
  resolved.set(site, known);
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
    // An alias without a slash is not reported: in Obsidian, it is a name, and several files may have the same name.
    if (owner === url || file === undefined || !alias.includes("/")) continue;
    const holder = documents.get(owner ?? "")?.file ?? `\`${decodeUrl(owner ?? "")}\``;
    const fault = owner
      ? `${holder} already has that address; remove the alias`
      : "static hosts redirect only paths such as `/old/address/`, without `?`, `..`, `//`, `\\`, control characters and very long names; fix it, or remove it";
    const message = `the alias \`${alias}\` does not redirect: ${fault}`;
    problems.push({ severity: "warning", kind: "address", file, line: 1, message, cause: "alias" });
  }
  return { redirects: redirects.toSorted((a, b) => compare(a.from, b.from)), problems };
}

/** An alias as in its source, and the page to which it redirects. */
type Forward = Omit<Redirect, "from" | "to"> & { alias: string; url: SiteUrl };

function forwardsOfTexts(site: CompiledSite): Forward[] {
  const { posts, pages } = publishedManifest(site);
  return [...posts, ...pages].flatMap(({ aliases = [], url, title, language }) =>
    aliases.map((alias) => ({ alias, url, title, language })),
  );
}

/**
 * Returns redirects from aliases and former spellings of tags, and from `/posts/`. Readers enter `/posts/` by shortening the URL of a post.
 */
function forwardsOfLists(site: CompiledSite): Forward[] {
  const { tags, site: settings } = publishedManifest(site);
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

/** Maximum length of a path segment, in UTF-8 bytes. File systems allow 255; `.br` may be appended to a file name. */
const MAX_SEGMENT_BYTES = 250;

/** Characters that hosts or file systems treat as the end of a path or as `/`. */
// oxlint-disable-next-line eslint/no-control-regex -- control characters are searched for
const FORBIDDEN = /[\u0000-\u001f\u007f\u2028\u2029\\]/;

/** Returns the decoded path of an alias: `/2019/old/` for `2019/old`. Returns `undefined` if no file can serve it. */
function normalizeAlias(alias: string): string | undefined {
  const { path: written, query } = splitUrl(alias);
  const path = trimSlashes(decodeUrl(written).normalize("NFC"));
  const isPart = (part: string) => !/^\.{0,2}$/.test(part) && Buffer.byteLength(part) <= MAX_SEGMENT_BYTES;
  if (query || FORBIDDEN.test(path) || !path.split("/").every(isPart)) return undefined;
  return /\.html?$/i.test(path) ? `/${path}`.replace(/\/index\.html?$/i, "/") : `/${path}/`;
}
