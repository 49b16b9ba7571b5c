import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import { escapeHtml } from "../html/escapeHtml.ts";
import { SOURCE, type SourceLink } from "../sourceLinks.ts";
import { WIKI } from "../wikiLinks.ts";
import { splitHash } from "./splitHash.ts";

/** Offsets in HTML, in UTF-16 units; the end is exclusive. */
export type Range = readonly [start: number, end: number];

export interface LinkTarget {
  to: SourceLink["to"];
  /** Id on the target page, or the text of a heading in a wiki link; decoded. `""` for the top of the page. */
  hash: string;
  /** Fragment directive, `:~:text=word`, or `""`. */
  directive: string;
}

/** A link in rendered HTML whose URL depends on other files. */
export interface PendingLink extends LinkTarget {
  /** Range of the `href` attribute, including the space before it. */
  href: Range;
  /** Set for wiki links with a name: the ranges of the tags, and the texts that replace the tags if no page has the name. */
  fallback?: { startTag: Range; endTag: Range; before: string; after: string };
  /** Set for the link below an embedded note: the range of the tags before the link, and that of the tags after it. */
  figure?: { before: Range; after: Range };
}

/** The tags around the link below an embedded note. The text of the note is inserted at the end of the quotation. */
export const FIGURE = {
  before: "<figure><blockquote></blockquote><figcaption>",
  quotation: "<figure><blockquote>",
  after: "</figcaption></figure>",
};

/** Returns the target of a pending `href`; `undefined` for any other `href`. */
export function targetOf(href: string): LinkTarget | undefined {
  const scheme = [SOURCE, WIKI].find((each) => href.startsWith(each));
  if (scheme === undefined) return undefined;
  const [encoded = "", ...rest] = href.slice(scheme.length).split("#");
  const { id, directive } = splitHash(rest.join("#"));
  const name = decodeUrl(encoded);
  const to = scheme === SOURCE ? { file: name } : name ? { name } : undefined;
  return { to, hash: decodeUrl(id), directive };
}

/**
 * Inserts URLs into rendered HTML. A link to a file without a page loses its `href`; a wiki link without a page becomes text. An embedded note
 * without a text becomes a paragraph with the link.
 * @param links Links in the order of their start tags.
 * @param urlOf Returns the URL of a link's target; `undefined` if the target does not exist.
 * @param quoteOf Returns the HTML of an embedded note; by default there is none.
 */
export function resolvePendingLinks(
  html: string,
  links: readonly PendingLink[],
  urlOf: (target: LinkTarget) => string | undefined,
  quoteOf: (target: LinkTarget) => string | undefined = () => undefined,
): string {
  const replacements = links.flatMap((link): { range: Range; text: string }[] => {
    const { href, fallback } = link;
    const url = urlOf(link);
    const figure = figureOf(link, url === undefined ? undefined : quoteOf(link));
    if (url !== undefined) return [...figure, { range: href, text: ` href="${escapeHtml(url)}"` }];
    if (!fallback) return [{ range: href, text: "" }];
    return [
      ...figure,
      { range: fallback.startTag, text: fallback.before },
      { range: fallback.endTag, text: fallback.after },
    ];
  });
  let end = 0;
  const parts = replacements
    .toSorted((a, b) => a.range[0] - b.range[0])
    .map(({ range, text }) => {
      const before = html.slice(end, range[0]);
      end = range[1];
      return before + text;
    });
  return parts.join("") + html.slice(end);
}

/** Returns what becomes of the tags around the link below an embedded note. */
function figureOf({ figure }: PendingLink, quote: string | undefined): { range: Range; text: string }[] {
  if (!figure) return [];
  if (quote) {
    const at = figure.before[0] + FIGURE.quotation.length;
    return [{ range: [at, at], text: quote }];
  }
  return [
    { range: figure.before, text: "<p>" },
    { range: figure.after, text: "</p>" },
  ];
}
