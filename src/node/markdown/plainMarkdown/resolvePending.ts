import type { SiteUrl } from "../../../shared/urls/urlTypes.ts";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import { type LinkTarget, targetOf } from "../links/pendingLink.ts";
import { WIKI, wikiLabel } from "../wikiLinks.ts";
import { ownUrl } from "./marks.ts";

/** Matches a link `[words](…)` or a definition `[label]: …` with an unresolved URL. */
const LINKS = /\uFDD2(\[[^\uFDD2\uFDD3]*?\](?:\(|:)\s*)\uFDD1([^\uFDD1]*)\uFDD1([^\uFDD2\uFDD3]*)\uFDD3/g;

/** Matches an unresolved URL in HTML. */
const URLS = /\uFDD1([^\uFDD1]*)\uFDD1/g;

/** Returns the URL of a link's target; `undefined` if the target does not exist. */
type Find = (target: LinkTarget) => SiteUrl | undefined;

/**
 * Replaces the unresolved URLs of links to files and of wiki links by the URLs of pages. If a target has no page, for example because
 * its file is a draft, a link becomes text and a definition is removed.
 */
export function resolvePending(markdown: string, find: Find): string {
  return markdown
    .replace(LINKS, (_, before: string, pending: string, rest: string) => {
      const url = urlOf(pending, find);
      if (url !== undefined) return before + ownUrl(url) + rest;
      if (before.trimEnd().endsWith(":")) return "";
      const words = before.slice(1, before.lastIndexOf("]"));
      return pending.startsWith(WIKI) ? `[[${wikiName(pending, words)}]]` : words;
    })
    .replace(URLS, (_, pending: string) => {
      const url = urlOf(pending, find);
      return url === undefined ? "" : ownUrl(url);
    });
}

function urlOf(pending: string, find: Find): string | undefined {
  // A pending `#id` refers to the page itself, which is `wiki:#id` for `targetOf`.
  const target = targetOf(pending.startsWith("#") ? WIKI + pending : pending);
  return target && find(target);
}

/** Returns the source of a wiki link without its brackets. */
function wikiName(pending: string, words: string): string {
  const written = decodeUrl(pending.slice(WIKI.length));
  const [name = "", hash = ""] = written.split(/#(.*)/s, 2);
  return wikiLabel(name, hash) === words ? written : `${written}|${words}`;
}
