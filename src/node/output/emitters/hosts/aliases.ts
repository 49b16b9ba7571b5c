import { type RoutePath, type OutputPath, toRoutePath } from "../../../../shared/urls/urlTypes.ts";
import { escapeHtml } from "../../../markdown/html/escapeHtml.ts";
import { foldPath } from "../../../../shared/urls/aliases.ts";
import { ogImageOf } from "../../ogImages/ogImage.ts";
import { redirectsOf, type Redirect } from "../../../site/urls/redirects.ts";
import { takenUrls } from "../../../site/urls/routes.ts";
import type { CompiledSite } from "../../../site/compiledSite.ts";
import type { Emitter } from "../emitter.ts";

/** A page at each former address, which forwards on any host to what stands in its place. */
export const emitAliases: Emitter = ({ site }) => {
  // File systems that ignore case would put the page of `/A/` over that of `/a/`: who asks for it comes to `404.html`, which knows.
  const taken = new Set(takenUrls(site).map(foldPath));
  return redirectsOf(site).flatMap((redirect) => {
    const url = toRoutePath(site.base, redirect.from);
    if (taken.has(foldPath(url))) return [];
    taken.add(foldPath(url));
    const contents = () => forward(redirect, site);
    return [{ path: fileOf(url.slice(1)), contents, givesWay: true }];
  });
};

/** The file that answers at an address below the base. */
function fileOf(url: RoutePath): OutputPath {
  const path = decodeURIComponent(url);
  return path.endsWith("/") ? `${path}index.html` : path;
}

/**
 * A refresh after no seconds counts as a lasting redirect for search engines; `noindex` beside it would say that nothing is to be
 * taken over: https://developers.google.com/search/docs/crawling-indexing/301-redirects#metarefresh. The policy allows nothing, for
 * the page needs nothing. Programs that show links follow no refresh: they are told here what the link leads to.
 */
function forward({ to, title, language }: Redirect, site: CompiledSite): string {
  const href = escapeHtml(to);
  const { url: origin } = site.manifest.site;
  const shown: [string, string | undefined][] = [
    ["og:title", title],
    ["og:url", origin && origin + to],
    ["og:image", ogImageOf(site, to)?.url],
  ];
  return [
    `<!doctype html><html lang="${escapeHtml(language)}"><head><meta charset="utf-8" />`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'" />`,
    `<meta name="viewport" content="width=device-width, initial-scale=1" /><meta name="color-scheme" content="light dark" />`,
    `<title>${escapeHtml(title)}</title><link rel="canonical" href="${escapeHtml(origin ?? "")}${href}" />`,
    ...shown.map(([name, value]) =>
      value ? `<meta property="${name}" content="${escapeHtml(value)}" />` : "",
    ),
    `<meta http-equiv="refresh" content="0; url=${href}" /></head>`,
    `<body><p><a href="${href}">${escapeHtml(title)}</a></p></body></html>\n`,
  ].join("");
}
