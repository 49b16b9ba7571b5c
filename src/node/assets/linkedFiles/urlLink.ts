import { splitUrl } from "../../../shared/urls/splitUrl.ts";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import { isMarkdown } from "../../files/fileName.ts";
import { ANYWHERE } from "../../markdown/sourceLinks.ts";

/** A link to a page by its URL, such as `/2017/05/05/a/`. It is checked when all URLs are known. */
export interface UrlLink {
  line: number;
  /** As the author wrote it, percent-decoded. */
  written: string;
  /** Percent-encoded, without the base path. Relative to the page of the link if it does not start with `/`. */
  path: string;
  /** Whether it is an absolute URL with the site's origin. */
  isAbsolute?: boolean;
}

interface Site {
  base: string;
  /** Origin of the site, if it has one. */
  siteUrl?: string | undefined;
  isServedElsewhere: (path: string) => boolean;
}

/** Not a path: a scheme, a host, an id, a query, or a template expression of other engines. */
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

/** Returns the path of an absolute URL with the given host; `undefined` for other URLs. */
function pathOfUrl(href: string, host: string): string | undefined {
  if (!/^(?:https?:)?\/\//i.test(href) || !URL.canParse(href, "https://a.invalid")) return undefined;
  const url = new URL(href, "https://a.invalid");
  return url.host === host ? url.pathname : undefined;
}
