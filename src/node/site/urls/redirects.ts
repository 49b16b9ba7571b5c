import { type SiteUrl, type RoutePath, toSiteUrl } from "../../../shared/urls/urlTypes.ts";
import { encodePath } from "../../../shared/urls/splitUrl.ts";
import { plainPath } from "../../../shared/urls/aliases.ts";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import { paths } from "../../../shared/urls/routes.ts";
import { tagSlug } from "../../../shared/content/tag.ts";
import { publishedManifest } from "../drafts.ts";
import { tagAt } from "../permalinkLock/lock.ts";
import { normalizeAlias } from "../../config/normalizeAlias.ts";
import { compare, type Problem } from "../../diagnostics/problem.ts";
import { takenUrls } from "./routes.ts";
import type { CompiledSite } from "../compiledSite.ts";
import type { Redirect, ResolvedRedirects } from "./redirect.ts";
import { resolveRedirectSettings } from "./redirectSettings.ts";

/**
 * Returns the redirects from aliases of posts and pages, from aliases and former spellings of tags, from `redirects` in `site.yaml`, and
 * from `/posts/`, sorted by URL, without duplicates. If two posts have the same alias, it redirects to the newer post. An alias that is a
 * URL of the site does not redirect.
 */
export function redirectsOf(site: CompiledSite): Redirect[] {
  return resolveRedirects(site).redirects;
}

/** Memoized by site, since several emitters use the redirects. */
const resolved = new WeakMap<CompiledSite, ResolvedRedirects>();

/**
 * Returns the redirects, with a warning for each one of `site.yaml`, and each alias of a post or page that contains `/`, that cannot
 * redirect: something else has the URL, or it is not a path that a file can serve.
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
  const ofSettings = resolveRedirectSettings(site, owners);
  problems.push(...ofSettings.problems);
  redirects.push(...ofSettings.redirects);
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
