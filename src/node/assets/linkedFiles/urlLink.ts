import { splitUrl } from "../../../shared/urls/splitUrl.ts";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import { isMarkdown } from "../../files/fileName.ts";
import { ANYWHERE } from "../../markdown/sourceLinks.ts";

/** A link to a page by its URL, such as `/2017/05/05/a/`. It is checked after all documents are compiled, when all URLs are known. */
export interface UrlLink {
  line: number;
  /** The link in the source, percent-decoded. */
  written: string;
  /** Percent-encoded path, without the base path. It is relative to the page that contains the link, unless it starts with `/`. */
  path: string;
  /** Whether the link is an absolute URL with the site's origin. */
  isAbsolute?: boolean;
}

interface Site {
  base: string;
  /** Origin of the site; `undefined` if the site has no URL. */
  siteUrl?: string | undefined;
  isServedElsewhere: (path: string) => boolean;
}

/** Matches links that are not paths: they have a scheme, a host or a template expression of another engine, or only a hash or query. */
const NO_PATH = /^(?:[a-z][a-z\d+.-]*:|[/\\]{2}|\\|[#?]|$)|\{\{|\{%|<%|\$\{/i;

/** Reads a link that may lead to a page of this site; `undefined` for other links. */
export function readUrlLink(
  href: string,
  { base, siteUrl, isServedElsewhere }: Site,
): Pick<UrlLink, "path" | "isAbsolute"> | undefined {
  const own = siteUrl === undefined ? undefined : pathOfUrl(href, new URL(siteUrl).host);
  if (own !== undefined) {
    const isPage = !/\.(?!html?$)[^./]+$/i.test(own);
    if (!isPage || !own.startsWith(base) || isServedElsewhere(own)) return undefined;
    return { path: `/${own.slice(base.length)}`, isAbsolute: true };
  }
  const { path } = splitUrl(href);
  if (NO_PATH.test(decodeUrl(href)) || isMarkdown(decodeUrl(path)) || href.startsWith(ANYWHERE))
    return undefined;
  return path.startsWith("/") && isServedElsewhere(path) ? undefined : { path };
}

/** Returns the path of a URL that contains the given host; `undefined` for other URLs. */
function pathOfUrl(href: string, host: string): string | undefined {
  if (!/^(?:https?:)?\/\//i.test(href) || !URL.canParse(href, "https://a.invalid")) return undefined;
  const url = new URL(href, "https://a.invalid");
  return url.host === host ? url.pathname : undefined;
}
