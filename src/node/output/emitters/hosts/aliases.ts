import { toRoutePath } from "../../../../shared/urls/urlTypes.ts";
import { splitUrl } from "../../../../shared/urls/splitUrl.ts";
import { escapeHtml } from "../../../markdown/html/escapeHtml.ts";
import { servedFilePath } from "../../../files/paths.ts";
import { foldPath } from "../../../../shared/urls/aliases.ts";
import { ogImageOf } from "../../ogImages/ogImage.ts";
import type { Redirect } from "../../../site/urls/redirect.ts";
import { redirectsOf } from "../../../site/urls/redirects.ts";
import { takenUrls } from "../../../site/urls/routes.ts";
import type { CompiledSite } from "../../../site/compiledSite.ts";
import type { Emitter } from "../emitter.ts";

/** Emits a page at each previous URL that redirects to the current URL. Such pages work on every host. */
export const emitAliases: Emitter = ({ site }) => {
  // On file systems that ignore case, the pages of `/A/` and `/a/` have the same path. Therefore only the first one is written. At the
  // other URL, hosts that respect case serve `404.html`, which redirects.
  const taken = new Set(takenUrls(site).map(foldPath));
  return redirectsOf(site).flatMap((redirect) => {
    const url = toRoutePath(site.base, redirect.from);
    if (taken.has(foldPath(url))) return [];
    taken.add(foldPath(url));
    const contents = () => redirectPage(redirect, site);
    return [{ path: servedFilePath(decodeURIComponent(url.slice(1))), contents, givesWay: true }];
  });
};

/**
 * Returns the HTML of a redirect. Search engines treat a refresh after 0 seconds as a permanent redirect, unless the page has `noindex`:
 * https://developers.google.com/search/docs/crawling-indexing/301-redirects#metarefresh. Link previews do not follow a refresh, so the page
 * has the Open Graph properties of its target.
 */
function redirectPage({ to, title, language }: Redirect, site: CompiledSite): string {
  const href = escapeHtml(to);
  const isElsewhere = /^https?:/.test(to);
  const origin = isElsewhere ? "" : site.manifest.site.url;
  const properties: [string, string | undefined][] = [
    ["og:title", title],
    ["og:url", origin === undefined ? undefined : origin + to],
    ["og:image", isElsewhere ? undefined : ogImageOf(site, splitUrl(to).path)?.url],
  ];
  return [
    `<!doctype html><html lang="${escapeHtml(language)}"><head><meta charset="utf-8" />`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'" />`,
    `<meta name="viewport" content="width=device-width, initial-scale=1" /><meta name="color-scheme" content="light dark" />`,
    `<title>${escapeHtml(title)}</title><link rel="canonical" href="${escapeHtml(origin ?? "")}${href}" />`,
    ...properties.map(([name, value]) =>
      value ? `<meta property="${name}" content="${escapeHtml(value)}" />` : "",
    ),
    `<meta http-equiv="refresh" content="0; url=${href}" /></head>`,
    `<body><p><a href="${href}">${escapeHtml(title)}</a></p></body></html>\n`,
  ].join("");
}
