import { splitUrl } from "../../../shared/urls/splitUrl.ts";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import { isMarkdown } from "../../files/fileName.ts";
import { ANYWHERE } from "../../markdown/sourceLinks.ts";

/** A link such as `/2017/05/05/a/`, to be checked when all addresses are known. */
export interface UrlLink {
  line: number;
  /** As the author wrote it, decoded. */
  written: string;
  /** Below the base, percent-encoded; without `/` at its start relative to the page on which the link is. */
  path: string;
  /** Whether it is written with the site's own name. */
  isWhole?: boolean;
}

interface Site {
  base: string;
  /** Origin of the site, where it is known. */
  siteUrl?: string | undefined;
  isServedElsewhere: (path: string) => boolean;
}

/** A scheme, a host, an id, a query, and what other engines would fill in. */
const NO_PATH = /^(?:[a-z][a-z\d+.-]*:|[/\\]{2}|\\|[#?]|$)|\{\{|\{%|<%|\$\{/i;

/** What a link leads to, if that is to be a page of this site. */
export function readUrl(
  href: string,
  { base, siteUrl, isServedElsewhere }: Site,
): Pick<UrlLink, "path" | "isWhole"> | undefined {
  const own = siteUrl === undefined ? undefined : pathOfUrl(href, new URL(siteUrl).host);
  if (own !== undefined) {
    const isPage = !/\.(?!html?$)[^./]+$/i.test(own);
    if (!isPage || !own.startsWith(base) || isServedElsewhere(own)) return undefined;
    return { path: `/${own.slice(base.length)}`, isWhole: true };
  }
  const { path } = splitUrl(href);
  if (NO_PATH.test(decodeUrl(href)) || isMarkdown(decodeUrl(path)) || href.startsWith(ANYWHERE))
    return undefined;
  return path.startsWith("/") && isServedElsewhere(path) ? undefined : { path };
}

/** The path of an address of a host; `undefined` of another. */
function pathOfUrl(href: string, host: string): string | undefined {
  if (!/^(?:https?:)?\/\//i.test(href) || !URL.canParse(href, "https://a.invalid")) return undefined;
  const url = new URL(href, "https://a.invalid");
  return url.host === host ? url.pathname : undefined;
}
