import { type RoutePath, toSiteUrl } from "../../../../shared/urls/urlTypes.ts";
import { channelsOf, siteChannel } from "../../../site/feeds/channels.ts";
import { ATOM, EVERY_FORMAT, type Format, JSON_FEED } from "../../../site/feeds/formats.ts";
import { markdownUrl } from "../../../../shared/urls/permalinks.ts";
import type { CompiledSite } from "../../../site/compiledSite.ts";
import { escapeHtml } from "../../../markdown/html/escapeHtml.ts";

/**
 * Returns a function that writes the `<link rel="alternate">` elements of a page. The home page and lists link to all feeds of the site; a
 * list also links to its own feeds. Posts and pages link only to the site's Atom and JSON feeds and to their Markdown, because
 * each byte of the head delays the text.
 */
export function createAlternates(site: CompiledSite): (path: RoutePath) => string {
  const { base, documents } = site;
  const siteWide = siteChannel(site);
  const channels = new Map(channelsOf(site).map((channel) => [channel.list, channel]));
  const feedLinks = (title: string, list: string, formats: readonly Format[]) =>
    formats.map(({ name, file, type }) =>
      link(type, base + list.slice(1) + file, name === ATOM.name ? title : `${title} (${name})`),
    );
  return (path) => {
    const isText = documents.has(toSiteUrl(base, path));
    const ownChannel = isText || path === siteWide?.list ? undefined : channels.get(path);
    return [
      ...(siteWide
        ? feedLinks(siteWide.title, "/", isText && path !== "/" ? [ATOM, JSON_FEED] : EVERY_FORMAT)
        : []),
      ...(ownChannel ? feedLinks(ownChannel.title, ownChannel.list, ownChannel.formats) : []),
      ...(isText ? [link("text/markdown", markdownUrl(toSiteUrl(base, path)))] : []),
    ].join("");
  };
}

function link(type: string, href: string, title?: string): string {
  const titleAttribute = title === undefined ? "" : ` title="${escapeHtml(title)}"`;
  return `<link rel="alternate" type="${type}"${titleAttribute} href="${escapeHtml(href)}" />`;
}
