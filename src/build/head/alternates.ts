import { channelAt, siteChannel } from "../feeds/channels.ts";
import { ATOM, EVERY_FORMAT, type Format, JSON_FEED } from "../feeds/formats.ts";
import { markdownFileOf } from "../markdownFile.ts";
import type { CompiledSite } from "../site.ts";
import { escapeHtml } from "../escapeHtml.ts";

/**
 * Links to what an address offers other programs: on lists the site's feeds and the list's own, on posts and pages two of the site's
 * and the text's Markdown, since every byte there comes before what a reader reads.
 */
export function alternateLinks(path: string, site: CompiledSite): string {
  const { base, documents } = site;
  const isText = documents.has(base + path.slice(1));
  const own = isText ? undefined : channelAt(path, site);
  const whole = siteChannel(site);
  const feedLinks = (title: string, list: string, formats: readonly Format[]) =>
    formats.map(({ name, file, type }) =>
      link(type, base + list.slice(1) + file, name === ATOM.name ? title : `${title} (${name})`),
    );
  return [
    ...(whole ? feedLinks(whole.title, "/", isText && path !== "/" ? [ATOM, JSON_FEED] : EVERY_FORMAT) : []),
    ...(own ? feedLinks(own.title, own.list, own.formats) : []),
    ...(isText ? [link("text/markdown", base + encodeURI(markdownFileOf(path)))] : []),
  ].join("");
}

function link(type: string, href: string, title?: string): string {
  const said = title === undefined ? "" : ` title="${escapeHtml(title)}"`;
  return `<link rel="alternate" type="${type}"${said} href="${escapeHtml(href)}" />`;
}
