import { type RoutePath, toSiteUrl } from "../../../../shared/urls/urlTypes.ts";
import { channelsOf, siteChannel } from "../../../site/feeds/channels.ts";
import { ATOM, EVERY_FORMAT, type Format, JSON_FEED } from "../../../site/feeds/formats.ts";
import { markdownUrl } from "../../../../shared/urls/permalinks.ts";
import type { CompiledSite } from "../../../site/compiledSite.ts";
import { escapeHtml } from "../../../markdown/html/escapeHtml.ts";

/**
 * Links to what an address offers other programs: on lists the site's feeds and the list's own, on posts and pages two of the site's
 * and the text's Markdown, since every byte there comes before what a reader reads. `path` is below the base, percent-encoded.
 */
export function createAlternates(site: CompiledSite): (path: RoutePath) => string {
  const { base, documents } = site;
  const whole = siteChannel(site);
  const channels = new Map(channelsOf(site).map((channel) => [channel.list, channel]));
  const feedLinks = (title: string, list: string, formats: readonly Format[]) =>
    formats.map(({ name, file, type }) =>
      link(type, base + list.slice(1) + file, name === ATOM.name ? title : `${title} (${name})`),
    );
  return (path) => {
    const isText = documents.has(toSiteUrl(base, path));
    const own = isText || path === whole?.list ? undefined : channels.get(path);
    return [
      ...(whole
        ? feedLinks(whole.title, "/", isText && path !== "/" ? [ATOM, JSON_FEED] : EVERY_FORMAT)
        : []),
      ...(own ? feedLinks(own.title, own.list, own.formats) : []),
      ...(isText ? [link("text/markdown", markdownUrl(toSiteUrl(base, path)))] : []),
    ].join("");
  };
}

function link(type: string, href: string, title?: string): string {
  const said = title === undefined ? "" : ` title="${escapeHtml(title)}"`;
  return `<link rel="alternate" type="${type}"${said} href="${escapeHtml(href)}" />`;
}
